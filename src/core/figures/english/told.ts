import type { Figure } from '../model.ts';

/** What a date may be read beside: the transcript's own date, ISO 8601 or null, and the figures found last. */
export interface Told {
  readonly today: string | null;
  readonly before: readonly Figure[];
}

const FARTHEST_DAY = 40;
const FARTHEST_YEAR = 15;

/** Adds a figure to the last ones and lets go of those that nothing looks back to. */
export function remember(before: Figure[], figure: Figure): void {
  if (before.length === 2 * FARTHEST_DAY) before.splice(0, FARTHEST_DAY);
  before.push(figure);
}

/** "the 1st" where a day of that number was named with its month not long before: that date. */
export function dayToldBefore(told: Told, day: number): string | null {
  const ending = `-${String(day).padStart(2, '0')}`;
  for (const { value } of lastDates(told, FARTHEST_DAY)) if (/^\d{4}-\d\d-\d\d$/.test(value) && value.endsWith(ending)) return value;
  return null;
}

/** The year before `year` in which the last month that was named stood: what is told of the past goes on in it. */
export function pastYearTold(told: Told, year: number): number | null {
  for (const { value } of lastDates(told, FARTHEST_YEAR)) {
    const stated = /^(\d{4})-\d\d/.exec(value);
    if (stated !== null) return Number(stated[1]) < year ? Number(stated[1]) : null;
  }
  return null;
}

function* lastDates({ before }: Told, farthest: number): Generator<{ readonly value: string }> {
  for (let i = before.length - 1; i >= Math.max(0, before.length - farthest); i--) {
    const figure = before[i];
    if (figure?.kind === 'date' && typeof figure.value === 'string') yield { value: figure.value };
  }
}
