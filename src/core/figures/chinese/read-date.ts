import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { isCalendarDay } from '../calendar-day.ts';
import type { Context } from './context.ts';
import { MONTH_PARTS, MONTH_WORDS, YEAR_WORDS } from './tables/dates.ts';
import { lastDateTold } from '../told.ts';
import { readNumber } from './read-number.ts';
import { guessMonthsYear, relativeYear } from './year-of.ts';
import { PART_TABLE, yearPart } from './read-period.ts';
import { wordAt, wordBefore, wordTable } from './word-table.ts';

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(?:1[5-9]|20|21)\\d\\d|[一二][〇零一二三四五六七八九]{3})';
/** Spaces, or the line break of a hard-wrapped text, between the parts of one date. */
const G = '(?:[ ]{0,2}|\\r?\\n)';
const TO = `${G}(?:至|到|—{1,2}|-{1,2}|–|~|～)${G}`;
const NOT_MONTH = '(?![饼亮球台薪票刊均氏])';
const FULL = new RegExp(`(?:(${YEAR})${G}年${G})?(${NUMERAL})${G}月${G}(${NUMERAL})${G}(?:[日号](?:${TO}(?:(?:(${YEAR})${G}年${G})?(${NUMERAL})${G}月${G})?(${NUMERAL})${G}[日号])?|${TO}(${NUMERAL})${G}[日号])`, 'y');
const MONTHS = new RegExp(`(?:(${YEAR})${G}年${G})?(${NUMERAL})${G}(?:月(?:份)?${NOT_MONTH}(?:${TO}(?:(${YEAR})${G}年${G})?(${NUMERAL})${G}月(?:份)?(?!${G}\\d{1,2}${G}日))?|${TO}(${NUMERAL})${G}月(?:份)?)`, 'y');
const YEARS = new RegExp(`(${YEAR})${G}(?:年?(?:${TO})(${YEAR})${G}年?|年)(?!级)`, 'y');
const ISO = /((?:19|20|21)\d\d)[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12]\d|3[01])(?!\d)/y;
const DAY = new RegExp(`(${NUMERAL})${G}日(?:${TO}(${NUMERAL})${G}日)?`, 'y');
const DECADE = /(?:(\d{1,2}|[一二十]{1,3})世纪)?([1-9]0|[二三四五六七八九]十)年代/y;
const CENTURY = /(\d{1,2}|[一二三四五六七八九十]{1,3})世纪/y;
const BEFORE_CHRIST = /(\d{1,4})年/y;
const SPLIT_YEAR = /((?:19|20)\d\d)\/(\d\d)(?=年度|财年|学年|榨季|赛季)/y;
const FIRST_YEAR = /0\d年/y;
const PARTS = new RegExp(`(?:${MONTH_PARTS.join('|')})`, 'y');

const YEAR_TABLE = wordTable<number | 'each' | 'same'>(() => [...YEAR_WORDS, ['每年', 'each'], ['同年', 'same'], ['当年', 'same'], ['次年', 'same']]);
const MONTH_TABLE = wordTable(() => MONTH_WORDS);

