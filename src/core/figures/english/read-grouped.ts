import { isPlural } from './noun-phrase.ts';
import { readUnit } from './read-unit.ts';
import { boundBefore } from './surroundings.ts';
import { DETERMINERS, LABEL_WORDS } from './tables/nouns.ts';
import { isUpper, matchAt, nextWord, previousWord } from '../word-walk.ts';

/** "1 000 000" with one kind of space: ordinary, no-break, thin, narrow no-break or figure space. More than four groups are a row of numbers. */
const SPACED = /(\d{1,3})([ \u00a0\u2009\u202f\u2007])(\d{3}(?:\2\d{3}){0,3})(?!\d|[ \u00a0\u2009\u202f\u2007]\d)(?:\.\d{1,4}(?!\d)|,\d{1,2}(?![\d,]))?/y;
/** Whatever a number of less than four digits stands before may go on as a list. */
const LISTED = /(?:(?:^|\D)\d{1,3},?|\b[Nn]os?\.)\s$/;
const FARTHEST_LISTED = 6;
const ON = /(?:,|\sand|\sor)\s\d/y;
/** "100 767 tankers" */
const AIRCRAFT = /^7[0-8]7$/;
/** Before a number these may name an hour or a place. */
const NO_LEADS: ReadonlySet<string> = new Set(['at', 'no', 'nos', 'rooms', 'lines', 'routes', 'flights', 'sections', 'chapters', 'tables', 'figures', 'items', 'numbers']);

export interface Grouped {
  readonly end: number;
  /** As a numeral with a decimal point. */
  readonly numeral: string;
}

/**
 * A number whose thousands are parted by spaces. An ordinary space alone may part two numbers: one group then needs a bound, a currency, a unit
 * or a counted noun beside it.
 */
export function readSpaced(text: string, at: number, money: boolean): Grouped | null {
  if (!maySpace(text, at)) return null;
  const match = matchAt(SPACED, text, at);
  const [first, space, rest] = [match?.[1], match?.[2], match?.[3]];
  if (match === null || first === undefined || rest === undefined || first.startsWith('0')) return null;
  const end = at + match[0].length;
  if (LISTED.test(text.slice(Math.max(0, at - FARTHEST_LISTED), at))) return null;
  if (space === ' ' && !money && !isOneNumber(text, at, end, rest)) return null;
  return { end, numeral: match[0].replaceAll(/\s/gu, '').replace(',', '.') };
}

/** At most places the first characters behind the digits tell that no group follows. */
function maySpace(text: string, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) continue;
    const next = text.charCodeAt(i + 1);
    return (unit === 32 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || unit === 0x2007) && next >= 48 && next <= 57;
  }
  return false;
}

function isOneNumber(text: string, at: number, end: number, rest: string): boolean {
  const before = previousWord(text, at);
  if (before !== null && (isUpper(before.raw) ? namesNumber(text, before.raw, before.start) : LABEL_WORDS.has(before.lower) || NO_LEADS.has(before.lower))) return false;
  // No number of its own begins with a nought.
  if (/(?:^|\s)0/u.test(rest)) return true;
  if (text.charCodeAt(end) === 45) return false;
  if (rest.length > 3) return matchAt(ON, text, end) === null;
  if (boundBefore(text, at) !== null) return true;
  if (AIRCRAFT.test(rest)) return false;
  const next = nextWord(text, end);
  return readUnit(text, end, true) !== null || (next !== null && (isPlural(next.lower) || isPlural(nextWord(text, next.end)?.lower ?? '')));
}

/** A capital before a number may make it the name's, if no sentence begins there: "Ferry 12". */
function namesNumber(text: string, raw: string, start: number): boolean {
  return !DETERMINERS.has(raw.toLowerCase()) && boundBefore(text, start + raw.length + 1) === null;
}
