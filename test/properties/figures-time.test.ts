import fc from 'fast-check';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { findHints } from '../../src/core/figures/relations/hints/find-hints.ts';
import { assertLinear as assertLinearIn } from '../support/growth.ts';

/** Each repeats something that a reader walks over, with nothing that lets it stop early. */
const ADVERSARIES: Readonly<Record<string, string>> = {
  digits: '7', groups: '1,111', decimals: '1.1', hyphens: '1-', slashes: '1/', colons: '1:', 'spaced digits': '1 ', 'number words': 'two ', 'joined number words': 'twenty-',
  scales: 'million ', hundreds: 'hundred and ', ranges: '1 to ', 'dollar signs': '$1', 'quotation marks': '"1 ', 'opening quotes': '“1 ', ordinals: 'the first ',
  halves: 'half a ', months: 'March ', 'last months': 'last March and ', letters: 'a', 'long words after numbers': '5 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  changes: 'from 5 to ', shares: '5 of the ', 'every one': 'one in every ', signs: 'minus 5 ', 'named numbers': '5 5G ', 'million marks': '5m ', 'times of times': '5 or 12.5 times ',
  adjectives: '5 working ', nouns: '5 more and more and ', bounds: 'more than about 5 ', 'unit words': '5 square ', spaces: ' ', 'line breaks': '5\n', 'mixed fractions': '4-3/4',
  commas: ',', 'spaced commas': ', ', 'one hundred and': 'one hundred and ', 'bare dollar signs': '$', 'HK dollars': 'HK$ ', 'to 5': 'to 5 ', quotes: '"', 'quotes of both kinds': '“”', 'opening quotes alone': '“',
  apostrophes: '’', brackets: '(', 'brackets that close': ')', 'bracketed numbers': '(5', newlines: '\n', 'line ends of two characters': '\r\n', tabs: '\t', 'no-break spaces': '5\u00a0', 'month names': 'January February May ',
  'months with days': 'May 5, ', 'days of months': '5 of May of ', 'years in rows': '2021-', 'fraction signs': '½', 'percent signs': '5%', dashes: '–', 'numbers and dashes': '5–', zeros: '0', thousands: '1,000,000',
  stops: '5.', ellipses: '...', 'words and apostrophes': 'a’', 'capital letters': 'A', 'names with numbers': 'G20 ', 'parts of wholes': 'a quarter of a ', decades: 'the 1990s and ', 'points announced': 'First, 5 points: ', emoji: '😀', 'emoji and digits': '😀5',
  'accents that combine': 'e\u0301', 'clock times': '10:30 a.m. to ', hyphenated: '2- to 3-', exponents: '5e', 'plus signs': '+5', 'rates': '5 per 5 per ', 'every day': '5 a day a day ', 'less and less': 'less than or equal to ',

  'Chinese digits': '一二三', 'hundreds of ten thousands': '百万', 'ten thousands of hundred millions': '万亿', ranks: '第', 'ranks with numbers': '第一第', 'full-width digits': '５', 'full-width groups': '５，５', 'full-width stops': '５．', tens: '十', zeroes: '零', twos: '两',
  hundredths: '百分之', 'hundredths of hundredths': '百分之五', tenths: '成', 'numbers with tenths': '三成', times: '倍', 'numbers with times': '5倍', years: '年', 'numbers with years': '5年', 'years, months and days': '2023年3月3日', days: '日',
  'from to': '从5到', 'ranges in Chinese': '三至', 'wave dashes': '5～', more: '多', 'ten and more': '十多', about: '约', 'nearly and over': '近超', yuan: '元', 'millions of yuan': '5万元', classifiers: '个', 'numbers with classifiers': '5个', Chinese: '的', 'Chinese commas': '，', 'Chinese stops': '。',
  'Chinese quotes': '《', 'Chinese quotes of both kinds': '“五”', 'Chinese brackets': '（', 'Chinese brackets with numbers': '（一）', 'ideographic spaces': '\u3000', 'both tongues': '5 million 百万 ', 'digits and scales': '5亿5万', 'points between digits': '三点', 'financial digits': '壹佰', 'half and one': '一半',
  'several tens': '几十', 'listed things': '一、', 'with and': '和', 'every ten thousand': '每万', 'of them': '分之',
};

/** What hints look at, over and over. */
const HINTED: Readonly<Record<string, string>> = {
  'one rate': 'It was 7 million yuan ($1 million). ', 'rates in turn': 'It was 7 million yuan ($1 million), then 9 million yuan ($1 million). ', shares: '40%, 35% and ', rests: '60 percent, the remaining 50 percent, ',
  changes: 'from $5 million to $6 million, up 3 percent, ', 'changes in Chinese': '从5亿元增至6亿元，增长3%', levels: 'Exports were $5 million last year. Exports rose 3 percent to $9 million. ', 'bare numbers': '10, 20 and ',
};

/** Readies a text; then does what is measured. */
type Work = (text: string) => () => unknown;

const findAll: Work = (text) => () => findFigures(text, { date: '2024-03-19' });
const hintAll: Work = (text) => {
  const figures = findFigures(text, { date: '2024-03-19' });
  return () => findHints(text, figures);
};

/** A short line first: one whose time is the square of its length would hold up everybody at the full length. */
function assertLinear(piece: string, ready: Work = findAll): void {
  for (const length of [10_000, 125_000]) assertLinearIn((times) => ready(piece.repeat(Math.ceil((times * length) / piece.length))), { what: piece });
}

describe('the time to find figures in one line of 500,000 characters', function () {
  for (const [name, piece] of Object.entries(ADVERSARIES)) {
    it(`grows with its length alone: ${name}`, () => assertLinear(piece));
  }

  it('grows with its length alone: Chinese of which only the last sign can be written in two ways', () => {
    for (const length of [1_000, 10_000]) assertLinearIn((times) => findAll(`${'增长了5%，达到300亿元。'.repeat(times * length)}點`));
  });

  it('grows with its length alone: any of them after each other', () => {
    const mixed = fc.array(fc.constantFrom(...Object.values(ADVERSARIES)), { minLength: 2, maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(mixed, (piece) => assertLinear(piece)), { numRuns: 20, endOnFailure: true });
  });

  it('grows with its length alone: a long run of one before a long run of another', () => {
    const pairs = fc.tuple(fc.constantFrom(...Object.values(ADVERSARIES)), fc.constantFrom(...Object.values(ADVERSARIES)));
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        // 4 runs each in the short text and in the long one: it is the runs that grow.
        const run = (length: number): string => (first.repeat(Math.ceil(length / first.length)) + second.repeat(Math.ceil(length / second.length))).repeat(4);
        assertLinearIn((times) => findAll(run(times * 15_625)), { what: first + second });
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

describe('the time to find hints in one line of 500,000 characters', function () {
  for (const [name, piece] of Object.entries(HINTED)) {
    it(`grows with its length alone: ${name}`, () => assertLinear(piece, hintAll));
  }
});
