import { parseToday } from './today.ts';
import type { Today } from './today.ts';
import type { Figure } from './model.ts';

/** A date that was read: its EDTF value, whether its own words say the year, and how many figures stand before it. */
export interface ToldDate {
  readonly value: string;
  readonly saysYear: boolean;
  readonly before: number;
}

/** What a reader wanted to know of earlier dates, and was told, behind so many figures of its part of the text. */
export interface Question {
  readonly before: number;
  readonly ask: (told: Told) => number | string | null;
  readonly answer: number | string | null;
}

/** What a date may be read beside: the transcript's own date, ISO 8601 or null, the dates found last and the years of what was told. */
export interface Told {
  readonly today: string | null;
  readonly day: Today | null;
  /** Figures so far. */
  count: number;
  /** Dates among the last figures, in the order of the text. */
  recent: ToldDate[];
  /** The only year in which each month, from 1, was told; null where there were several. */
  months: Map<number, number | null>;
  /** The year in which each day of a month ("08-31") was told last. */
  days: Map<string, number>;
  /** How often each year that is over was said. */
  years: Map<number, number>;
  /** The same for all years that are over. */
  past: number;
  /** The last date. */
  last: string | null;
  /** The same with its end, where it stands in the text that is read now. */
  near: { readonly value: string; readonly end: number } | null;
  /** What a bare ¥ stands for by most words of the text; null before it was asked. */
  yen: string | null;
  /** Where only a part is read: what went before, fetched when something asks for it, and what is kept of the part. */
  readonly part: ToldPart | null;
}

interface ToldPart {
  /** What was told before the part; null once it is taken over. */
  base: (() => Told) | null;
  /** Figures before the part, once it is taken over. */
  begun: number;
  readonly yen: () => string;
  readonly dates: ToldDate[];
  readonly questions: Question[];
}

export function beginTold(today: string | null): Told {
  // Beside no date nothing is kept of months, days and years: what is read by the thousand makes no maps for them.
  const { months, days, years } = today === null ? NOTHING : nothingTold();
  return { count: 0, recent: [], months, days, years, past: 0, last: null, near: null, yen: null, today, day: parseToday(today), part: null };
}

/** For a part of a text that is read alone. */
export function beginPart(today: string | null, day: Today | null, base: () => Told, yen: () => string): Told & { readonly part: ToldPart } {
  const { months, days, years } = NOTHING;
  return { count: 0, recent: [], months, days, years, past: 0, last: null, near: null, yen: null, today, day, part: { base, begun: 0, yen, dates: [], questions: [] } };
}

function nothingTold(): Omit<Told, 'today' | 'day' | 'part'> {
  return { count: 0, recent: [], months: new Map(), days: new Map(), years: new Map(), past: 0, last: null, near: null, yen: null };
}

export function copyTold(told: Told): Told {
  return { ...told, recent: [...told.recent], months: new Map(told.months), days: new Map(told.days), years: new Map(told.years), part: null };
}

/** Of a part before anything asks: then what went before takes its place. */
const NOTHING = nothingTold();

const FARTHEST_DAY = 40;
const FARTHEST_YEAR = 15;
/** Figures behind which nothing looks back to a date but by its year. */
export const FARTHEST_DATE = Math.max(FARTHEST_DAY, FARTHEST_YEAR);

const SAYS_YEAR = /\d{4}|\b[Ll]ast\b|年/;

/** Adds a figure of the text that is read. */
export function remember(told: Told, text: string, figure: Figure): void {
  const before = told.count++;
  if (figure.kind !== 'date' || typeof figure.value !== 'string') return;
  const { value } = figure;
  told.near = { value, end: figure.span.end };
  const date = { value, saysYear: SAYS_YEAR.test(text.slice(figure.span.start, figure.span.end)), before };
  // Of a part by its own figures, whatever was told before it.
  told.part?.dates.push({ ...date, before: before - told.part.begun });
  if (told.part === null || told.part.base === null) addDate(told, date);
}

