import { MONTHS } from './tables/months.ts';
import { DENOMINATORS, DIGIT_RANGES, MULTIPLES, ONES, ORDINALS, PLAIN_MULTIPLES, SCALES, TEENS, TENS } from './tables/number-words.ts';
import { TIME_WORDS } from './tables/units.ts';

/** What a word may begin; `lead` is one of "next", "last" and "past" before a length of time. */
export type WordKind = 'number' | 'half' | 'part' | 'multiple' | 'month' | 'fold' | 'point' | 'lead';

export const TIMES: ReadonlySet<string> = new Set(TIME_WORDS);
export const SPOKEN_DIGITS: ReadonlySet<string> = new Set([...ONES.keys(), 'oh']);
/** Words where a figure may begin, each as it is written there. */
export const TRIGGER_WORDS: ReadonlyMap<string, WordKind> = collectWords();
export const SHORTEST_TRIGGER = 3;
export const LONGEST_TRIGGER = Math.max(...Array.from(TRIGGER_WORDS.keys(), (word) => word.length));

const HASHES = 4096;
/** 1 for each hash that a word of the table has. */
export const SEEN_HASHES = new Uint8Array(HASHES);
for (const word of TRIGGER_WORDS.keys()) SEEN_HASHES[hashOfWord(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2), word.length)] = 1;

export function hashOfWord(first: number, second: number, third: number, length: number): number {
  return ((first & 31) ^ ((second & 31) << 5) ^ ((third & 31) << 7) ^ (length << 3)) & (HASHES - 1);
}

function collectWords(): Map<string, WordKind> {
  const words = new Map<string, WordKind>();
  const add = (kind: WordKind, keys: Iterable<string>): void => {
    for (const word of keys) {
      if (!words.has(word)) words.set(word, kind).set(word.charAt(0).toUpperCase() + word.slice(1), kind);
    }
  };
  const small = [...ONES.keys(), ...TEENS.keys(), ...TENS.keys(), 'hundred'];
  add('half', ['half']);
  add('point', ['point']);
  add('number', [...small, ...SCALES.keys(), 'dozen']);
  add('fold', small.map((word) => `${word}fold`));
  add('part', [...ORDINALS.keys(), ...DENOMINATORS.keys()]);
  add('multiple', [...MULTIPLES.keys(), ...PLAIN_MULTIPLES.keys(), ...DIGIT_RANGES.keys()]);
  for (const word of MONTHS.keys()) words.set(word, 'month');
  for (const word of ['next', 'last', 'past']) words.set(word, 'lead');
  return words;
}
