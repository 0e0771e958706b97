import { type CharSet, MOST_ASCII } from './char-set.ts';
import type { PatternNeeds } from './model.ts';

/** The needs of many patterns as plain data: sets of characters are told once and then by their places. */
export interface PackedNeeds {
  /** Those of ASCII in hexadecimal, 4 to a digit; those beyond, or true for any. */
  readonly sets: readonly (readonly [ascii: string, high: readonly number[] | true])[];
  readonly patterns: Readonly<Record<string, PackedPattern>>;
}

type PackedPattern = readonly [
  first: number, last: number, bits: number, holds: PatternNeeds['holds'], near: readonly [units: readonly number[], before: number] | null,
  texts: readonly string[], words: readonly string[], alone: readonly number[], lengths: readonly number[],
];

const ANCHORED = 1;
const TAKES_BREAK = 2;

export function packNeeds(all: ReadonlyMap<string, PatternNeeds>): PackedNeeds {
  const sets: [string, readonly number[] | true][] = [];
  const places = new Map<string, number>();
  const place = ({ ascii, high }: CharSet): number => {
    const digits = Array.from({ length: MOST_ASCII / 4 }, (_, digit) => [0, 1, 2, 3].reduce((sum, bit) => sum + ((ascii[digit * 4 + bit] ?? 0) << bit), 0).toString(16)).join('');
    const key = JSON.stringify([digits, high]);
    const before = places.get(key) ?? sets.push([digits, high]) - 1;
    places.set(key, before);
    return before;
  };
  const patterns = Object.fromEntries(Array.from(all, ([source, { first, last, anchored, takesBreak, holds, near, texts, words, alone, either }]): [string, PackedPattern] =>
    [keyOf(source), [place(first), place(last), (anchored ? ANCHORED : 0) | (takesBreak ? TAKES_BREAK : 0), holds, near && [near.units, place(near.before)], texts, words, alone, either.map(({ length }) => length)]]));
  return { sets, patterns };
}

/** Gives the needs of one pattern after the other, by its source. */
export function unpackNeeds({ sets, patterns }: PackedNeeds): (source: string) => PatternNeeds | null {
  const made = new Map<number, CharSet>();
  const setAt = (place: number): CharSet => {
    const before = made.get(place);
    if (before !== undefined) return before;
    const [digits = '', high = true] = sets[place] ?? [];
    const set = { ascii: unpackAscii(digits), high };
    made.set(place, set);
    return set;
  };
  return (source) => {
    const packed = patterns[keyOf(source)];
    if (packed === undefined) return null;
    const [first, last, bits, holds, near, texts, words, alone, lengths] = packed;
    return {
      first: setAt(first), last: setAt(last), anchored: (bits & ANCHORED) !== 0, takesBreak: (bits & TAKES_BREAK) !== 0,
      holds, near: near && { units: near[0], before: setAt(near[1]) }, texts, words, alone, either: cut(source, lengths),
    };
  };
}

function unpackAscii(digits: string): Uint8Array {
  const ascii = new Uint8Array(MOST_ASCII);
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at);
    // Most are 0.
    for (let bits = digit < 0x3a ? digit - 0x30 : digit - 0x57, unit = at * 4; bits > 0; bits >>= 1, unit++) ascii[unit] = bits & 1;
  }
  return ascii;
}

/** Alternatives of such lengths, a bar between them. */
function cut(source: string, lengths: readonly number[]): readonly string[] {
  let at = 0;
  return lengths.map((length) => source.slice(at, (at += length + 1) - 1));
}

/** Two hashes of 32 bits (FNV-1a, and Java's) and the length: that a person's own pattern has those of another comes to less than one in 10^17. */
function keyOf(source: string): string {
  let fnv = 0x811c9dc5;
  let java = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    fnv = Math.imul(fnv ^ unit, 0x01000193);
    java = (Math.imul(java, 31) + unit) | 0;
  }
  return `${(fnv >>> 0).toString(36)}.${(java >>> 0).toString(36)}.${source.length}`;
}
