import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { CURRENCIES, MARKS, NOT_MONEY_BEFORE } from './tables/currencies.ts';
import { NOT_UNIT_BEFORE, PERCENT_UNITS, UNITS } from './tables/units.ts';
import { readNumber, times } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { boundOfYears, readBound, readPer } from './surroundings.ts';
import { skipGap } from './walk.ts';
import { wordAt, wordBefore, wordTable } from './word-table.ts';

interface Unit {
  readonly kind: 'money' | 'percent' | 'quantity' | 'multiple' | 'ratio';
  readonly code: string | null;
  readonly factor: number;
}

export interface UnitReading extends Unit {
  readonly end: number;
  readonly word: string;
  readonly bound: NumberReading['bound'];
}

const UNIT_TABLE = wordTable<Unit>(() => [
  ...UNITS.map(([word, code, factor]) => [word, { kind: 'quantity', code, factor: factor ?? 1 }] as const),
  ...CURRENCIES.map(([word, code, factor]) => [word, { kind: 'money', code, factor: factor ?? 1 }] as const),
  ...PERCENT_UNITS.map(([word, code, factor]) => [word, { kind: 'percent', code, factor }] as const),
  ['倍', { kind: 'multiple', code: null, factor: 1 }],
  ['成', { kind: 'ratio', code: null, factor: 0.1 }],
]);
const MARK_TABLE = wordTable(() => MARKS);
/** 三成五: the digit behind 成 is a tenth of a tenth. */
const TENTHS_BEHIND = /^([一二三四五六七八九])(?:$|[，。；、以左的])/;
/** Behind 成 another word begins with it: 三成员, 两成果. */
const NOT_TENTHS = '员果为立功长本就熟效分都份型品交';

/** The unit behind a number, `多` within it included (两个多月, 三年多 has it behind). */
export function unitAt(text: string, at: number): UnitReading | null {
  const from = skipGap(text, at);
  const more = text.charAt(from) === '个' && (text.charAt(from + 1) === '多' || text.charAt(from + 1) === '半');
  const match = more ? wordAt(UNIT_TABLE, `个${text.slice(from + 2, from + 8)}`, 0) : wordAt(UNIT_TABLE, text, from);
  if (match === null) return null;
  const end = more ? from + match.end + 1 : match.end;
  const word = match.word;
  const behind = text.charAt(end);
  if (behind !== '' && ((NOT_UNIT_BEFORE.get(word) ?? '').includes(behind) || (NOT_MONEY_BEFORE.get(word) ?? '').includes(behind))) return null;
  if (word === '成' && behind !== '' && NOT_TENTHS.includes(behind)) return null;
  if (/[A-Za-z]$/.test(word) && /[A-Za-z]/.test(behind)) return null;
  const half = more && text.charAt(from + 1) === '半';
  const { kind, code, factor } = match.data;
  return { kind, code, factor, end, word, bound: more && !half ? 'min' : null };
}

const JOINT = /[ ]?(?:至|到|—{1,2}|-{1,2}|–|~|～|或|、)[ ]?/y;

export interface RangeReading {
  readonly low: number;
  readonly last: NumberReading;
}

/** The rising range that the number which ends at `end` begins: 3至5, 10%—15%, 100万到200万. */
export function rangeAfter(text: string, first: NumberReading, end: number, direct: boolean): RangeReading | null {
  JOINT.lastIndex = end;
  const joint = JOINT.exec(text);
  if (joint === null || typeof first.value !== 'number') return null;
  const sign = joint[0].trim();
  if ((sign === '、' || sign === '或') && (!direct || (sign === '、' && first.form === 'digits'))) return null;
  const at = end + joint[0].length;
  const last = readNumber(text, at);
  if (last === null || typeof last.value !== 'number' || (first.form !== last.form && first.form === 'digits' && last.value < 10)) return null;
  const shared = direct && !first.scaled && last.scale > 1 && first.value < 10000;
  const low = shared ? times(first.value, last.scale) : first.value;
  return low < last.value ? { low, last } : null;
}

/** Money, a share, a multiple or a quantity: a number with a unit, or a range of two. */
export function readAmount(text: string, number: NumberReading, floor: number): Figure | null {
  const mark = wordBefore(MARK_TABLE, text, number.start);
  if (mark !== null && mark.start >= floor && number.form === 'digits') return markedMoney(text, number, mark.start, mark.data);
  const own = unitAt(text, number.next);
  const direct = own === null && number.next === number.end;
  const range = rangeAfter(text, number, own?.end ?? number.end, direct);
  if (range !== null && !changes(text, number.start, own !== null)) {
    const unit = unitAt(text, range.last.next);
    if (unit !== null && (own === null || (own.kind === unit.kind && own.code === unit.code))) {
      const sign = signBefore(text, number.start, floor);
      return finish(text, sign.start, unit, [times(range.low * sign.factor, unit.factor), times(Number(range.last.value), unit.factor)], range.last);
    }
  }
  if (own === null) return null;
  return readPlain(text, number, own, floor);
}

