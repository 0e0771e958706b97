/** Words by the character that decides, the longest first: at most places one look into the map says that none is there. */
export interface WordTable<T> {
  readonly fromStart: ReadonlyMap<string, readonly (readonly [word: string, data: T])[]>;
  readonly fromEnd: ReadonlyMap<string, readonly (readonly [word: string, data: T])[]>;
}

export interface TableMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly data: T;
}

export function wordTable<T>(entries: Iterable<readonly [word: string, data: T]>): WordTable<T> {
  const sorted = [...entries].sort((a, b) => b[0].length - a[0].length);
  return { fromStart: groupBy(sorted, (word) => word.charAt(0)), fromEnd: groupBy(sorted, (word) => word.charAt(word.length - 1)) };
}

function groupBy<T>(entries: readonly (readonly [string, T])[], key: (word: string) => string): ReadonlyMap<string, readonly (readonly [string, T])[]> {
  const groups = new Map<string, (readonly [string, T])[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry[0]));
    if (group === undefined) groups.set(key(entry[0]), [entry]);
    else group.push(entry);
  }
  return groups;
}

export function wordSet(words: Iterable<string>): WordTable<true> {
  return wordTable([...words].map((word) => [word, true] as const));
}

/** The longest word of the table that begins at `at`. */
export function wordAt<T>(table: WordTable<T>, text: string, at: number): TableMatch<T> | null {
  for (const [word, data] of table.fromStart.get(text.charAt(at)) ?? []) {
    if (text.startsWith(word, at)) return { start: at, end: at + word.length, word, data };
  }
  return null;
}

/** The longest word of the table that ends at `end`. */
export function wordBefore<T>(table: WordTable<T>, text: string, end: number): TableMatch<T> | null {
  for (const [word, data] of table.fromEnd.get(text.charAt(end - 1)) ?? []) {
    if (text.startsWith(word, end - word.length) && end >= word.length) return { start: end - word.length, end, word, data };
  }
  return null;
}
