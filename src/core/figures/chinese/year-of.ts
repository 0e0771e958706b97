import type { Today } from './context.ts';

/**
 * The year of a month that is named without one: the running year, unless the month is more than half a year ahead ("December" said in
 * January) or close to a year behind ("January" said in December). The English reader goes by the same distances.
 */
export function guessMonthsYear(today: Today, month: number, day: number | null): number {
  const distance = month - today.month + ((day ?? 15) - today.day) / 31;
  return distance > 6 ? today.year - 1 : distance < -9.5 ? today.year + 1 : today.year;
}

export function relativeYear(today: Today, distance: number): number {
  return today.year + distance;
}
