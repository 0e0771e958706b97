/** Years named from the transcript's own. */
export const YEAR_WORDS: readonly (readonly [word: string, distance: number])[] = [['今年', 0], ['本年', 0], ['去年', -1], ['明年', 1], ['前年', -2], ['后年', 2], ['上年', -1]];
/** Months named from the transcript's own. */
export const MONTH_WORDS: readonly (readonly [word: string, distance: number])[] = [['本月', 0], ['上月', -1], ['下月', 1], ['上个月', -1], ['下个月', 1], ['这个月', 0]];
/** Parts of a year: [word, first month, last month]. */
export const YEAR_PARTS: readonly (readonly [word: string, from: number, to: number])[] = [
  ['上半年', 1, 6], ['下半年', 7, 12], ['前三季度', 1, 9], ['前三个季度', 1, 9], ['前两季度', 1, 6], ['前两个季度', 1, 6], ['前3季度', 1, 9], ['前二季度', 1, 6],
  ['第一季度', 1, 3], ['第二季度', 4, 6], ['第三季度', 7, 9], ['第四季度', 10, 12], ['一季度', 1, 3], ['二季度', 4, 6], ['三季度', 7, 9], ['四季度', 10, 12],
  ['首季度', 1, 3], ['第1季度', 1, 3], ['第2季度', 4, 6], ['第3季度', 7, 9], ['第4季度', 10, 12], ['1季度', 1, 3], ['2季度', 4, 6], ['3季度', 7, 9], ['4季度', 10, 12],
];
/** Parts of a month make its date approximate (EDTF `~`), as "early" and "late" do in the guideline. */
export const MONTH_PARTS: readonly string[] = ['上旬', '中旬', '下旬', '初', '底', '末', '中上旬', '中下旬'];
/** Parts of a day before a clock time, with the hours from which they run over noon. */
export const DAY_PARTS: readonly (readonly [word: string, afternoon: boolean])[] = [
  ['上午', false], ['早上', false], ['凌晨', false], ['清晨', false], ['早晨', false], ['早', false], ['晨', false], ['中午', true], ['下午', true], ['午后', true], ['傍晚', true], ['晚上', true], ['晚间', true], ['晚', true], ['夜间', true], ['深夜', true], ['当晚', true], ['今晚', true], ['午间', true],
];
/** Behind `N时` they make another word (10时代). */
export const NOT_HOUR_BEFORE = '代期间候刻段空尚装速';
