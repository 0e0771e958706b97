import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import type { Context } from './context.ts';
import { DAY_PARTS, NOT_HOUR_BEFORE } from './tables/dates.ts';
import { readNumber } from './read-number.ts';
import { wordBefore, wordTable } from './word-table.ts';

const NUMERAL = '(?:\\d{1,2}|[零一二两三四五六七八九十]{1,3})';
const CLOCK = new RegExp(`(${NUMERAL})(?:[:：]([0-5]\\d)(?![\\d:：])|(时|点钟|点整|点)(?:(${NUMERAL})分|(半|一刻|三刻))?)`, 'y');
const PARTS = wordTable(() => DAY_PARTS);
const QUARTERS: ReadonlyMap<string, number> = new Map([['半', 30], ['一刻', 15], ['三刻', 45]]);

interface Clock {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly afternoon: boolean;
}

/** 下午3时, 晚8点30分, 15:00, 9时至17时; the part of the day belongs to the figure, as "a.m." does. */
export function readClock(context: Context, at: number): Figure | null {
  const first = clockAt(context, at, false);
  if (first === null) return null;
  const joint = /^ ?(?:至|到|-{1,2}|—{1,2}|–|~) ?/.exec(context.text.slice(first.end, first.end + 4));
  const from = joint === null ? 0 : first.end + joint[0].length;
  const second = joint === null ? null : (clockAt(context, from, first.afternoon) ?? clockBehindPart(context, from));
  return second === null ? buildFigure('time', first.start, first.end, first.value) : buildFigure('time', first.start, second.end, `${first.value}/${second.value}`);
}

function clockBehindPart(context: Context, at: number): Clock | null {
  for (let length = 1; length <= 2; length++) {
    const clock = clockAt({ ...context, floor: at }, at + length, false);
    if (clock?.start === at) return clock;
  }
  return null;
}

function clockAt({ text, floor }: Context, at: number, afternoon: boolean): Clock | null {
  CLOCK.lastIndex = at;
  const match = CLOCK.exec(text);
  const hour = readNumber(match?.[1] ?? '', 0)?.value;
  if (match === null || typeof hour !== 'number' || hour > 24) return null;
  const end = at + match[0].length;
  const part = wordBefore(PARTS, text, at);
  const led = part !== null && part.start >= floor;
  const minute = match[2] === undefined ? (match[4] === undefined ? (QUARTERS.get(match[5] ?? '') ?? 0) : readNumber(match[4], 0)?.value) : Number(match[2]);
  if (typeof minute !== 'number' || minute > 59) return null;
  // 比例为1:10, 比分3:15
  if (match[2] !== undefined && !led && /比[^，。；\d]{0,3}$/.test(text.slice(Math.max(0, at - 4), at))) return null;
  if (match[2] === undefined && !led && !isClock(text, at, end, match)) return null;
  const late = (led ? part.data : afternoon) && hour < 12 && (part?.word !== '中午' || hour < 5);
  return { start: led ? part.start : at, end, value: `T${two(late ? hour + 12 : hour)}:${two(minute)}`, afternoon: led ? part.data : afternoon };
}

/** 10时 tells the hour; 三点 may be three points and 一时 a while, so that both need minutes, 钟 or 整, or a day before. */
function isClock(text: string, at: number, end: number, match: RegExpExecArray): boolean {
  if (NOT_HOUR_BEFORE.includes(text.charAt(end) || '\u0000')) return false;
  const dated = /[日号]\s?$|北京时间$|当地时间$|时间$|[至到]$/.test(text.slice(Math.max(0, at - 4), at));
  if (match[4] !== undefined || match[5] !== undefined || match[3] === '点钟' || match[3] === '点整' || dated) return true;
  return match[3] === '时' && /^\d/.test(match[0]);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
