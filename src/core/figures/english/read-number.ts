import { COUNTED_IN_MILLIONS, FRACTION_SIGNS, MONEY_SCALE_MARKS, ONES, SCALE_MARKS, SCALES, TEENS, TENS } from './tables/number-words.ts';
import { readSpaced } from './read-grouped.ts';
import { readBareDecimals, readDecimalsInDigits, readSpokenDecimals } from './read-spoken-decimals.ts';
import { isDigit, pastAsciiLetters, pastDigits } from '../ascii.ts';
import { GAP, isLetter, matchAt, pastGap } from '../word-walk.ts';

/** A number as written, its scale word read and included. */
export interface NumberReading {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The value before the scale word: in "9 or 10 million" the nine takes the million too. */
  readonly unscaled: number;
  readonly exponent: number;
  readonly form: 'digits' | 'words';
  /** Written with thousands separators. */
  readonly grouped: boolean;
  /** Digits alone: no separator, no decimal point, no fraction, no scale. */
  readonly plain: boolean;
}

/** Thousands in groups of three, or as in India in groups of two above the first three. */
const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d\d){1,6},\d{3}(?!\d|,\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** "4,9 million", "18,3%": a decimal comma, where no group of three digits can be meant. */
const DECIMAL_COMMA = new RegExp(`(\\d{1,3}),(\\d{1,2})(?=[ ]?%|${GAP}(?:percent|per${GAP}cent|million|billion|trillion)\\b)`, 'y');
const FRACTION = /([¼½¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞])|[- ](\d{1,2})\/(\d{1,3})(?![\d/])/y;
const AND_A_HALF = new RegExp(`(?:${GAP}and${GAP}a${GAP}|-and-a-)(half|quarter)\\b`, 'y');
const SCALE = new RegExp(`(?:${GAP}|-)(thousand|million|billion|trillion|quadrillion)\\b`, 'iy');
const MARK = /[ \u00a0]?(bln|mln|trn|bn|mn|tn|[kKmMbBtT])(?![A-Za-z\d²³/])/y;
/** "5m people", "3.2M users": else `m` is a metre's. */
const MILLIONS = new RegExp(`(?:m(?=${GAP}(?:${COUNTED_IN_MILLIONS.join('|')})\\b)|M(?=${GAP}[a-z]{2,20}s\\b|${GAP}people\\b))`, 'y');
/** Of pictures and screens; a thousand is written so only behind larger numbers or for money. */
const RESOLUTION = /[48]K(?![A-Za-z\d])/y;
/** Numbers by their words; of a scale word its power of ten. */
const NUMBER_WORDS: ReadonlyMap<string, { readonly small: number | undefined; readonly scale: number | undefined }> = new Map(
  [...ONES.keys(), ...TEENS.keys(), ...TENS.keys(), ...SCALES.keys(), 'hundred', 'dozen'].map((word) => [word, { small: ONES.get(word) ?? TEENS.get(word) ?? TENS.get(word), scale: SCALES.get(word) }]),
);
const [SHORTEST_WORD, LONGEST_WORD] = [3, 11];
/** "500-plus billion", "30-some million" */
const MARKED_SCALE = new RegExp(`(?:-plus|\\+|-some|-odd)(?=${GAP}(?:thousand|million|billion|trillion)\\b)`, 'y');
const LONGEST_NUMERAL = 12;
/** What scale words and marks begin with, and what may stand before them. */
const SCALE_FIRSTS: ReadonlySet<number> = new Set(Array.from('tmbqkTMBQK \u00a0\r\n', (sign) => sign.charCodeAt(0)));

/** Digits longer than this are no amount that anybody states. */
const MOST_DIGITS = 21;

export function readDigits(text: string, at: number, money: boolean): NumberReading | null {
  const numeral = numeralEnd(text, at);
  if (numeral === at || numeral - at > MOST_DIGITS + 7 || (!money && text.charCodeAt(at + 1) === 75 && matchAt(RESOLUTION, text, at) !== null)) return null;
  const comma = text.charCodeAt(numeral) === 44 ? matchAt(DECIMAL_COMMA, text, at) : null;
  const digits = comma?.[0] ?? text.slice(at, numeral);
  const spaced = readSpaced(text, at, money);
  const spoken = spaced === null ? readDecimalsInDigits(text, at + digits.length) : null;
  let end = spaced?.end ?? spoken?.end ?? at + digits.length;
  let written = spaced?.numeral ?? (comma === null ? (digits.includes(',') ? digits.replaceAll(',', '') : digits) : `${comma[1]}.${comma[2]}`);
  if (spoken !== null && !written.includes('.')) written += `.${spoken.digits}`;
  // "000" is what is left of a number that was written in groups.
  if (written.startsWith('00') && /^00+$/.test(written)) return null;
  let unscaled = Number(written);
  let plain = spaced === null && spoken === null && !digits.includes(',') && !digits.includes('.');
  const grouped = spaced !== null || (comma === null && digits.includes(','));
  const fraction = mayBeFraction(text, end) ? matchAt(FRACTION, text, end) : null;
  if (fraction !== null) {
    const part = fraction[1] === undefined ? Number(fraction[2]) / Number(fraction[3]) : (FRACTION_SIGNS.get(fraction[1]) ?? 0);
    if (part > 0 && part < 1) {
      unscaled += part;
      written = String(unscaled);
      end += fraction[0].length;
      plain = false;
    }
  } else {
    const rest = andAHalf(text, end);
    if (rest !== null) {
      unscaled += rest[1]?.startsWith('h') === true ? 0.5 : 0.25;
      written = String(unscaled);
      end += rest[0].length;
      plain = false;
    }
  }
  const scale = readScale(text, end, money);
  // The power of ten goes into the numeral, so that 4.4 trillion is 4400000000000 and not a rounding error beside it.
  const value = scale.exponent === 0 ? unscaled : Number(`${written}e${scale.exponent}`);
  if (!Number.isFinite(value)) return null;
  return { start: at, end: scale.end, value, unscaled, exponent: scale.exponent, form: 'digits', grouped, plain: plain && scale.exponent === 0 };
}

/** Behind the digits at `at`, their separators and decimals; `at` where there are none. A comma alone needs the expression. */
function numeralEnd(text: string, at: number): number {
  const run = pastDigits(text, at);
  if (run === at) return at;
  const unit = text.charCodeAt(run);
  if (unit === 44 && run - at <= 3 && isDigit(text.charCodeAt(run + 1))) return at + (matchAt(DIGITS, text, at)?.[0].length ?? 0);
  return unit === 46 ? Math.max(run, pastDigits(text, run + 1) === run + 1 ? run : pastDigits(text, run + 1)) : run;
}

/** At most places two characters tell that no fraction follows. */
function mayBeFraction(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 45 ? isDigit(text.charCodeAt(at + 1)) : unit >= 0xbc && unit <= 0x215e;
}

/** At most places two characters tell that no "and a half" follows. */
function andAHalf(text: string, at: number): RegExpExecArray | null {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  const may = unit === 32 || unit === 45 ? next === 97 || next === 32 || next === 10 || next === 13 : unit === 10 || unit === 13 || unit === 0xa0;
  return may ? matchAt(AND_A_HALF, text, at) : null;
}

/** ½ and its like standing alone. */
export function readFractionSign(text: string, at: number): NumberReading | null {
  const value = FRACTION_SIGNS.get(text.charAt(at));
  if (value === undefined) return null;
  return { start: at, end: at + 1, value, unscaled: value, exponent: 0, form: 'digits', grouped: false, plain: false };
}

const POINT_DIGITS = /\.(\d{1,4})(?![\d.]|,\d)/y;

/** ".5" and "point five", no whole number before; null where the point ends a word or joins numbers. */
export function readPointNumber(text: string, at: number): NumberReading | null {
  const spoken = text.charCodeAt(at) === 46 ? null : readBareDecimals(text, at);
  const before = text.charCodeAt(at - 1);
  const joins = spoken === null && (isDigit(before) || isLetter(before) || before === 46 || before === 41);
  const match = spoken === null && !joins ? matchAt(POINT_DIGITS, text, at) : null;
  const digits = spoken?.digits ?? match?.[1];
  if (digits === undefined) return null;
  const scale = readScale(text, spoken?.end ?? at + digits.length + 1, false);
  const value = Number(`0.${digits}e${scale.exponent}`);
  return { start: at, end: scale.end, value, unscaled: Number(`0.${digits}`), exponent: scale.exponent, form: spoken === null ? 'digits' : 'words', grouped: false, plain: false };
}

/** "twenty-one", "two hundred and fifty thousand", "two and a half million", "dozen", "million". */
export function readNumberWords(text: string, at: number): NumberReading | null {
  let total = 0;
  let group: number | null = null;
  let last = 1000;
  let smallestScale = Infinity;
  let end = at;
  let next = at;
  for (let read = 0; read < LONGEST_NUMERAL; read++) {
    const wordEnd = pastAsciiLetters(text, next);
    if (wordEnd - next < SHORTEST_WORD || wordEnd - next > LONGEST_WORD || isDigit(text.charCodeAt(wordEnd))) break;
    const word = text.slice(next, wordEnd).toLowerCase();
    const number = NUMBER_WORDS.get(word);
    if (number === undefined) break;
    const { small, scale } = number;
    if (small !== undefined) {
      // "two three" is two numbers; "twenty one", "hundred five" is one.
      const fits = group === null || (last === 100 && small > 0) || (last >= 20 && last <= 90 && small > 0 && small < 10);
      if (!fits) break;
      group = (group ?? 0) + small;
      last = small;
    } else if (word === 'hundred') {
      if (last === 100 || (group !== null && group > 99)) break;
      group = (group ?? 1) * 100;
      last = 100;
    } else if (word === 'dozen') {
      if (last === 100 && group !== null) break;
      return finish(text, at, wordEnd, (group ?? 1) * 12, 0);
    } else if (scale !== undefined) {
      if (scale >= smallestScale || (group === null && read > 0)) break;
      total += (group ?? 1) * 10 ** scale;
      group = null;
      last = 100;
      smallestScale = scale;
    }
    end = wordEnd;
    const rest = group === null ? null : andAHalf(text, end);
    if (rest !== null) {
      const half = total + (group ?? 0) + (rest[1]?.startsWith('h') === true ? 0.5 : 0.25);
      return finish(text, at, end + rest[0].length, half, null);
    }
    const joined = pastAnd(text, end);
    // "and" joins only behind a hundred or a scale word.
    if (joined !== -1 && last !== 100) break;
    next = joined === -1 ? pastJoint(text, end) : joined;
    if (next === -1) break;
  }
  if (end === at) return null;
  const decimals = group === null ? null : readSpokenDecimals(text, at, end);
  return decimals === null ? finish(text, at, end, total + (group ?? 0), 0) : finish(text, at, decimals.end, Number(`${total + (group ?? 0)}.${decimals.digits}`), null);
}

/** Behind the "and" that joins two words of one number, or -1. */
function pastAnd(text: string, at: number): number {
  const from = pastGap(text, at);
  return from !== -1 && text.startsWith('and', from) ? pastGap(text, from + 3) : -1;
}

/** Behind the hyphen, the spaces or the line break between two words of one number, or -1. Spaces before a line break join nothing. */
function pastJoint(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 45) return at + 1;
  if (unit !== 32 && unit !== 0xa0) return pastGap(text, at);
  let end = at + 1;
  while (end < at + 3 && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 0xa0)) end++;
  return end;
}

