import type { Figure } from '../figures/model.ts';
import { nearWords } from '../figures/relations/near-words.ts';
import { comparedBy, sharesNeeded } from '../figures/relations/same.ts';
import { fnv1a } from '../text/fnv.ts';
import type { Steps } from '../text/steps.ts';

/**
 * The words near those figures of a transcript that are compared by them: of each its place in the list of figures and how many words, in one
 * number, then their hashes. Two words of 32 bits must be shared by figures in the same terms: none are mistaken for each other.
 */
export type NearHashes = Uint32Array;

export const noHashes: NearHashes = new Uint32Array();

/** Of the number before the hashes: no more words than this stand near a figure. */
const COUNT = 256;
const MOST_FIGURES = 2 ** 32 / COUNT;

/** Figures of which the words are read in one step. */
const STEP = 64;

export function* nearHashesInSteps(text: string, figures: readonly Figure[]): Steps<NearHashes> {
  const hashes: number[] = [];
  for (const [at, figure] of figures.entries()) {
    if (at % STEP === STEP - 1) yield;
    const words = at < MOST_FIGURES && comparedBy(figure) === 'words' ? nearWords(text, figure.span).slice(0, COUNT - 1) : [];
    // Fewer can be shared with none.
    if (words.length >= sharesNeeded) hashes.push(at * COUNT + words.length, ...words.map((word) => fnv1a(word)));
  }
  return Uint32Array.from(hashes);
}

/** Of the words near a figure that is compared by them. */
export function hashesNear(text: string, figure: Figure): ReadonlySet<number> {
  return new Set(nearWords(text, figure.span).map((word) => fnv1a(word)));
}

/** Those of some figures, by their places, that have enough words near them that are among these. */
export function sharing(candidates: readonly number[], near: ReadonlySet<number>, hashes: NearHashes): readonly number[] {
  const wanted = new Set(candidates);
  const found: number[] = [];
  for (let at = 0; at < hashes.length; ) {
    const head = hashes[at] ?? 0;
    const first = at + 1;
    at = first + (head % COUNT);
    const index = Math.floor(head / COUNT);
    if (!wanted.has(index)) continue;
    let shared = 0;
    for (let word = first; word < at; word++) if (near.has(hashes[word] ?? 0)) shared++;
    if (shared >= sharesNeeded) found.push(index);
  }
  return found;
}
