import { FRACTION_SIGNS, DENOMINATORS, DIGIT_RANGES, MULTIPLES, ONES, ORDINALS, PLAIN_MULTIPLES, SCALES, TEENS, TENS } from './tables/number-words.ts';
import { MONTHS } from './tables/months.ts';
import { TIME_WORDS } from './tables/units.ts';

const WORDS = [
  ...ONES.keys(), ...TEENS.keys(), ...TENS.keys(), ...SCALES.keys(), 'hundred', 'dozen',
  ...ORDINALS.keys(), ...DENOMINATORS.keys(), ...MULTIPLES.keys(), ...PLAIN_MULTIPLES.keys(), ...DIGIT_RANGES.keys(),
];
const FOLDS = [...ONES.keys(), ...TEENS.keys(), ...TENS.keys(), 'hundred'].map((word) => `${word}fold`);

/** Where a figure may begin. Words are grouped behind their first letter: at most places one comparison of a character decides. */
export const TRIGGER = new RegExp(
  [
    `[0-9${[...FRACTION_SIGNS.keys()].join('')}]`,
    `\\b(?:${byFirstLetter([...new Set([...WORDS, ...FOLDS])])}|${byFirstLetter([...MONTHS.keys()], false)})\\b`,
    `\\b[Pp]oint(?= (?:${[...ONES.keys(), 'oh'].join('|')})\\b)`,
    `\\b(?:[Aa]n? (?:${TIME_WORDS.join('|')})\\b|(?:next|last|past) (?:${TIME_WORDS.join('|')}) or so\\b)`,
  ].join('|'),
  'g',
);

/** An alternation in which each first letter stands once, in both cases where `bothCases`. */
export function byFirstLetter(words: readonly string[], bothCases = true): string {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), word.slice(1)]);
  }
  return [...groups]
    .map(([first, rests]) => {
      const ordered = [...new Set(rests)].sort((a, b) => b.length - a.length).join('|');
      return `${bothCases ? `[${first}${first.toUpperCase()}]` : first}(?:${ordered})`;
    })
    .join('|');
}
