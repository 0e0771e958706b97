import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import type { Context } from './context.ts';
import { YEAR_PARTS, YEAR_WORDS } from './tables/dates.ts';
import { readNumber } from './read-number.ts';
import { wordAt, wordBefore, wordTable } from './word-table.ts';

export const PART_TABLE = wordTable(() => YEAR_PARTS.map(([word, from, to]) => [word, [from, to] as const] as const));
const YEARS = wordTable(() => YEAR_WORDS);
const FIRST_MONTHS = /前(\d{1,2}|[一二两三四五六七八九十]{1,2})个月/y;
/** Before 前 these make it "before now" (此前三个月). */
const NOT_FIRST = '此之目以日';

/** 前三季度, 上半年, 二季度, 前11个月, with 今年 or a year before: spans of months (EDTF). `at` is the numeral, 第, 首 or 半 within. */
export function readPeriod(context: Context, at: number): Figure | null {
  for (const start of [at - 1, at]) {
    if (start < context.floor || start < 0) continue;
    const part = wordAt(PART_TABLE, context.text, start);
    if (part !== null && !/^[学期]/.test(context.text.slice(part.end, part.end + 1))) return period(context, start, part.end, part.data[0], part.data[1]);
  }
  return readFirstMonths(context, at);
}

function readFirstMonths(context: Context, at: number): Figure | null {
  const { text, floor } = context;
  if (at - 1 < floor || text.charAt(at - 1) !== '前' || NOT_FIRST.includes(text.charAt(at - 2) || '\u0000')) return null;
  FIRST_MONTHS.lastIndex = at - 1;
  const match = FIRST_MONTHS.exec(text);
  const months = match?.[1] === undefined ? null : (readNumber(match[1], 0)?.value ?? null);
  if (match === null || typeof months !== 'number' || months < 2 || months > 12) return null;
  return period(context, at - 1, at - 1 + match[0].length, 1, months);
}

function period(context: Context, start: number, end: number, from: number, to: number): Figure | null {
  const { text, floor, today } = context;
  if (today === null) return null;
  const lead = wordBefore(YEARS, text, start);
  if (lead !== null && lead.start >= floor) return buildFigure('date', lead.start, end, yearPart(String(today.year + lead.data), [from, to]));
  // Of a part of the year that is far from over, the year before is meant: 前三季度 said in January.
  const ahead = to - today.month >= (to - from > 4 && from > 1 ? 10 : 6);
  return buildFigure('date', start, end, yearPart(String(ahead ? today.year - 1 : today.year), [from, to]));
}

/** The months of a part of a year, as EDTF. */
export function yearPart(year: string, [from, to]: readonly [number, number]): string {
  return `${year}-${String(from).padStart(2, '0')}/${year}-${String(to).padStart(2, '0')}`;
}
