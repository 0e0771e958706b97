import fc from 'fast-check';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { builtInCodebook } from '../../src/core/claims/built-in-codebook.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import type { Codebook } from '../../src/core/claims/codebook.ts';
import { contentHash } from '../../src/core/corpus-index/content-hash.ts';
import type { IndexEntry } from '../../src/core/corpus-index/index-entry.ts';
import { makeEntry } from '../../src/core/corpus-index/make-entry.ts';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { claimOnWords } from './claim-on-words.ts';

/** Words of a text that are a claim. */
export interface Tagged {
  readonly words: string;
  readonly tags: readonly string[];
  readonly change?: Partial<Claim>;
}

/** A file of a corpus as it would be read from a disk. */
export function entryOf(name: string, text: string, tagged: readonly Tagged[] = [], codebook: Codebook = builtInCodebook): IndexEntry {
  const transcript = parseTranscript(text, { force: true });
  const claims = tagged.map(({ words, tags, change }) => ({ ...claimOnWords(text, words), tags, ...change }));
  const document = { text, transcript, claims: anchorClaims(text, claims, () => transcript), codebook };
  const bytes = new TextEncoder().encode(text);
  const state = { size: bytes.length, mtime: 1_900_000_000_000, hash: contentHash(bytes) };
  return makeEntry(document, findFigures(text, { date: transcript.date }), { path: name, name, text: state, sidecar: null, basis: 'b' });
}

export interface MadeBriefing {
  readonly place: string;
  readonly day: number;
  readonly official: string;
  readonly questions: readonly { readonly outlet: string; readonly asks: string; readonly answer: string }[];
}

/** A briefing of ours with as many questions. */
export function briefingText({ place, day, official, questions }: MadeBriefing): string {
  const date = `April ${day}, 2030`;
  return [
    `${place} briefing on its harbour`, `${place} | 10 a.m. ${date}`, '', 'Speakers:', '', `Ms. ${official}, governor of ${place}`, '', 'Chairperson:', '', `Ms. Siri Vang, spokesperson of ${place}`, '', 'Date:', '', date, '', '',
    'Siri Vang:', '', 'Good morning. The governor has the floor.', '', `${official}:`, '', 'Thank you. We looked at 312 quays.', '',
    ...questions.flatMap(({ outlet, asks, answer }) => ['Siri Vang:', '', 'The next question, please.', '', `${outlet}:`, '', asks, '', `${official}:`, '', answer, '']),
    'Siri Vang:', '', 'That was the last question. Goodbye.', '',
  ].join('\n');
}

const amount = fc.tuple(fc.nat(9000), fc.constantFrom('billion yuan', 'trillion yuan', 'percent', 'ferries', 'million dollars per year', 'to 9,500 captains')).map(([number, unit]) => `${number} ${unit}`);

export const madeBriefing: fc.Arbitrary<MadeBriefing> = fc.record({
  place: fc.constantFrom('Varnholm', 'Port Calder', 'Brask'),
  day: fc.integer({ min: 1, max: 28 }),
  official: fc.constantFrom('Ada Lunde', 'Ilka Tresmond', 'Per Holm'),
  questions: fc.array(
    fc.record({
      outlet: fc.constantFrom('Port Calder Herald', 'Radio Fjell', 'Brask Börsen'),
      asks: amount.map((words) => `Will it cost ${words}? And when?`),
      answer: fc.tuple(amount, amount).map(([one, other]) => `It will cost ${one}. In 2031 we had ${other}, at 10 a.m. each day.`),
    }),
    { maxLength: 4 },
  ),
});
