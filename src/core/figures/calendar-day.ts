const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the Gregorian calendar has the day; where the year is not known (null), a leap day counts. `month` from 1. */
export function isCalendarDay(year: number | null, month: number, day: number): boolean {
  const leap = month === 2 && (year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)));
  return Number.isInteger(day) && day >= 1 && day <= (LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}
