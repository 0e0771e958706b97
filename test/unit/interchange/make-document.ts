import { readFileSync } from 'node:fs';
import type { AnchoredClaim, AnchorState } from '../../../src/core/anchoring/anchor.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { describeFigures } from '../../../src/core/claims/claim-figures.ts';
import { type Codebook, makeTag } from '../../../src/core/claims/codebook.ts';
import type { CorpusDocument } from '../../../src/core/corpus/corpus-document.ts';
import { unjudged } from '../../../src/core/claims/edit-claim.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

export interface Tagged {
  readonly words: string;
  readonly tags?: readonly string[];
  readonly note?: string;
  /** An orphan where it is none of `exact` and `moved`. */
  readonly state?: AnchorState;
  /** What an orphan's passage may be now. */
  readonly candidates?: readonly string[];
  /** What became of it. */
  readonly judged?: Partial<Claim>;
}

/** Everything that can be said of a claim, some of it hostile. */
export const judgement: Partial<Claim> = {
  verdict: 'misleading', status: 'settled', attributes: { deadline: '2032', '=who': '=1+1;=2' }, suggestedBy: '=rule',
  evidence: [{ iri: 'https://budget.example/(3)?a=1&b=2', note: 'Table [3]' }, { iri: 'file:papers/a%20b.pdf', note: '' }, { iri: 'javascript:alert(1)', note: '' }],
  replies: [
    { id: 'urn:uuid:r1', text: '=No; =1+1\n\n# Not *so*.', creator: '@Ida', created: '2024-05-09T09:00:00Z', modified: null, source: null },
    { id: 'urn:uuid:r2', text: 'Yes.', creator: null, created: null, modified: null, source: null },
  ],
};

const codebook: Codebook = {
  title: 'Tests',
  tags: [
    makeTag({ id: 'commitment', name: 'Commitment', definition: 'Something that is promised.' }),
    makeTag({ id: 'statistic', name: 'Statistic', definition: 'A number *with* a source.' }),
  ],
};

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/cli/briefings/${name}`, import.meta.url), 'utf8');
}

/** A document with claims on the first occurrence of each of some words. */
export function makeDocument(name: string, text: string, tagged: readonly Tagged[]): CorpusDocument {
  return { name, text, transcript: parseTranscript(text), claims: tagged.map((claim, index) => makeClaim(text, claim, index)), codebook };
}

function makeClaim(text: string, { words, tags = ['commitment'], note = '', state = 'exact', candidates = [], judged = {} }: Tagged, index: number): AnchoredClaim {
  const found = state === 'exact' || state === 'moved';
  const start = text.indexOf(words);
  if (found && start === -1) throw new Error(`not in the text: ${words}`);
  const codePoints = (upTo: number) => Array.from(text.slice(0, upTo)).length;
  return {
    claim: {
      id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      tags,
      note,
      quote: found
        ? { exact: words, prefix: text.slice(Math.max(0, start - 16), start), suffix: text.slice(start + words.length, start + words.length + 16) }
        : { exact: words, prefix: 'before ', suffix: ' after' },
      position: found ? { start: codePoints(start), end: codePoints(start + words.length) } : { start: 40, end: 40 + Array.from(words).length },
      creator: 'Ann Alyst',
      created: '2024-05-08T09:00:00Z',
      modified: null,
      context: { speaker: 'Ada Wren', role: 'official', asker: null },
      figures: found ? describeFigures(text, { start, end: start + words.length }, findFigures(text)) : [],
      ...unjudged,
      ...judged,
      source: null,
    },
    anchor: {
      state,
      span: found ? { start, end: start + words.length } : null,
      candidates: candidates.map((candidate) => ({ start: text.indexOf(candidate), end: text.indexOf(candidate) + candidate.length })),
      similarity: found ? 1 : null,
    },
  };
}
