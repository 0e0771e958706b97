import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { readDigits, readFractionSign, readNumberWords, readPointNumber } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { currencyBefore, readUnit } from './read-unit.ts';
import type { UnitReading } from './read-unit.ts';
import { readMeasureBound, readPer } from './surroundings.ts';
import { TIME_UNITS } from './tables/units.ts';
import { isDigit } from '../ascii.ts';
import { GAP, matchAt, nextWord, previousWord } from '../word-walk.ts';

const RANGE_JOINT = new RegExp(`${GAP}(to|or|and)${GAP}|-${GAP}(?:to|or|and)${GAP}|[-–—~](?=[\\d$€£¥¼½¾])`, 'y');
const SIGN_WORDS: ReadonlySet<string> = new Set(['minus', 'negative']);
const SIGN = new RegExp(`(?:minus|negative)${GAP}|[-\\u2212+](?=\\.?\\d)`, 'iy');
const MARK_BETWEEN = /(?:US|HK|NT|[CAS])?[$€£¥]/y;

/** Two numbers joined to one range, the lower one first. */
export interface NumberRange {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly last: NumberReading;
}

/** Money, a percentage or a quantity around the number `n`, or null where it has no unit. Nothing before `floor` is taken. */
export function readAmount(text: string, number: NumberReading, floor: number): Figure | null {
  const mark = number.form === 'digits' ? currencyBefore(text, number.start, floor) : null;
  const n = mark === null ? number : (readDigits(text, number.start, true) ?? number);
  const written = mark === null ? readUnit(text, n.end, n.exponent > 0 || n.grouped) : moneyUnit(mark.unit, n.end);
  const start = signedStart(text, mark?.start ?? n.start, floor);
  const signed = start.at === n.start && !start.negative ? n : { ...n, start: start.at, ...(start.negative ? { value: -n.value, unscaled: -n.unscaled } : {}) };
  const own = written ?? (start.negative ? readDegrees(text, n.end) : null);
  const range = readRange(text, signed, own?.end ?? n.end, mark !== null) ?? (own === null && mark === null ? readList(text, signed) : null);
  if (range !== null) {
    const { last } = range;
    const unit = mark !== null ? moneyUnit(mark.unit, last.end) : (readUnit(text, last.end, last.exponent > 0 || last.grouped) ?? (start.negative ? readDegrees(text, last.end) : null));
    const same = unit !== null && (own === null || (own.kind === unit.kind && own.unit === unit.unit));
    // "from 5% to 6%" tells of a change between two figures; "from 5 to 6%" is a range.
    const change = own !== null && mark === null && previousWord(text, start.at)?.lower === 'from';
    if (unit !== null && same && !change) {
      return finish(text, start.at, unit, [clean(range.low * unit.factor), clean(range.high * unit.factor)]);
    }
  }
  if (own === null) return null;
  return finish(text, start.at, own, clean(signed.value * own.factor));
}

/** The range that `n`, with a unit of its own up to `end`, begins; null where it does not rise. `n.start` is before its sign and, for `money`, its mark. */
export function readRange(text: string, n: NumberReading, end: number, money: boolean): NumberRange | null {
  if (!mayJoin(text, end)) return null;
  const joint = matchAt(RANGE_JOINT, text, end);
  if (joint === null) return null;
  const before = previousWord(text, n.start);
  if (joint[1] === 'and' && before?.lower !== 'between') return null;
  // "rose from 14 to 20" tells of two values, one after the other.
  if (joint[1] === 'to' && before?.lower === 'from' && isChange(previousWord(text, before.start)?.lower ?? '')) return null;
  let at = end + joint[0].length;
  const mark = matchAt(MARK_BETWEEN, text, at);
  if (mark !== null) {
    if (!money) return null;
    at += mark[0].length;
  }
  const last = readNumber(text, at, money);
  if (last === null) return null;
  // "20- and 50,000"
  const thousands = joint[0].charCodeAt(0) === 45 && joint[0].length > 1 && last.grouped && n.value < 1000;
  const shares = n.exponent === 0 && last.exponent > 0 && !n.grouped && end === n.end && n.unscaled < 1000;
  const low = thousands ? n.value * 1000 : shares ? n.value * 10 ** last.exponent : n.value;
  return low < last.value ? { end: last.end, low, high: last.value, last } : null;
}

