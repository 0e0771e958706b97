import { BARE_NOUNS, CLASSIFIERS, COUNTED_CLASSIFIERS } from './tables/classifiers.ts';
import { CURRENCIES } from './tables/currencies.ts';
import { HAN_DIGITS, HAN_SCALES, HAN_TENS, INNER_BOUNDS } from './tables/numerals.ts';
import { HALVED, PERCENT_UNITS, UNITS } from './tables/units.ts';
import { FIRST_CLASSIFIERS } from './tables/words.ts';

const NUMERALS = [...HAN_DIGITS.keys(), ...HAN_SCALES.keys(), ...HAN_TENS.keys()];
/** What may follow a numeral of a figure: another, a unit, a classifier, a part of a date or a time, or what joins a range. */
const FOLLOWERS = [
  ...NUMERALS, ...INNER_BOUNDS.keys(), ...[...UNITS, ...CURRENCIES, ...PERCENT_UNITS].map(([word]) => word), ...CLASSIFIERS, ...COUNTED_CLASSIFIERS, ...BARE_NOUNS,
  ...Array.from('月日号时点分半季周成倍届位至到或、—–~～'), '-', ' ', '\u00a0', '\r', '\n',
];

/** What a sign begins, in the lower three bits; above them what it follows. */
const NUMERAL = 1;
const FIRST = 2;
const HALF = 3;
const RANK = 4;
const DOUBLING = 5;
const KINDS = 7;
const BEHIND_NUMERAL = 8;
const BEHIND_FIRST = 16;
const BEHIND_HALF = 32;
const BEHIND_RANK = 64;
const BEHIND_DOUBLING = 128;

let table: Uint8Array | null = null;

/** By UTF-16 code unit; made when the first Chinese text is read. */
export function hanUnits(): Uint8Array {
  if (table !== null) return table;
  const units = new Uint8Array(0x10000);
  const mark = (words: Iterable<string>, bit: number): void => {
    for (const word of words) units[word.charCodeAt(0)] = (units[word.charCodeAt(0)] ?? 0) | bit;
  };
  mark(NUMERALS, NUMERAL);
  mark('首', FIRST);
  mark('半', HALF);
  mark('第', RANK);
  mark('翻', DOUBLING);
  mark(FOLLOWERS, BEHIND_NUMERAL);
  mark(FIRST_CLASSIFIERS, BEHIND_FIRST);
  mark(['数', ...HALVED.map(([word]) => word)], BEHIND_HALF);
  mark([...NUMERALS, ...Array.from(' 0123456789')], BEHIND_RANK);
  mark('了近约一两二三四番', BEHIND_DOUBLING);
  table = units;
  return units;
}

/**
 * Whether a Chinese figure may begin at a sign, in a text in plain form. Most numerals stand in words (一些, 统一): one look at the next
 * character passes over them.
 */
export function beginsInHan(text: string, at: number): boolean {
  const units = hanUnits();
  const kind = (units[text.charCodeAt(at)] ?? 0) & KINDS;
  if (kind === 0) return false;
  const behind = at + 1 < text.length ? (units[text.charCodeAt(at + 1)] ?? 0) : 0;
  if (kind === NUMERAL) return (behind & BEHIND_NUMERAL) !== 0;
  if (kind === FIRST) return (behind & BEHIND_FIRST) !== 0;
  if (kind === HALF) return (behind & BEHIND_HALF) !== 0 || '过超近'.includes(text.charAt(at - 1) || '\u0000');
  return (behind & (kind === RANK ? BEHIND_RANK : BEHIND_DOUBLING)) !== 0;
}
