import { parseToday } from './chinese/context.ts';
import type { Today } from './chinese/context.ts';
import type { Figure } from './model.ts';

/** What a date may be read beside: the transcript's own date, ISO 8601 or null, the figures found last and the years of what was told. */
export interface Told {
  readonly today: string | null;
  readonly day: Today | null;
  readonly before: Figure[];
  /** The only year in which each month, from 1, was told; null where there were several. */
  readonly months: Map<number, number | null>;
  /** The year in which each day of a month ("08-31") was told last. */
  readonly days: Map<string, number>;
  /** How often each year that is over was said. */
  readonly years: Map<number, number>;
  /** The same for all years that are over. */
  past: number;
  /** What a bare ¥ stands for by most words of the text; null before it was asked. */
  yen: string | null;
  /** The last date, where it ended. */
  last: { readonly value: string; readonly end: number } | null;
}

export function beginTold(today: string | null): Told {
  return { today, day: parseToday(today), before: [], months: new Map(), days: new Map(), years: new Map(), past: 0, yen: null, last: null };
}

const FARTHEST_DAY = 40;
const FARTHEST_YEAR = 15;

/** Adds a figure to the last ones and lets go of those that nothing looks back to. */
export function remember(told: Told, text: string, figure: Figure): void {
  if (told.before.length === 2 * FARTHEST_DAY) told.before.splice(0, FARTHEST_DAY);
  told.before.push(figure);
  if (figure.kind !== 'date' || typeof figure.value !== 'string') return;
  told.last = { value: figure.value, end: figure.span.end };
  rememberDate(told, figure.value, text.slice(figure.span.start, figure.span.end));
}

const SAYS_YEAR = /\d{4}|\b[Ll]ast\b|年/;

function rememberDate(told: Told, value: string, words: string): void {
  const date = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value);
  if (told.today === null || date === null) return;
  const running = Number(told.today.slice(0, 4));
  const year = Number(date[1]);
  const month = Number(date[2] ?? 0);
  const before = told.months.get(month);
  const said = SAYS_YEAR.test(words);
  if (month > 0) told.months.set(month, before === undefined || before === year ? year : null);
  // For a day the running year and the last one may have been taken for want of a better one.
  if (year >= running - 1 && !said) return;
  if (year < running && said) {
    told.years.set(year, (told.years.get(year) ?? 0) + 1);
    told.past++;
  }
  if (date[3] !== undefined) told.days.set(`${date[2]}-${date[3]}`, year);
}

/** Years back from which on a month told again without its year is another one. */
const FARTHEST_BACK = 4;
/** A text is about a year that it says so often, and more often than all others that are over. */
const LEAST_SAID = 3;

/**
 * The year before `year` in which the text has told this month, or with `day` this very day, the last time; null where it has not, or where
 * another year may be meant: the last year where nothing says that it is past, or an older one that the text is not about.
 */
export function yearToldOf(told: Told, year: number, month: number, day: number | null, past: boolean): number | null {
  const stated = day === null ? told.months.get(month) : told.days.get(monthAndDay(month, day));
  if (stated === undefined || stated === null || stated >= year || year - stated > FARTHEST_BACK) return null;
  if (day !== null) return stated;
  const said = told.years.get(stated) ?? 0;
  if (stated === year - 1) return past || (said > 0 && pastYearTold(told, year) === stated) ? stated : null;
  return said >= LEAST_SAID && 2 * said > told.past ? stated : null;
}

function monthAndDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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
