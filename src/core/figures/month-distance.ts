/**
 * A month that is named without a year is one of the running year, unless it lies more than half a year ahead ("December" said in January)
 * or close to a year behind ("January" said in December). Months.
 */
export const MOST_AHEAD = 6;
export const MOST_BEHIND = 9.5;

/** By how many months a month of the same year lies ahead of a day; its middle stands for a month without a day. */
export function monthsAhead(today: { readonly month: number; readonly day: number }, month: number, day: number | null): number {
  return month - today.month + ((day ?? 15) - today.day) / 31;
}
