import { MOST_AHEAD, MOST_BEHIND, monthsAhead } from '../month-distance.ts';
import type { Today } from '../today.ts';

/** The year of a month that is named without one. */
export function guessMonthsYear(today: Today, month: number, day: number | null): number {
  const distance = monthsAhead(today, month, day);
  return distance > MOST_AHEAD ? today.year - 1 : distance < -MOST_BEHIND ? today.year + 1 : today.year;
}

export function relativeYear(today: Today, distance: number): number {
  return today.year + distance;
}