/** At most places one character tells that no range goes on: it would with "to", "or", "and" or a dash. */
function mayJoin(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit !== 32) return unit === 10 || unit === 13 || unit === 45 || unit === 0x2013 || unit === 0x2014 || unit === 126 || unit === 0xa0;
  const next = text.charCodeAt(end + 1);
  return next === 116 || next === 111 || next === 97 || next === 32 || next === 10 || next === 13 || next === 0xa0;
}

const COMMA = new RegExp(`,${GAP}(?:or${GAP})?`, 'y');
const LONGEST_LIST = 4;

/** "six, seven, eight months", "98, 99 percent": spoken estimates that rise by little. Only where a unit follows: the caller looks. */
function readList(text: string, n: NumberReading): NumberRange | null {
  if (text.charCodeAt(n.end) !== 44 || n.exponent > 0 || !Number.isInteger(n.value)) return null;
  let range: NumberRange | null = null;
  let end = n.end;
  let high = n.value;
  for (let read = 0; read < LONGEST_LIST; read++) {
    const comma = matchAt(COMMA, text, end);
    const last = comma === null ? null : readNumber(text, end + comma[0].length, false);
    if (last === null || last.form !== n.form || last.exponent > 0 || last.value <= high || last.value > 1.5 * high + 2) break;
    ({ end } = last);
    high = last.value;
    range = { end, low: n.value, high, last };
  }
  return range;
}

const CHANGES: ReadonlySet<string> = new Set(['rose', 'grew', 'fell', 'up', 'down', 'went', 'rise', 'increase', 'growth', 'fall', 'cut', 'raise', 'reduction', 'shrank']);

function isChange(lower: string): boolean {
  return CHANGES.has(lower) || (lower.endsWith('ed') && lower.length > 4 && lower !== 'aged');
}

function readNumber(text: string, at: number, money: boolean): NumberReading | null {
  const sign = matchAt(SIGN, text, at);
  if (sign !== null) {
    const unsigned = readNumber(text, at + sign[0].length, money);
    if (unsigned === null) return null;
    return sign[0] === '+' ? { ...unsigned, start: at } : { ...unsigned, start: at, value: -unsigned.value, unscaled: -unsigned.unscaled };
  }
  if (isDigit(text.charCodeAt(at))) return readDigits(text, at, money);
  return readFractionSign(text, at) ?? (text.charCodeAt(at) === 46 ? readPointNumber(text, at) : readNumberWords(text, at));
}

function moneyUnit(unit: string, end: number): UnitReading {
  return { end, kind: 'money', unit, factor: 1 };
}

function finish(text: string, start: number, unit: UnitReading, value: Figure['value']): Figure {
  return buildFigure(unit.kind, start, unit.end, value, { unit: unit.unit, bound: readMeasureBound(text, start, unit.end, TIME_UNITS.has(unit.unit)), per: readPer(text, unit.end) });
}

/** Below zero a bare degree is one of temperature; else it may be an angle's or a university's. Of which scale is not said. */
function readDegrees(text: string, at: number): UnitReading | null {
  const word = nextWord(text, at);
  return word?.lower === 'degrees' || word?.lower === 'degree' ? { end: word.end, kind: 'quantity', unit: 'deg', factor: 1 } : null;
}

/** Takes a sign into the figure where it cannot be a hyphen, and the word where it takes nothing away from a number before it. */
function signedStart(text: string, at: number, floor: number): { readonly at: number; readonly negative: boolean } {
  const word = previousWord(text, at);
  if (word !== null && SIGN_WORDS.has(word.lower) && word.start >= floor) {
    const taken = previousWord(text, word.start);
    const number = taken !== null && (isDigit(taken.raw.charCodeAt(taken.raw.length - 1)) || readNumberWords(taken.raw, 0) !== null);
    // "plus or minus 4 percent" is a width.
    const width = taken?.lower === 'or' && previousWord(text, taken.start)?.lower === 'plus';
    return number || width ? { at, negative: false } : { at: word.start, negative: true };
  }
  const sign = text.charCodeAt(at - 1);
  if (at - 1 < floor || (sign !== 45 && sign !== 0x2212 && sign !== 43)) return { at, negative: false };
  const before = at - 2 < 0 ? 32 : text.charCodeAt(at - 2);
  const free = before === 32 || before === 10 || before === 40;
  return free ? { at: at - 1, negative: sign !== 43 } : { at, negative: false };
}

/** A whole number below it has no binary tail. */
const LARGEST_PLAIN = 1e15;

/** Products of decimals without their binary tail. */
function clean(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < LARGEST_PLAIN) return value === 0 ? 0 : value;
  return Number(value.toPrecision(15));
}

