/** Days as numbers `yyyymmdd`: in order, and no calendar is needed. The last day of any month is 31. */
export interface Days {
  readonly low: number;
  readonly high: number;
}

export function daysOfYear(year: number): Days {
  return months(year, 1, 12);
}

/** Null where there is no such month or day. */
export function daysOfMonth(year: number, month: number, day: number | null): Days | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const days = months(year, month, month);
  return day === null ? days : { low: days.low - 1 + day, high: days.low - 1 + day };
}

/** First and last month of what EDTF writes in place of a month: seasons (of the north), quarters, halves. */
const PARTS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 12], 33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12], 37: [1, 4], 38: [5, 8], 39: [9, 12], 40: [1, 6], 41: [7, 12],
};

/** From the first to the last day of an EDTF date or span of dates (https://www.loc.gov/standards/datetime/); null where it is none. */
export function edtfDays(edtf: string): Days | null {
  const [from = '', to] = edtf.split('/');
  const first = from === '' || from === '..' ? { low: -Infinity, high: -Infinity } : partDays(from);
  if (to === undefined || first === null) return first;
  const last = to === '' || to === '..' ? { low: Infinity, high: Infinity } : partDays(to);
  return last === null ? null : { low: first.low, high: last.high };
}

/** Minutes of the day of `T10:00` or `T10:00/T11:30`; null where it is no time. */
export function edtfMinutes(edtf: string): Days | null {
  const [from = '', to = from] = edtf.split('/');
  const [low, high] = [clock(from), clock(to)];
  return low === null || high === null ? null : { low, high };
}

function clock(words: string): number | null {
  const match = /T(\d{2}):(\d{2})/.exec(words);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

function partDays(words: string): Days | null {
  const match = /^(\d{1,4}X{0,3})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(words);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const [first, last] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  if (month === undefined) return { low: daysOfYear(first).low, high: daysOfYear(last).high };
  const part = PARTS[Number(month)];
  return part === undefined ? daysOfMonth(first, Number(month), day === undefined ? null : Number(day)) : months(first, ...part);
}

function months(year: number, first: number, last: number): Days {
  return { low: year * 10_000 + first * 100 + 1, high: year * 10_000 + last * 100 + 31 };
}
