import { BARE_NOUNS, CLASSIFIERS, COUNTED_CLASSIFIERS } from './tables/classifiers.ts';
import { CURRENCIES } from './tables/currencies.ts';
import { HAN_DIGITS, HAN_SCALES, HAN_TENS, INNER_BOUNDS } from './tables/numerals.ts';
import { HALVED, PERCENT_UNITS, UNITS } from './tables/units.ts';
import { FIRST_CLASSIFIERS } from './tables/words.ts';

const NUMERALS = [...HAN_DIGITS.keys(), ...HAN_SCALES.keys(), ...HAN_TENS.keys()];
/** What may follow a numeral of a figure: another, a unit, a classifier, a part of a date or a time, or what joins a range. */
const FOLLOWERS = [
  ...NUMERALS, ...INNER_BOUNDS.keys(), ...[...UNITS, ...CURRENCIES, ...PERCENT_UNITS].map(([word]) => word), ...CLASSIFIERS, ...COUNTED_CLASSIFIERS, ...BARE_NOUNS,
  ...Array.from('月日号时点分半季周成倍届位至到或、—–~～'), '\\-', ' ', '\\u00a0', '\\r', '\\n',
];

/**
 * Where a Chinese figure may begin, in a text in plain form. Most numerals stand in words (一些, 统一): one look at the next character
 * passes over them.
 */
export const CHINESE_TRIGGER = [
  `[${NUMERALS.join('')}](?=${anyFirst(FOLLOWERS)})`,
  `首(?=${anyFirst(FIRST_CLASSIFIERS)})`,
  `半(?=[数${[...new Set(HALVED.map(([word]) => word.charAt(0)))].join('')}])|(?<=[过超近])半`,
  `第(?=[ \\d${NUMERALS.join('')}])`,
  '翻(?=[了近约一两二三四番])',
].join('|');

function anyFirst(words: readonly string[]): string {
  return `[${[...new Set(words.map((word) => (word.startsWith('\\') ? word : word.charAt(0))))].join('')}]`;
}