function sticky(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function valueOf(token: string | undefined): number {
  const value = token === undefined ? null : readNumber(token, 0)?.value;
  return typeof value === 'number' ? value : 0;
}

/** Calendar dates, months, years and spans of them. A month without a year is read beside the transcript's date or skipped. */
export function readDate(context: Context, at: number): Figure | null {
  const { text } = context;
  const iso = sticky(ISO, text, at);
  if (iso !== null) return buildFigure('date', at, at + iso[0].length, `${iso[1] ?? ''}-${two(Number(iso[2]))}-${two(Number(iso[3]))}`);
  return readBeforeChrist(context, at) ?? readDays(context, at) ?? readMonths(context, at) ?? readDecade(context, at) ?? readCentury(context, at) ?? readYears(context, at) ?? readDay(context, at);
}

/** 11月3日, 2020年11月3日, 4月5日至7日 */
function readDays(context: Context, at: number): Figure | null {
  const match = sticky(FULL, context.text, at);
  if (match === null) return null;
  const month = valueOf(match[2]);
  const day = valueOf(match[3]);
  const lead = match[1] === undefined ? yearLead(context, at) : null;
  const year = match[1] === undefined ? yearOf(context, lead?.which ?? null, month, day) : String(valueOf(match[1]));
  const last = match[6] ?? match[7];
  const lastMonth = match[5] === undefined ? month : valueOf(match[5]);
  const lastDay = valueOf(last);
  if (year === null || !isDay(year, month, day)) return null;
  const from = `${year}-${two(month)}-${two(day)}`;
  const lastYear = match[4] === undefined ? (lastMonth < month && year !== 'XXXX' ? String(Number(year) + 1) : year) : String(valueOf(match[4]));
  if (last !== undefined && !isDay(lastYear, lastMonth, lastDay)) return null;
  const value = last === undefined ? from : `${from}/${lastYear}-${two(lastMonth)}-${two(lastDay)}`;
  return buildFigure('date', lead?.start ?? at, at + match[0].length, value);
}

/** 三月, 2020年2月至5月, 1至9月, 10月下旬 */
function readMonths(context: Context, at: number): Figure | null {
  const match = sticky(MONTHS, context.text, at);
  if (match === null) return null;
  const month = valueOf(match[2]);
  const last = match[4] ?? match[5];
  const lastMonth = valueOf(last);
  if (month < 1 || month > 12 || (last !== undefined && (lastMonth < 1 || lastMonth > 12))) return null;
  const lead = match[1] === undefined ? yearLead(context, at) : null;
  const year = match[1] === undefined ? yearOf(context, lead?.which ?? null, last === undefined ? month : lastMonth, null) : String(valueOf(match[1]));
  if (year === null) return null;
  const start = lead?.start ?? at;
  const end = at + match[0].length;
  if (last !== undefined) {
    const lastYear = match[3] !== undefined ? String(valueOf(match[3])) : lastMonth < month && match[1] !== undefined ? String(Number(year) + 1) : year;
    const firstYear = lastMonth < month && match[1] === undefined && year !== 'XXXX' ? String(Number(year) - 1) : year;
    return buildFigure('date', start, end, `${firstYear}-${two(month)}/${lastYear}-${two(lastMonth)}`);
  }
  const part = sticky(PARTS, context.text, end);
  return part === null ? buildFigure('date', start, end, `${year}-${two(month)}`) : buildFigure('date', start, end + part[0].length, `${year}-${two(month)}~`);
}

/** 20世纪90年代, 上世纪60年代, 90年代 */
function readDecade(context: Context, at: number): Figure | null {
  const match = sticky(DECADE, context.text, at);
  if (match === null) return null;
  const lead = match[1] === undefined ? context.text.slice(Math.max(context.floor, at - 3), at) : '';
  const which = /[上本]世纪$/.exec(lead);
  const tens = valueOf(match[2]) / 10;
  const century = match[1] === undefined ? (which?.[0].startsWith('本') === true || tens < 2 ? 20 : 19) : valueOf(match[1]) - 1;
  return buildFigure('date', at - (which?.[0].length ?? 0), at + match[0].length, `${String(century).padStart(2, '0')}${tens}X`);
}

/** 21世纪: as EDTF a hundred years whose last two digits are open. */
function readCentury({ text }: Context, at: number): Figure | null {
  const match = sticky(CENTURY, text, at);
  const century = valueOf(match?.[1]);
  if (match === null || century < 1 || century > 22) return null;
  return buildFigure('date', at, at + match[0].length, `${two(century - 1)}XX`);
}

/** 公元前221年: EDTF counts a year 0, so that 221 BC is -0220. */
function readBeforeChrist({ text, floor }: Context, at: number): Figure | null {
  if (at - 3 < floor || !text.startsWith('公元前', at - 3)) return null;
  const match = sticky(BEFORE_CHRIST, text, at);
  return match === null ? null : buildFigure('date', at - 3, at + match[0].length, `-${String(valueOf(match[1]) - 1).padStart(4, '0')}`);
}

/** 1971年, 2021—2025年 */
function readYears(context: Context, at: number): Figure | null {
  const { text } = context;
  const split = sticky(SPLIT_YEAR, text, at);
  if (split !== null) return buildFigure('date', at, at + split[0].length, `${split[1] ?? ''}/${(split[1] ?? '').slice(0, 2)}${split[2] ?? ''}`);
  const match = sticky(YEARS, text, at);
  if (match === null) {
    const short = sticky(FIRST_YEAR, text, at);
    return short === null ? null : buildFigure('date', at, at + 3, `20${text.slice(at, at + 2)}`);
  }
  const year = valueOf(match[1]);
  const part = match[2] === undefined ? wordAt(PART_TABLE, text, at + match[0].length) : null;
  if (part !== null) return buildFigure('date', at, part.end, yearPart(String(year), part.data));
  if (match[2] !== undefined) {
    return valueOf(match[2]) > year ? buildFigure('date', at, at + match[0].length, `${year}/${valueOf(match[2])}`) : null;
  }
  // 近2000年 and 2000年历史 count years.
  if (year % 100 === 0 && (/(?:近|约|超过|长达|历经|逾|过去|有着|有)$/.test(text.slice(Math.max(0, at - 2), at)) || /^(?:来|的?历史|前)/.test(text.slice(at + match[0].length, at + match[0].length + 3)))) return null;
  return buildFigure('date', at, at + match[0].length, String(year));
}

/** 29日, 本月19日: a day of the transcript's month; 4月4日和5日. */
function readDay(context: Context, at: number): Figure | null {
  const { text, today, told } = context;
  const match = sticky(DAY, text, at);
  // Behind a month that has no such day it is none of another month.
  if (match === null || text.charAt(at - 1) === '月' && wordBefore(MONTH_TABLE, text, at) === null) return null;
  const end = at + match[0].length;
  if (/^[内间游元圆本均夜常]|^之内|^左右|^以内/.test(text.slice(end, end + 2)) || /[共近为约每]$|连续|为期|历时/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const day = valueOf(match[1]);
  const lead = wordBefore(MONTH_TABLE, text, at);
  const from = monthOf(context, at, day, lead?.data ?? null);
  if (from === null || !isDay(String(from.year), from.month, day) || (today === null && lastDateTold(told) === null)) return null;
  const start = lead !== null && lead.start >= context.floor ? lead.start : at;
  const value = `${from.year}-${two(from.month)}-${two(day)}`;
  const lastDay = match[2] === undefined ? null : valueOf(match[2]);
  return buildFigure('date', start, end, lastDay === null || lastDay <= day || !isDay(String(from.year), from.month, lastDay) ? value : `${value}/${from.year}-${two(from.month)}-${two(lastDay)}`);
}

function monthOf({ text, today, told, floor }: Context, at: number, day: number, distance: number | null): { readonly year: number; readonly month: number } | null {
  const last = told.near;
  if (last !== null && last.end >= floor && /^[、和及与或]$/.test(text.slice(last.end, at)) && at - last.end <= 1) {
    const before = /(\d{4})-(\d\d)(?:-\d\d)?$/.exec(last.value);
    if (before !== null) return { year: Number(before[1]), month: Number(before[2]) };
  }
  if (today === null) return null;
  // A bare day is the month's own, but at its turn: 29日 said on the 3rd is the last month's, 将于2日 said on the 30th the next one's.
  const future = text.slice(Math.max(0, at - 12), at + 10).includes('将');
  const turn = day - today.day > 14 && today.day <= 7 && !future ? -1 : today.day - day > 14 && future ? 1 : 0;
  const month = today.month + (distance ?? turn);
  return { year: month < 1 ? today.year - 1 : month > 12 ? today.year + 1 : today.year, month: ((month + 11) % 12) + 1 };
}

interface YearLead {
  readonly start: number;
  readonly which: number | 'each' | 'same';
}

/** 今年, 去年, 每年 right before a month; 每年 stays outside the span. */
function yearLead(context: Context, at: number): YearLead | null {
  const lead = wordBefore(YEAR_TABLE, context.text, at);
  if (lead === null || lead.start < context.floor) return null;
  return { start: typeof lead.data === 'number' ? lead.start : at, which: lead.data };
}

function yearOf(context: Context, which: YearLead['which'] | null, month: number, day: number | null): string | null {
  if (which === 'each') return 'XXXX';
  if (which === 'same') return /\d{4}/.exec(lastDateTold(context.told) ?? '')?.[0] ?? null;
  if (context.today === null) return null;
  return String(which === null ? guessMonthsYear(context.today, month, day) : relativeYear(context.today, which));
}

/** `XXXX` is any year. */
function isDay(year: string, month: number, day: number): boolean {
  return isCalendarDay(year === 'XXXX' ? null : Number(year), month, day);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
