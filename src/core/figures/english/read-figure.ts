import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { readAmount } from './read-amount.ts';
import { readChangeFrom } from './read-change.ts';
import { readClock, readClockWords } from './read-clock.ts';
import { readCount } from './read-count.ts';
import { readListed } from './read-listed.ts';
import { readBareDay, readMonthFirst, readNumericDate, readShortYear } from './read-date.ts';
import { readLoneUnit } from './read-lone-unit.ts';
import { readDigits, readFractionSign, readNumberWords, readPointNumber } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { readDigitOrdinal, readNumberOne, readOrdinalWord, readSeriesNumber } from './read-ordinal.ts';
import { readArticleFraction, readFraction, readHalf, readMultiple, readRest, readSlashed } from './read-ratio.ts';
import { readElidedCount, readPartitive, readShare, readWhole } from './read-share.ts';
import { readBareRate, readZero } from './read-rate.ts';
import { boundBefore, inShortQuote } from './surroundings.ts';
import { settleYen } from './settle-yen.ts';
import type { Trigger } from '../find-trigger.ts';
import type { Told } from '../told.ts';
import { MONTHS } from './tables/months.ts';
import { isAsciiLetter, isDigit, pastDigits } from '../ascii.ts';
import { isLetter, isUpper, matchAt, nextWord, previousWord } from '../word-walk.ts';

/** What was read at a trigger, and from where the scan goes on. */
export interface Reading {
  readonly figure: Figure | null;
  readonly next: number;
}

/** Reads at a place that the trigger found. Nothing before `floor`, where the last figure ended, is taken. */
export function readAt(text: string, trigger: Trigger, floor: number, told: Told): Reading {
  const reading = readTrigger(text, trigger, floor, told);
  return reading.figure?.unit === 'CNY' ? { ...reading, figure: settleYen(text, reading.figure, told) } : reading;
}

function readTrigger(text: string, { at, end, kind }: Trigger, floor: number, told: Told): Reading {
  switch (kind) {
    case 'digit':
      return readAtDigit(text, at, floor, told);
    case 'half':
      return keep(readHalf(text, at), end);
    case 'lone unit':
      return keep(readLoneUnit(text, at), text.indexOf(' ', at));
    case 'point':
      return keep(readPointed(text, at, floor), end);
    case 'fold':
      return keep(readFoldWord(text, at, text.slice(at, end).toLowerCase()), end);
    case 'part':
      return keep(readArticleFraction(text, at, end) ?? readRest(text, at, end) ?? (inShortQuote(text, at) ? null : readOrdinalWord(text, at, end)), end);
    case 'multiple':
      return keep(readMultiple(text, at, end), end);
    case 'month':
      return keep(readMonthFirst(text, at, floor, told), end);
    default: {
      const number = readFractionSign(text, at) ?? readNumberWords(text, at);
      return number === null ? keep(null, end) : keep(readNumberFigure(text, number, floor), number.end);
    }
  }
}

/** Version numbers, telephone numbers, scores: three or more numbers joined, or digits with letters. */
const IDENTIFIER = /\d+(?:[.:/-]\d+){2,}|\d+(?:\/\d+)+|\d+[A-Za-z]+\d/y;

/** "4-1/4" */
const MIXED_FRACTION = /\d{1,3}-[1-7]\/[2-8](?![\d/])/y;

