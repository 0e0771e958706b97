import fc from 'fast-check';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { makeClaim } from '../../src/core/claims/edit-claim.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { spanOf, unicodeText } from './claim-arbitraries.ts';
import { wellFormed } from './interchange-documents.ts';

const line = fc.tuple(fc.constantFrom('MAYOR WREN: ', 'Q: ', 'MS. ODE: ', '(Laughter.) ', '', '[Page 3]'), unicodeText).map(([label, words]) => label + words);

/** Texts with speakers and hard characters, and claims anywhere in them: overlapping, nested, touching, empty, across and outside of turns. */
export const debateDocument: fc.Arbitrary<CorpusDocument> = fc.array(line, { maxLength: 12 }).map((lines) => wellFormed(`Port Calder briefing\r\n\r\n${lines.join('\n\n')}`)).chain((text) =>
  fc.array(spanOf(text), { maxLength: 8 }).map((spans) => ({
    name: 'a.txt',
    text,
    transcript: parseTranscript(text, { force: true }),
    codebook: { title: '', tags: [] },
    claims: spans.map((span, index) => ({
      claim: makeClaim({ text, span, id: `urn:uuid:${index}`, now: '2031-05-02T08:00:00Z', figures: [], tags: ['a'], note: '', creator: null, context: { speaker: null, role: null, asker: null } }),
      anchor: { state: 'exact' as const, span, candidates: [], similarity: 1 },
    })),
  })),
);

/** Where a span begins and ends for a reader to whom an emoji and a CRLF are one. */
export function wholeWords(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const whole = (at: number): number => (/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at);
  return text.slice(whole(start), whole(end));
}
