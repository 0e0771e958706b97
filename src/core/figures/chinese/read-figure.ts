import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import type { Context } from './context.ts';
import { beginsHowOften } from './how-often.ts';
import { readAmount, unitAt } from './read-amount.ts';
import { readClock } from './read-clock.ts';
import { readCount } from './read-count.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { readFirst, readOrdinal, readRank } from './read-ordinal.ts';
import { readPeriod } from './read-period.ts';
import { readDoubling, readFraction, readHalf, readOneIn, readPart } from './read-ratio.ts';
import { inName } from './surroundings.ts';
import { NAMES_BEFORE, NAMES_BEHIND, numeralWords } from './tables/words.ts';
import { isDigit, isHan, skipGap } from './walk.ts';
import { wordAt, wordBefore, wordSet } from './word-table.ts';

export interface Reading {
  readonly figure: Figure | null;
  readonly next: number;
}

const WORD_TABLE = wordSet(numeralWords);
const BEFORE_TABLE = wordSet(() => NAMES_BEFORE);
const BEHIND_TABLE = wordSet(() => NAMES_BEHIND);
/** Numbers joined by marks: telephone numbers, versions, scores. */
const IDENTIFIER = /\d{1,12}(?:[./:-]\d{1,12}){2}|\d{1,12}[A-Za-z]{1,4}\d/y;

/** Reads at a numeral, 第, 首, 半 or 翻 of a Chinese text in plain form. */
export function readChineseAt(context: Context, at: number): Reading {
  const { text, floor } = context;
  const word = wordAt(WORD_TABLE, text, at);
  if (word !== null) return { figure: null, next: word.end };
  const sign = text.charAt(at);
  if (sign === '翻') return { figure: readDoubling(text, at), next: at + 1 };
  if (sign === '半') return { figure: readPeriod(context, at) ?? unlessName(text, readHalf(text, at, floor)), next: at + 1 };
  if (sign === '首') return { figure: readPeriod(context, at) ?? unlessName(text, readFirst(text, at)), next: at + 1 };
  if (sign === '第') {
    const figure = readPeriod(context, at) ?? unlessName(text, readOrdinal(text, at));
    return { figure, next: figure === null ? pastNumber(text, at + 1) : at + 1 };
  }
  return { figure: readNumeral(context, at), next: pastNumber(text, at) };
}

function readNumeral(context: Context, at: number): Figure | null {
  const { text, floor } = context;
  if (isJoinedToName(text, at)) return null;
  const timed = readDate(context, at) ?? readClock(context, at) ?? readPeriod(context, at);
  if (timed !== null) return timed;
  if (isDigit(text.charCodeAt(at)) && isIdentifier(text, at)) return null;
  const part = readPart(text, at) ?? readOneIn(text, at) ?? readFraction(text, at);
  if (part !== null) return unlessName(text, part);
  const number = readNumber(text, at);
  if (number === null || /^\/\d/.test(text.slice(number.end, number.end + 2))) return null;
  if (text.charAt(at) === '一' && text.charAt(at + 1) === '半') return unlessName(text, readHalf(text, at + 1, floor));
  if (isPart(text, at) && unitAt(text, number.next)?.kind !== 'quantity') return null;
  const rank = readRank(text, number);
  if (rank !== null) return unlessName(text, rank);
  const one = number.form === 'han' && number.value === 1;
  const amount = readAmount(text, number, floor);
  if (amount !== null) {
    if (one && (!isMeasuredOne(text, amount) || beginsHowOften(text, amount.span.end))) return null;
    return number.form === 'han' && amount.kind !== 'percent' && amount.kind !== 'money' ? unlessName(text, amount) : amount;
  }
  if (one) return isLoneVictim(text, number) ? readCount(text, number) : null;
  if (number.form === 'han' && wordBefore(BEFORE_TABLE, text, at) !== null) return null;
  const digits = readDigitName(context, number);
  return digits === undefined ? unlessName(text, doubleDigit(text, number) ?? readCount(text, number)) : digits;
}