function readAtDigit(text: string, at: number, floor: number, told: Told): Reading {
  const run = pastDigits(text, at);
  const behind = text.charCodeAt(run);
  if (isLed(text, at)) return { figure: null, next: skipRun(text, run) };
  const date = quickDate(text, at, run, told);
  if (date !== null) return keep(date, run);
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  const pointed = before === 46 && at > floor ? readPointed(text, at - 1, floor) : null;
  if (pointed !== null) return keep(pointed, run);
  if (isLetter(before) || before === 47 || before === 35 || before === 95 || before === 46 || before === 0xa7) {
    const mark = isLetter(before) && /(?:Rs|[A-Z]{3})$/.test(text.slice(Math.max(0, at - 3), at));
    if (!mark) return { figure: null, next: skipRun(text, run) };
  }
  if (before === 45 && isLetter(text.charCodeAt(at - 2)) && !/(?:mid|pre|post|early|late)-$/i.test(text.slice(Math.max(0, at - 6), at))) {
    return { figure: null, next: skipRun(text, run) };
  }
  const short = run - at === 2 ? readShortYear(text, at, floor, told) : null;
  if (short !== null) return keep(short, run);
  const slashed = behind === SLASH ? readSlashed(text, at) : null;
  if (slashed !== null) return keep(slashed, run);
  const identifier = isAsciiLetter(behind) || (joinsDigits(behind) && isDigit(text.charCodeAt(run + 1))) ? matchAt(IDENTIFIER, text, at) : null;
  if (identifier !== null && matchAt(MIXED_FRACTION, text, at) === null) return { figure: null, next: skipRun(text, at + identifier[0].length) };
  const clock = run - at <= 2 ? readClock(text, at, run) : null;
  if (clock !== null) return keep(clock, run);
  const ranked = behind === COMMA || behind === 115 || behind === 110 || behind === 114 || behind === 116;
  const ordinal = ranked ? (readDigitOrdinal(text, at) ?? readBareDay(text, at, told)) : null;
  // "31st February" is neither a day nor a rank.
  if (ordinal !== null) return keep(readNumericDate(text, at, floor, told) ?? (MONTHS.has(ordinal.of ?? '') ? null : ordinal), run);
  const number = readDigits(text, at, false);
  if (number === null) return { figure: null, next: skipRun(text, run) };
  // A list's own number: "1. …", "(2) …" at the beginning of a line.
  if (isListNumber(text, at, number.end)) return { figure: null, next: number.end };
  const rate = previousWord(text, at)?.lower === 'per';
  const amount = rate ? null : readAmount(text, number, floor);
  if (amount !== null) return keep(amount, number.end);
  const dated = number.plain ? readNumericDate(text, at, floor, told) : null;
  if (dated !== null) return keep(dated, number.end);
  return keep(readNumberFigure(text, number, floor, true), number.end);
}

const COMMA = 44;
const SLASH = 47;

/** A point, a colon, a slash or a hyphen. */
function joinsDigits(unit: number): boolean {
  return unit === 46 || unit === 58 || unit === SLASH || unit === 45;
}

/** ".5 percent", "$.50", "point five percent": only with a unit or a mark. */
function readPointed(text: string, at: number, floor: number): Figure | null {
  const number = readPointNumber(text, at);
  return number === null ? null : readAmount(text, number, floor);
}

/** A page number behind the dots of a table of contents. */
function isLed(text: string, at: number): boolean {
  let from = at;
  while (at - from < 4 && text.charCodeAt(from - 1) === 32) from--;
  return text.charCodeAt(from - 1) === 46 && text.charCodeAt(from - 2) === 46 && text.charCodeAt(from - 3) === 46 && text.charCodeAt(from - 4) === 46;
}

/** ISO dates, before anything else takes their hyphens. */
function quickDate(text: string, at: number, run: number, told: Told): Figure | null {
  if (run - at !== 4 || text.charCodeAt(run) !== 45 || isLetter(text.charCodeAt(at - 1))) return null;
  const date = readNumericDate(text, at, at, told);
  return date !== null && date.span.end - at >= 7 && typeof date.value === 'string' && !date.value.includes('/') ? date : null;
}