function finish(text: string, start: number, end: number, unscaled: number, exponent: 0 | null): NumberReading {
  const scale = exponent === 0 ? { end, exponent: 0 } : readScale(text, end, false);
  const value = scale.exponent === 0 ? unscaled : Number(`${unscaled}e${scale.exponent}`);
  return { start, end: scale.end, value, unscaled, exponent: scale.exponent, form: 'words', grouped: false, plain: false };
}

/** At most places one or two characters tell that no scale word or mark follows. */
function mayScale(text: string, at: number, unit: number): boolean {
  if (unit === 45 || unit === 43 || unit === 10 || unit === 13) return true;
  const next = unit === 32 || unit === 0xa0 ? text.charCodeAt(at + 1) : unit;
  return SCALE_FIRSTS.has(next);
}

function readScale(text: string, at: number, money: boolean): { readonly end: number; readonly exponent: number } {
  const unit = text.charCodeAt(at);
  if (!mayScale(text, at, unit)) return { end: at, exponent: 0 };
  const tail = unit === 45 || unit === 43 ? matchAt(MARKED_SCALE, text, at) : null;
  if (tail !== null) return readScale(text, at + tail[0].length, money);
  if (unit !== 32 && unit !== 0xa0 && unit !== 45 && unit !== 10 && unit !== 13 && !isLetter(unit)) return { end: at, exponent: 0 };
  const match = matchAt(SCALE, text, at);
  if (match?.[1] !== undefined) {
    const exponent = SCALES.get(match[1].toLowerCase()) ?? 0;
    const end = at + match[0].length;
    // "10 thousand billion"
    const more = matchAt(SCALE, text, end);
    if (more?.[1] === undefined) return { end, exponent };
    return { end: end + more[0].length, exponent: exponent + (SCALES.get(more[1].toLowerCase()) ?? 0) };
  }
  const millions = money ? null : matchAt(MILLIONS, text, at);
  if (millions !== null) return { end: at + millions[0].length, exponent: 6 };
  const mark = matchAt(MARK, text, at);
  if (mark?.[1] === undefined) return { end: at, exponent: 0 };
  const exponent = SCALE_MARKS.get(mark[1]) ?? (money ? MONEY_SCALE_MARKS.get(mark[1]) : undefined);
  const spaced = mark[0].length > mark[1].length;
  if (exponent === undefined || (spaced && mark[1].length === 1)) return { end: at, exponent: 0 };
  return { end: at + mark[0].length, exponent };
}
