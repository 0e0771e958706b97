import { lazily } from '../../lazily.ts';

/** Words by the UTF-16 code unit that decides, the longest first: at most places one look into the map says that none is there. */
export interface WordTable<T> {
  readonly fromStart: () => Groups<T>;
  readonly fromEnd: () => Groups<T>;
}

type Groups<T> = ReadonlyMap<number, readonly (readonly [word: string, data: T])[]>;

export interface TableMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly data: T;
}

const NONE: readonly [] = [];

/** The entries are asked for when the table is first looked into. */
export function wordTable<T>(entries: () => Iterable<readonly [word: string, data: T]>): WordTable<T> {
  const sorted = lazily(() => [...entries()].sort((a, b) => b[0].length - a[0].length));
  return { fromStart: lazily(() => groupBy(sorted(), (word) => word.charCodeAt(0))), fromEnd: lazily(() => groupBy(sorted(), (word) => word.charCodeAt(word.length - 1))) };
}

function groupBy<T>(entries: readonly (readonly [string, T])[], key: (word: string) => number): Groups<T> {
  const groups = new Map<number, (readonly [string, T])[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry[0]));
    if (group === undefined) groups.set(key(entry[0]), [entry]);
    else group.push(entry);
  }
  return groups;
}

export function wordSet(words: () => Iterable<string>): WordTable<true> {
  return wordTable(() => Array.from(words(), (word) => [word, true] as const));
}

/** The longest word of the table that begins at `at`. */
export function wordAt<T>(table: WordTable<T>, text: string, at: number): TableMatch<T> | null {
  for (const [word, data] of table.fromStart().get(text.charCodeAt(at)) ?? NONE) {
    if (text.startsWith(word, at)) return { start: at, end: at + word.length, word, data };
  }
  return null;
}

/** The longest word of the table that ends at `end`. */
export function wordBefore<T>(table: WordTable<T>, text: string, end: number): TableMatch<T> | null {
  for (const [word, data] of table.fromEnd().get(text.charCodeAt(end - 1)) ?? NONE) {
    if (text.startsWith(word, end - word.length) && end >= word.length) return { start: end - word.length, end, word, data };
  }
  return null;
}
