import { type CharSet, hasChar } from '../formats/needs/char-set.ts';

/** Some words, or a character with what it stands behind where that is known. */
export interface Wanted {
  readonly words: string;
  readonly before: CharSet | null;
}

/** Where words stand in a text: one offset after the other. */
export interface Places {
  /** Where they next begin; infinity where they do not. `from` may not be less than it was before. */
  next(from: number): number;
}

/** Where words stand in a text, for each reader of its own. */
export type PlacesOf = (words: string) => Places;

/** A text that is read once, however long it is. */
export function searchedPlaces(text: string): PlacesOf {
  return (words) => ({
    next(from) {
      const at = text.indexOf(words, from);
      return at === -1 ? Infinity : at;
    },
  });
}

/** A short text that many look through: each of the words is looked for once, by whoever asks first, and all find it there. */
export function listedPlaces(text: string): PlacesOf {
  const known = new Map<string, readonly number[]>();
  return (words) => {
    const list = known.get(words) ?? allPlaces(text, words);
    known.set(words, list);
    return new ListedPlaces(list);
  };
}

class ListedPlaces implements Places {
  readonly #list: readonly number[];
  #index = 0;

  constructor(list: readonly number[]) {
    this.#list = list;
  }

  next(from: number): number {
    const list = this.#list;
    while (this.#index < list.length && (list[this.#index] ?? 0) < from) this.#index++;
    return list[this.#index] ?? Infinity;
  }
}

function allPlaces(text: string, words: string): readonly number[] {
  const all: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) all.push(at);
  return all;
}

/** Finds them again and again, ever further on in a text. */
export class Needle {
  readonly #text: string;
  readonly #places: Places;
  readonly #before: CharSet | null;
  #at = -1;

  constructor(text: string, { words, before }: Wanted, placesOf: PlacesOf) {
    this.#text = text;
    this.#places = placesOf(words);
    this.#before = before;
  }

  /** Whether it begins between two offsets; `start` may not be less than it was before. */
  isIn(start: number, end: number): boolean {
    if (this.#at < start) this.#at = findNext(this.#text, this.#places, this.#before, start);
    return this.#at < end;
  }
}

function findNext(text: string, places: Places, before: CharSet | null, from: number): number {
  let at = places.next(from);
  if (before !== null) while (at !== Infinity && !(at > 0 && hasChar(before, text.charCodeAt(at - 1)))) at = places.next(at + 1);
  return at;
}

export function countOf(text: string, { words, before }: Wanted, placesOf: PlacesOf): number {
  const places = placesOf(words);
  let count = 0;
  for (let at = findNext(text, places, before, 0); at !== Infinity; at = findNext(text, places, before, at + words.length)) count++;
  return count;
}
