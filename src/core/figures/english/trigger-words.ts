import { DIGIT_CODE, letterCodes, SIGN_CODE } from '../letter-codes.ts';
import { MONTHS } from './tables/months.ts';
import { DENOMINATORS, DIGIT_RANGES, MULTIPLES, ONES, ORDINALS, PLAIN_MULTIPLES, SCALES, TEENS, TENS } from './tables/number-words.ts';
import { TIME_WORDS } from './tables/units.ts';

/** What a word may begin; `lead` is one of "next", "last" and "past" before a length of time. */
export type WordKind = 'number' | 'half' | 'part' | 'multiple' | 'month' | 'fold' | 'point' | 'lead';

export const TIMES: ReadonlySet<string> = new Set(TIME_WORDS);
export const SPOKEN_DIGITS: ReadonlySet<string> = new Set([...ONES.keys(), 'oh']);
/** Words where a figure may begin, each as it is written there. */
export const TRIGGER_WORDS: ReadonlyMap<string, WordKind> = collectWords();
/** For each two characters, by their codes, a bit for each third one with which a word of the table begins; digits and signs begin everywhere. */
export const OPENINGS: Uint32Array = collectOpenings();

function collectOpenings(): Uint32Array {
  const openings = new Uint32Array(32 * 32).fill((1 << DIGIT_CODE) | (1 << SIGN_CODE));
  const codes = letterCodes([]);
  const codeAt = (word: string, at: number): number => codes[word.charCodeAt(at)] ?? 0;
  for (const word of [...TRIGGER_WORDS.keys(), 'an ', ...TIME_WORDS.map((time) => `a ${time}`)]) {
    const two = (codeAt(word, 0) << 5) | codeAt(word, 1);
    openings[two] = (openings[two] ?? 0) | (1 << codeAt(word, 2));
  }
  return openings;
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
