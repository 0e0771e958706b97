import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { HALVED } from './tables/units.ts';
import { rangeAfter } from './read-amount.ts';
import { readNumber, times } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { boundBefore, readBound, readPer } from './surroundings.ts';
import { isDigit } from './walk.ts';
import { wordAt, wordTable } from './word-table.ts';

const HALF_TABLE = wordTable(() => HALVED.map(([word, code, factor]) => [word, [code, factor] as const] as const));

const WHOLES: ReadonlyMap<string, number> = new Map([['百', 100], ['千', 1000], ['万', 10000]]);

/** 百分之十二, 百分之三到五 are percentages; 三分之一, 千分之五 are parts of a whole. */
export function readPart(text: string, at: number): Figure | null {
  const scale = text.startsWith('分之', at + 1) ? WHOLES.get(text.charAt(at)) : undefined;
  const whole = scale === undefined ? readNumber(text, at) : null;
  const joint = scale === undefined ? (whole?.end ?? at) : at + 1;
  const denominator = scale ?? whole?.value;
  if (typeof denominator !== 'number' || denominator === 0 || !text.startsWith('分之', joint)) return null;
  const part = readNumber(text, joint + 2) ?? (text.charAt(joint + 2) === '百' ? bareHundred(joint + 2) : null);
  if (part === null) return null;
  const range = rangeAfter(text, part, part.end, true);
  const value = range === null ? part.value : ([range.low, Number(range.last.value)] as const);
  const end = range === null ? part.end : range.last.end;
  const bound = readBound(text, at, end, part.bound);
  if (scale === 100) return buildFigure('percent', at, end, value, { unit: '%', bound });
  return buildFigure('ratio', at, end, typeof value === 'number' ? value / denominator : [value[0] / denominator, value[1] / denominator], { bound });
}

/** 1/3 of a whole, where a word before says that it is a share. */
const FRACTION = /([1-9]\d?)\/([1-9]\d{0,2})(?![\d/.:-])/y;
const SHARE_BEFORE = /(?:[占近约逾超过达为到有]|不足)$/;

export function readFraction(text: string, at: number): Figure | null {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  const [part, whole] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || part >= whole || !SHARE_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return null;
  const end = at + match[0].length;
  return '月日年号页'.includes(text.charAt(end) || '\u0000') ? null : buildFigure('ratio', at, end, part / whole, { bound: readBound(text, at, end, null) });
}

/** 百分之百 */
function bareHundred(at: number): NumberReading {
  return { start: at, end: at + 1, next: at + 1, value: 100, form: 'han', scaled: true, bound: null, plain: false, scale: 100 };
}

/** 每20人就有1人, 每五个人中有一个: one in so many. */
const ONE_IN = /每(\d{1,7}|[一二三四五六七八九十百千]{1,6})(?:个|名|位|户|家)?(人|户|家)?(?:[^，。；？！\d\n]|\n(?!\r?\n)){0,6}?(?:就|便|中|里)?有(?:约|近|超过)?(\d{1,4}|[一两二三四五六七八九])(?:个|名|位|户|家)?(?:人|是|户|家)/y;

export function readOneIn(text: string, at: number): Figure | null {
  if (text.charAt(at - 1) !== '每') return null;
  ONE_IN.lastIndex = at - 1;
  const match = ONE_IN.exec(text);
  const whole = readNumber(match?.[1] ?? '', 0)?.value;
  const part = readNumber(match?.[3] ?? '', 0)?.value;
  if (match === null || typeof whole !== 'number' || typeof part !== 'number' || part >= whole) return null;
  return buildFigure('ratio', at - 1, at - 1 + match[0].length, part / whole);
}

/** 半年, 半小时, 半个世纪; 一半, 半数, 过半. `at` is at 半. */
export function readHalf(text: string, at: number, floor: number): Figure | null {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  if (before === '一' && at - 1 >= floor) return isDigit(text.charCodeAt(at + 1)) ? null : buildFigure('ratio', at - 1, at + 1, 0.5, { bound: readBound(text, at - 1, at + 1, null) });
  if (behind === '数' && before !== '多') return buildFigure('ratio', at, at + 2, 0.5, { bound: readBound(text, at, at + 2, null) });
  const unit = wordAt(HALF_TABLE, text, at + 1);
  if (unit !== null && !'上下前后年月天'.includes(before || '\u0000')) {
    const value = times(0.5, unit.data[1]);
    return buildFigure('quantity', at, unit.end, value, { unit: unit.data[0], bound: unit.word.includes('多') ? 'min' : readBound(text, at, unit.end, null), per: readPer(text, at, unit.end) });
  }
  if (before === '过' || before === '超' || before === '近') return '百辈生夜程空岛途'.includes(behind || '\u0000') ? null : buildFigure('ratio', at, at + 1, 0.5, { bound: before === '近' ? 'approx' : 'min' });
  return null;
}

/** 翻番, 翻一番, 翻两番: 2, 2, 4. */
export function readDoubling(text: string, at: number): Figure | null {
  const match = /^翻(?:了)?(?:近|约|超过)?([一两二三四]?)番/.exec(text.slice(at, at + 8));
  if (match === null) return null;
  const times2 = match[1] === '' ? 1 : Number(readNumber(match[1] ?? '一', 0)?.value ?? 1);
  return buildFigure('multiple', at, at + match[0].length, 2 ** times2, { bound: boundBefore(text, at) });
}
