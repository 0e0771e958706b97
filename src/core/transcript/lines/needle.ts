import { type CharSet, hasChar } from '../formats/needs/char-set.ts';

/** Some words, or a character with what it stands behind where that is known. */
export interface Wanted {
  readonly words: string;
  readonly before: CharSet | null;
}

/** Finds them again and again, ever further on in a text, which it reads once. */
export class Needle {
  readonly #text: string;
  readonly #wanted: Wanted;
  #at = -1;

  constructor(text: string, wanted: Wanted) {
    this.#text = text;
    this.#wanted = wanted;
  }

  /** Whether it begins between two offsets; `start` may not be less than it was before. */
  isIn(start: number, end: number): boolean {
    if (this.#at < start) this.#at = findNext(this.#text, this.#wanted, start);
    return this.#at < end;
  }
}

/** Where it next stands; infinity where it does not. */
function findNext(text: string, { words, before }: Wanted, from: number): number {
  let at = text.indexOf(words, from);
  if (before !== null) while (at !== -1 && !(at > 0 && hasChar(before, text.charCodeAt(at - 1)))) at = text.indexOf(words, at + 1);
  return at === -1 ? Infinity : at;
}

export function countOf(text: string, wanted: Wanted): number {
  let count = 0;
  for (let at = findNext(text, wanted, 0); at !== Infinity; at = findNext(text, wanted, at + wanted.words.length)) count++;
  return count;
}
