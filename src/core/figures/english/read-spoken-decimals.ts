import { ONES } from './tables/number-words.ts';
import { GAP, matchAt, previousWord } from '../word-walk.ts';

const DIGITS: ReadonlyMap<string, number> = new Map([...ONES, ['oh', 0]]);
const MEASURES = 'per(?:cent|centage)?|basis|point|hundred|thousand|million|billion|trillion';
const DIGIT_WORD = `(?:${[...DIGITS.keys()].join('|')})(?![A-Za-z]|-(?!(?:${MEASURES}|${[...DIGITS.keys()].join('|')})\\b))`;
const DECIMALS = new RegExp(`(?:${GAP}|-)point((?:(?:${GAP}|-)${DIGIT_WORD}){1,6})`, 'iy');
const IN_DIGITS = new RegExp(`${GAP}point${GAP}(\\d{1,4})(?=[ ]?%|${GAP}(?:${MEASURES})\\b)`, 'y');
const BARE = new RegExp(`point((?:${GAP}${DIGIT_WORD}){1,6})(?=[ ]?%|${GAP}(?:percent|per${GAP}cent|percentage|of${GAP}a${GAP}percent)\\b)`, 'iy');
const MEASURE = new RegExp(`[ ]?%|(?:${GAP}|-)(?:${MEASURES})\\b`, 'iy');
/** Before "point five percent"; behind another word the point may be a noun: "at this point five percent …". */
const LEADS: ReadonlySet<string> = new Set(['a', 'by', 'of', 'about', 'around', 'nearly', 'almost', 'roughly', 'than', 'only', 'just', 'from', 'to', 'up', 'down', 'another', 'grew', 'rose', 'fell', 'over', 'under']);

export interface Decimals {
  readonly end: number;
  /** The digits behind the point. */
  readonly digits: string;
}

/** " point two five" behind the whole number in words from `start` to `end`. */
export function readSpokenDecimals(text: string, start: number, end: number): Decimals | null {
  if (!mayPoint(text, end)) return null;
  const match = matchAt(DECIMALS, text, end);
  if (match?.[1] === undefined) return null;
  const last = end + match[0].length;
  // "at one point five people left"
  const moment = text.slice(start, end).toLowerCase() === 'one' && previousWord(text, start)?.lower === 'at';
  return moment && matchAt(MEASURE, text, last) === null ? null : { end: last, digits: digitsOf(match[1]) };
}

/** " point 5" behind whole digits, only before what is measured so. */
export function readDecimalsInDigits(text: string, end: number): Decimals | null {
  const match = mayPoint(text, end) ? matchAt(IN_DIGITS, text, end) : null;
  return match?.[1] === undefined ? null : { end: end + match[0].length, digits: match[1] };
}

/** "point five" of "a rise of point five percent". */
export function readBareDecimals(text: string, at: number): Decimals | null {
  const match = matchAt(BARE, text, at);
  if (match?.[1] === undefined || !LEADS.has(previousWord(text, at)?.lower ?? '')) return null;
  return { end: at + match[0].length, digits: digitsOf(match[1]) };
}

/** At most places two characters tell that no "point" follows. */
function mayPoint(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit !== 32 && unit !== 45) return unit === 10 || unit === 13 || unit === 0xa0;
  const next = text.charCodeAt(end + 1);
  return next === 112 || next === 32 || next === 10 || next === 13;
}

function digitsOf(words: string): string {
  return words.trim().split(/[\s-]+/u).map((word) => DIGITS.get(word.toLowerCase()) ?? '').join('');
}
