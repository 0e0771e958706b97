import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { readDigits, readFractionSign, readNumberWords } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { currencyBefore, readUnit } from './read-unit.ts';
import type { UnitReading } from './read-unit.ts';
import { readBound, readPer } from './surroundings.ts';
import { GAP, isDigit, matchAt, previousWord } from '../word-walk.ts';

const RANGE_JOINT = new RegExp(`${GAP}(to|or|and)${GAP}|-${GAP}(?:to|or)${GAP}|[-–—~](?=[\\d$€£¥¼½¾])`, 'y');
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
  const own = mark === null ? readUnit(text, n.end, n.exponent > 0 || n.grouped) : moneyUnit(mark.unit, n.end);
  const start = signedStart(text, mark?.start ?? n.start, floor);
  const sign = start.negative ? -1 : 1;
  const range = readRange(text, n, own?.end ?? n.end, mark);
  if (range !== null) {
    const unit = mark === null ? readUnit(text, range.last.end, range.last.exponent > 0 || range.last.grouped) : moneyUnit(mark.unit, range.last.end);
    const same = unit !== null && (own === null || (own.kind === unit.kind && own.unit === unit.unit));
    // "from 5% to 6%" tells of a change between two figures; "from 5 to 6%" is a range.
    const change = own !== null && mark === null && previousWord(text, start.at)?.lower === 'from';
    if (unit !== null && same && !change) {
      return finish(text, start.at, unit, [clean(range.low * unit.factor), clean(range.high * unit.factor)]);
    }
  }
  if (own === null) return null;
  return finish(text, start.at, own, clean(sign * n.value * own.factor));
}

/** The range that `n`, with a unit of its own up to `end` and a currency mark before it or none, begins; null where it does not rise. */
export function readRange(text: string, n: NumberReading, end: number, own: { readonly start: number } | null): NumberRange | null {
  const joint = matchAt(RANGE_JOINT, text, end);
  if (joint === null) return null;
  const before = previousWord(text, own?.start ?? n.start);
  if (joint[1] === 'and' && before?.lower !== 'between') return null;
  // "rose from 14 to 20" tells of two values, one after the other.
  if (joint[1] === 'to' && before?.lower === 'from' && isChange(previousWord(text, before.start)?.lower ?? '')) return null;
  let at = end + joint[0].length;
  const mark = matchAt(MARK_BETWEEN, text, at);
  if (mark !== null) {
    if (own === null) return null;
    at += mark[0].length;
  }
  const last = readNumber(text, at, own !== null);
  if (last === null) return null;
  const shares = n.exponent === 0 && last.exponent > 0 && !n.grouped && end === n.end && n.unscaled < 1000;
  const low = shares ? n.value * 10 ** last.exponent : n.value;
  return low < last.value ? { end: last.end, low, high: last.value, last } : null;
}

const CHANGES: ReadonlySet<string> = new Set(['rose', 'grew', 'fell', 'up', 'down', 'went', 'rise', 'increase', 'growth', 'fall', 'cut', 'raise', 'reduction', 'shrank']);

function isChange(lower: string): boolean {
  return CHANGES.has(lower) || (lower.endsWith('ed') && lower.length > 4 && lower !== 'aged');
}

function readNumber(text: string, at: number, money: boolean): NumberReading | null {
  if (isDigit(text.charCodeAt(at))) return readDigits(text, at, money);
  return readFractionSign(text, at) ?? readNumberWords(text, at);
}

function moneyUnit(unit: string, end: number): UnitReading {
  return { end, kind: 'money', unit, factor: 1 };
}

function finish(text: string, start: number, unit: UnitReading, value: Figure['value']): Figure {
  return buildFigure(unit.kind, start, unit.end, value, { unit: unit.unit, bound: readBound(text, start, unit.end), per: readPer(text, unit.end) });
}

/** Takes a minus sign into the figure where it cannot be a hyphen. */
function signedStart(text: string, at: number, floor: number): { readonly at: number; readonly negative: boolean } {
  const sign = text.charCodeAt(at - 1);
  if (at - 1 < floor || (sign !== 45 && sign !== 0x2212)) return { at, negative: false };
  const before = at - 2 < 0 ? 32 : text.charCodeAt(at - 2);
  const free = before === 32 || before === 10 || before === 40;
  return free ? { at: at - 1, negative: true } : { at, negative: false };
}

/** Products of decimals without their binary tail. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}