/** Adds a date of any text; lets go of those that nothing looks back to. */
export function addDate(told: Told, { value, saysYear, before: index }: ToldDate): void {
  if (told.recent.length === 2 * FARTHEST_DAY) told.recent.splice(0, FARTHEST_DAY);
  told.recent.push({ value, saysYear, before: index });
  told.last = value;
  const date = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value);
  if (told.today === null || date === null) return;
  const running = Number(told.today.slice(0, 4));
  const year = Number(date[1]);
  const month = Number(date[2] ?? 0);
  const before = told.months.get(month);
  if (month > 0) told.months.set(month, before === undefined || before === year ? year : null);
  // For a day the running year and the last one may have been taken for want of a better one.
  if (year >= running - 1 && !saysYear) return;
  if (year < running && saysYear) {
    told.years.set(year, (told.years.get(year) ?? 0) + 1);
    told.past++;
  }
  if (date[3] !== undefined) told.days.set(`${date[2]}-${date[3]}`, year);
}

/** Answers from all that was told before, and keeps the question where only a part is read. */
function answer<T extends number | string | null>(told: Told, ask: (told: Told) => T): T {
  const { part } = told;
  if (part === null) return ask(told);
  if (part.base !== null) takeOver(told, part, part.base());
  const given = ask(told);
  part.questions.push({ before: told.count - part.begun, ask, answer: given });
  return given;
}

function takeOver(told: Told, part: ToldPart, base: Told): void {
  const { count, recent, months, days, years, past, last } = copyTold(base);
  part.base = null;
  part.begun = count;
  Object.assign(told, { recent, months, days, years, past, last, count: count + told.count });
  for (const date of part.dates) addDate(told, { ...date, before: count + date.before });
}

/** What a bare ¥ stands for where nothing near tells: asked for once a text. */
export function yenTold(told: Told, count: () => string): string {
  const { part } = told;
  if (part === null) return (told.yen ??= count());
  const given = part.yen();
  part.questions.push({ before: 0, ask: part.yen, answer: given });
  return given;
}

/** The value of the last date, wherever it stood. */
export function lastDateTold(told: Told): string | null {
  return answer(told, ({ last }) => last);
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
  return answer(told, (all) => findYear(all, year, month, day, past));
}

function findYear(told: Told, year: number, month: number, day: number | null, past: boolean): number | null {
  const stated = day === null ? told.months.get(month) : told.days.get(monthAndDay(month, day));
  if (stated === undefined || stated === null || stated >= year || year - stated > FARTHEST_BACK) return null;
  if (day !== null) return stated;
  const said = told.years.get(stated) ?? 0;
  if (stated === year - 1) return past || (said > 0 && findPastYear(told, year) === stated) ? stated : null;
  return said >= LEAST_SAID && 2 * said > told.past ? stated : null;
}

function monthAndDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "the 1st" where a day of that number was named with its month not long before: that date. */
export function dayToldBefore(told: Told, day: number): string | null {
  return answer(told, (all) => findDay(all, day));
}

function findDay(told: Told, day: number): string | null {
  const ending = `-${String(day).padStart(2, '0')}`;
  for (const { value } of lastDates(told, FARTHEST_DAY)) if (/^\d{4}-\d\d-\d\d$/.test(value) && value.endsWith(ending)) return value;
  return null;
}

/** The year before `year` in which the last month that was named stood: what is told of the past goes on in it. */
export function pastYearTold(told: Told, year: number): number | null {
  return answer(told, (all) => findPastYear(all, year));
}

function findPastYear(told: Told, year: number): number | null {
  for (const { value } of lastDates(told, FARTHEST_YEAR)) {
    const stated = /^(\d{4})-\d\d/.exec(value);
    if (stated !== null) return Number(stated[1]) < year ? Number(stated[1]) : null;
  }
  return null;
}

/** The dates among so many last figures, the last one first. */
function* lastDates({ recent, count }: Told, farthest: number): Generator<ToldDate> {
  for (let i = recent.length - 1; i >= 0; i--) {
    const date = recent[i];
    if (date === undefined || date.before < count - farthest) return;
    yield date;
  }
}