/** Digits that are a year or a name's part; undefined where they may count something. */
function readDigitName({ text }: Context, number: NumberReading): Figure | null | undefined {
  if (!number.plain || number.form !== 'digits') return undefined;
  const year = number.end - number.start === 4 && Number(number.value) >= 1900 && Number(number.value) < 2100;
  const behind = skipGap(text, number.end);
  const before = wordBefore(BEFORE_TABLE, text, number.start);
  if (before !== null && !(before.word === '高' || before.word === '不' || before.word === '同')) return null;
  const counted = readCount(text, number);
  if (year && counted === null && isHan(text.charCodeAt(behind)) && text.slice(number.start - 2, number.start) !== '制造') return buildFigure('date', number.start, number.end, String(number.value));
  return wordAt(BEHIND_TABLE, text, behind) !== null && wordAt(BEHIND_TABLE, text, behind)?.word !== '师' ? null : counted;
}

/** 两位数增长: "double-digit", a percentage where it speaks of growth. */
function doubleDigit(text: string, number: NumberReading): Figure | null {
  if (number.value !== 2 || !text.startsWith('位数', number.end)) return null;
  return buildFigure('percent', number.start, number.end + 2, [10, 99], { unit: '%' });
}

/** Part of a word before it: 周三, 星期二, 第; or of a rate (每万人), which `readPer` reads. */
function isPart(text: string, at: number): boolean {
  return text.charAt(at - 1) === '每' || text.charAt(at - 1) === '第';
}

function isJoinedToName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (/[A-Za-z_#]/.test(before)) return !/(?:RMB|US|HK)$/.test(text.slice(Math.max(0, at - 3), at));
  if ((before === '-' || before === '.' || before === '/') && isDigit(text.charCodeAt(at))) return /[A-Za-z\u4e00-\u9fff]/.test(text.charAt(at - 2)) && before !== '.' && !/[为是至到达了降]/.test(text.charAt(at - 2));
  if (before === '周' || before === '期' || before === '拜') return /(?:[上下本这每]周|^周|[，。\n、]周|星期|礼拜)$/.test(text.slice(Math.max(0, at - 2), at)) && !isDigit(text.charCodeAt(at));
  return false;
}

function isIdentifier(text: string, at: number): boolean {
  IDENTIFIER.lastIndex = at;
  return IDENTIFIER.test(text) || (/^\d{1,2}[.、．]\s?\D/.test(text.slice(at, at + 5)) && (at === 0 || /[\n\s]/.test(text.charAt(at - 1)) && lineStart(text, at)));
}

function lineStart(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 8 && (text.charAt(from - 1) === ' ' || text.charAt(from - 1) === '\u3000')) from--;
  return from === 0 || text.charAt(from - 1) === '\n';
}

/** 一年, 一小时 and 一亿元 are amounts; 一天, 一度 and 一元 mostly are not. */
function isMeasuredOne(text: string, figure: Figure): boolean {
  const { start, end } = figure.span;
  const word = text.slice(start + 1, end);
  const before = text.slice(Math.max(0, start - 2), start);
  if (figure.kind === 'money' || figure.kind === 'multiple') return true;
  if (figure.kind === 'ratio' || figure.kind === 'percent') return figure.unit !== null || figure.bound !== null;
  if (figure.bound !== null || Array.isArray(figure.value)) return true;
  if (word === '天' || word === '周' || word === '年' || word === '世纪') return /(?:过去|未来|今后|近|为期|仅|用|历时|长达|时隔|每|上|去的|耗时|第|连续)$/.test(before) || /^(?:来|多|内|之内|以来|间|时间|后|前|半|以后|之后)/.test(text.slice(end, end + 2));
  if (word === '度' || word === '里' || word === '升' || word === '米' || word === '桶' || word === '斤' || word === '秒' || word === '载' || word === '克' || word === '瓦' || word === '磅') return false;
  return true;
}

/** 一人死亡: a single person where it is what was counted. */
function isLoneVictim(text: string, number: NumberReading): boolean {
  return /^人(?:死|受伤|遇难|失踪|轻伤|重伤|被捕|获救)/.test(text.slice(number.next, number.next + 3));
}

function unlessName(text: string, figure: Figure | null): Figure | null {
  return figure === null || inName(text, figure.span.start) ? null : figure;
}

/** Behind the number at `at`, so that its rest is not read as another. */
function pastNumber(text: string, at: number): number {
  const from = skipGap(text, at);
  let to = from;
  while (to < text.length && (isDigit(text.charCodeAt(to)) || (to > from && /[.,]/.test(text.charAt(to)) && isDigit(text.charCodeAt(to + 1))))) to++;
  if (to > from) return to;
  while ('〇零一二三四五六七八九十百千万亿两廿卅'.includes(text.charAt(to) || '\u0000')) to++;
  return Math.max(to, at + 1);
}
