import type { Claim } from '../../src/core/claims/claim.ts';
import { sliceSpan, type Span } from '../../src/core/text/span.ts';
import { claimOnWords } from './claim-on-words.ts';

/** Claims on so many places of a text without characters of two units; what stands around them is left out, and costs nothing. */
export function claimsAt(text: string, spans: readonly Span[]): readonly Claim[] {
  const model = claimOnWords(text, text.slice(0, 1));
  return spans.map((span, number) => ({ ...model, id: `urn:test:${number}`, quote: { ...model.quote, exact: sliceSpan(text, span) }, position: span }));
}
