import { standingAt, type AnchoredClaim, type AnchorState } from '../../../src/core/anchoring/anchor.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import { claimContext } from '../../../src/core/corpus/claim-context.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { briefing, readTranscript } from './read-transcript.ts';

/** The place of words that stand once in the text. */
export function placeOf(words: string, text: string = briefing.text): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

export function claimOn(words: string, tags: readonly string[], note = '', text: string = briefing.text): Claim {
  return makeClaim({
    text, span: placeOf(words, text), tags, note, creator: 'Ida', now: '2031-05-14T10:00:00Z', id: `urn:test:${words}`,
    context: claimContext(text === briefing.text ? briefing.transcript : readTranscript(text).transcript, placeOf(words, text)),
  });
}

export function found(words: string, ...tags: readonly string[]): AnchoredClaim {
  return { claim: claimOn(words, tags), anchor: standingAt('exact', placeOf(words)) };
}

export function orphan(words: string, state: AnchorState, ...candidates: readonly Span[]): AnchoredClaim {
  return { claim: claimOn(words, ['statistic']), anchor: { state, span: null, candidates, similarity: null } };
}