/** All kinds that a number with or without a unit may be; without one where that has been asked before. */
function readNumberFigure(text: string, number: NumberReading, floor: number, unitless = false): Figure | null {
  const letterBehind = isLetter(text.charCodeAt(number.end));
  const zero = number.value === 0 && number.exponent === 0 ? readZero(text, number) : null;
  if (zero !== null) return zero;
  const fraction = readFraction(text, number);
  if (fraction !== null) return fraction;
  const before = previousWord(text, number.start);
  if (before?.lower === 'per') return null;
  const words = number.form === 'words';
  const ordinal = readSeriesNumber(text, number, before) ?? (words ? readNumberOne(text, number, before) : null);
  if (ordinal !== null) return ordinal;
  const name = words && isUpper(text.charAt(number.start)) && (before !== null || text.charCodeAt(number.end) === 45) && isCapitalBehind(text, number.end);
  if (name || (words && endsName(text, number.start))) return null;
  const clock = words ? readClockWords(text, number) : null;
  if (clock !== null) return clock;
  const share = readShare(text, number);
  if (share !== null && !inShortQuote(text, number.start)) return share;
  const amount = unitless ? null : readAmount(text, number, floor);
  if (amount !== null) return words && number.value === 1 && isSomeDay(amount, before?.lower ?? '') ? null : amount;
  if (letterBehind) return null;
  if (words && isBareScale(text, number, before?.lower ?? '')) return null;
  if (inShortQuote(text, number.start)) return null;
  const part = readPartitive(text, number);
  if (part !== null) return part;
  return readChangeFrom(text, number) ?? readListed(text, number) ?? readBareRate(text, number) ?? readCount(text, number) ?? readElidedCount(text, number) ?? readWhole(text, number);
}

/** "tenfold" */
function readFoldWord(text: string, at: number, word: string): Figure | null {
  const number = readNumberWords(word.slice(0, -'fold'.length), 0);
  return number === null ? null : buildFigure('multiple', at, at + word.length, number.value, { bound: boundBefore(text, at) });
}

/** "one day" and "one second" are no amounts unless something measures them. */
function isSomeDay(amount: Figure, before: string): boolean {
  if (amount.kind !== 'quantity' || amount.bound !== null) return false;
  return (amount.unit === 'd' || amount.unit === 's') && !['for', 'in', 'just', 'only', 'every', 'last', 'next', 'past'].includes(before);
}

const SCALE_FIRSTS = 'hdtmbqHDTMBQ';

/** "million" and "dozen" need an article: "hundreds of", "several hundred" and "a few thousand" state no amount. */
function isBareScale(text: string, number: NumberReading, before: string): boolean {
  if (!SCALE_FIRSTS.includes(text.charAt(number.start))) return false;
  const first = text.slice(number.start, number.start + 7).toLowerCase();
  const bare = /^(?:hundred|dozen|thousan|million|billion|trillio|quadril)/.test(first);
  return bare && before !== 'a' && before !== 'an' && before !== 'per';
}

/** "Category-Four hurricanes": the number is the end of a name. */
function endsName(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 45 && isUpper(text.charAt(start)) && isLetter(text.charCodeAt(start - 2));
}

function isCapitalBehind(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit === 45) return isUpper(text.charAt(end + 1));
  const next = nextWord(text, end);
  return next !== null && isUpper(next.raw);
}

function isListNumber(text: string, at: number, end: number): boolean {
  const close = text.charCodeAt(end);
  // "…in⏎2025. To do this" ends a sentence of a hard-wrapped text.
  if (end - at > 3) return false;
  if (close !== 46 && close !== 41) return false;
  let from = at;
  if (close === 41 && text.charCodeAt(from - 1) === 40) from--;
  while (from > 0 && at - from < 8 && text.charCodeAt(from - 1) === 32) from--;
  return from === 0 || text.charCodeAt(from - 1) === 10;
}

/** Past the digits and letters that are glued to a number that is none. */
function skipRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at)) || (isJoint(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))))) at++;
  return at;
}

function isJoint(unit: number): boolean {
  return unit === 46 || unit === 44 || unit === 45 || unit === 47 || unit === 58;
}

function keep(figure: Figure | null, next: number): Reading {
  return { figure, next };
}