function readPlain(text: string, number: NumberReading, own: UnitReading, floor: number): Figure | null {
  if (own.kind === 'ratio' && (number.scaled || (typeof number.value === 'number' && (number.value > 10 || number.value < 1)))) return null;
  const sign = signBefore(text, number.start, floor);
  const half = halfBehind(text, number, own);
  const value = number.value;
  if (typeof value !== 'number') return finish(text, number.start, own, [times(value[0], own.factor), times(value[1], own.factor)], number);
  const unit = half === null ? own : { ...own, end: half };
  if (own.kind === 'multiple' && value === 1 && /(?:增|长|加|多|高|大|升|涨|翻)(?:了|近|约|超过|超|逾|至|到)?$/.test(text.slice(Math.max(0, number.start - 4), number.start))) {
    return finish(text, number.start, own, 2, number);
  }
  const tenths = own.kind === 'ratio' && half === null ? TENTHS_BEHIND.exec(text.slice(own.end, own.end + 3))?.[1] : undefined;
  if (tenths !== undefined) return finish(text, number.start, { ...own, end: own.end + 1 }, times(value * 10 + Number(readNumber(tenths, 0)?.value ?? 0), own.factor / 10), number);
  // Below zero only the weather has degrees.
  const code = own.code === 'deg' && sign.factor < 0 ? 'Cel' : own.code;
  return finish(text, sign.start, { ...unit, code }, times((value + (half === null ? 0 : 0.5)) * sign.factor, own.factor), number);
}

/** 两年半, 三个半月 (the half within), 三成半. */
function halfBehind(text: string, number: NumberReading, unit: UnitReading): number | null {
  if (typeof number.value !== 'number' || unit.kind === 'percent' || unit.kind === 'money') return null;
  if (text.startsWith('个半', skipGap(text, number.next)) && unit.kind === 'quantity') return unit.end;
  if (text.charAt(unit.end) !== '半' || !'年天周倍里成'.includes(unit.word.slice(-1))) return null;
  return '年月天导岛'.includes(text.charAt(unit.end + 1) || '\u0000') ? null : unit.end + 1;
}

/** From "从10%到20%" two figures come, one after the other. */
function changes(text: string, start: number, own: boolean): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return own && (before.endsWith('从') || before.endsWith('由') || before === '从约');
}

function signBefore(text: string, start: number, floor: number): { readonly start: number; readonly factor: number } {
  if (start - 2 >= floor && text.startsWith('零下', start - 2)) return { start: start - 2, factor: -1 };
  const sign = text.charAt(start - 1);
  const minus = sign === '-' || sign === '−' || sign === '负';
  if (!minus || start - 1 < floor || /[\dA-Za-z%\u4e00-\u9fff]/.test(sign === '负' ? '' : text.charAt(start - 2))) {
    return minus && sign === '-' && /[为是至到达了降]/.test(text.charAt(start - 2)) ? { start: start - 1, factor: -1 } : { start, factor: 1 };
  }
  return { start: start - 1, factor: -1 };
}

function markedMoney(text: string, number: NumberReading, start: number, code: string): Figure {
  const own = unitAt(text, number.next);
  const end = own?.kind === 'money' ? own.end : number.end;
  const value = typeof number.value === 'number' ? number.value : [number.value[0], number.value[1]] as const;
  return buildFigure('money', start, end, value, { unit: own?.kind === 'money' && own.code !== 'CNY' ? own.code : code, bound: readBound(text, start, end, number.bound), per: readPer(text, start, end) });
}

function finish(text: string, start: number, unit: UnitReading, value: Figure['value'], number: NumberReading): Figure {
  const inner = number.bound ?? unit.bound;
  const speed = unit.kind === 'quantity' && (unit.code === 'km' || unit.code === '[mi_i]') && /时速(?:达|为|近|约|超过|可达)?$/.test(text.slice(Math.max(0, start - 5), start));
  const bound = unit.code === 'a' ? boundOfYears(text, start, unit.end, inner) : readBound(text, start, unit.end, inner);
  const rated = unit.kind !== 'percent' && unit.kind !== 'multiple' && unit.kind !== 'ratio';
  return buildFigure(unit.kind, start, unit.end, value, { unit: speed ? `${unit.code}/h` : unit.code, bound, per: rated || text.charAt(start - 1) === '均' ? readPer(text, start, unit.end) : null });
}
