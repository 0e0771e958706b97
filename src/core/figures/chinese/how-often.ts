import type { Figure } from '../model.ts';
import { readNumber } from './read-number.ts';
import { HAPPENINGS, RATE_TIMES } from './tables/rates.ts';
import { skipGap, skipGapBack } from './walk.ts';
import { wordAt, wordBefore, wordSet, wordTable } from './word-table.ts';

const TIMES = wordTable(() => RATE_TIMES);
const HAPPENING_TABLE = wordSet(() => HAPPENINGS);
/** Before 一 they tell which time it is, or make another number of it: 第一年, 这一年, 近一年, 十一天. */
const WHICH = '第这那哪近过去来上下同前后头首末满又另新唯统〇零十百千万亿';

/** 一年两次, 一天3班, 一个月三趟: in what time something happens so often. `start` is where the number of times begins, `end` where what happens does. */
export function readHowOften(text: string, start: number, end: number): Figure['per'] {
  if (wordAt(HAPPENING_TABLE, text, skipGap(text, end)) === null) return null;
  const time = wordBefore(TIMES, text, skipGapBack(text, start));
  // 一月 is January.
  if (time === null || time.word === '月' || text.charAt(time.start - 1) !== '一' || WHICH.includes(text.charAt(time.start - 2) || '\u0000')) return null;
  return { value: 1, of: time.word.replace(/^个/, '') };
}

/** True where the time that ends at `end` is what so many times are counted by: it is no figure of its own then. */
export function beginsHowOften(text: string, end: number): boolean {
  const number = readNumber(text, skipGap(text, end));
  return number !== null && readHowOften(text, end, number.next) !== null;
}
