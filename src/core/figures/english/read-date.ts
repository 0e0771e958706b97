import { pastDigits } from '../ascii.ts';
import { buildFigure } from '../build-figure.ts';
import { isCalendarDay } from '../calendar-day.ts';
import type { Figure } from '../model.ts';
import { AMBIGUOUS_MONTHS, MONTH_LEADS, MONTH_NOUNS, MONTHS, PARTS_OF_PERIOD } from './tables/months.ts';
import { BOUND_WORDS } from './tables/bounds.ts';
import { isPlural } from './noun-phrase.ts';
import { PHRASE_ENDS } from './tables/nouns.ts';
import { tenseAround } from './tense.ts';
import { dayToldBefore, pastYearTold, yearToldOf } from '../told.ts';
import type { Told } from '../told.ts';
import type { Span } from '../../text/span.ts';
import { MOST_AHEAD, MOST_BEHIND, monthsAhead } from '../month-distance.ts';
import { GAP, matchAt, nextWord, previousWord } from '../word-walk.ts';

const MONTH_NAME = '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![A-Za-z])';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)';
const TO = `(?:${GAP}(?:to|through|until)${GAP}|[ ]?[-–—][ ]?)`;
const YEAR = `(?:,?${GAP}(?:of |in )?((?:1[5-9]|20|21)\\d\\d)(?![\\d%]|[.,]\\d))`;
const MONTH_DAY = new RegExp(`${MONTH_NAME}${GAP}(?:the${GAP})?${DAY}(?:${TO}(?:${MONTH_NAME}${GAP})?${DAY})?${YEAR}?`, 'y');
const MONTH_ONLY = new RegExp(`${MONTH_NAME}(?:(?:${GAP}(?:and|into)${GAP}|${TO})${MONTH_NAME})?${YEAR}?`, 'y');
const ONE_MONTH = new RegExp(MONTH_NAME, 'y');
const BREAK = '(?:[ \\u00a0]{1,3}|[ ]?\\r?\\n)';
const DAY_MONTH = new RegExp(`${DAY}(?:${TO}${DAY})?${BREAK}(?:of${BREAK})?${MONTH_NAME}${YEAR}?`, 'y');
const ISO = /((?:1[5-9]|20|21)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\d-])/y;
const YEARS = new RegExp(`((?:1[5-9]|20|21)\\d\\d)(?:(?:[-–—/]|${GAP}(to|through|and)${GAP})((?:1[5-9]|20|21)\\d\\d|\\d\\d(?=[^\\d]|$)))?(s\\b)?(?![\\d%A-Za-z]|[.,]\\d)`, 'y');
const OF_RELATIVE_YEAR = new RegExp(`(?:${GAP}of)?${GAP}(last|this|next) year\\b`, 'y');

/** Reads a date whose year may have to be taken from the transcript's own date, an ISO calendar date or null. */
export function readMonthFirst(text: string, at: number, floor: number, told: Told): Figure | null {
  const day = matchAt(MONTH_DAY, text, at);
  if (day !== null) {
    const month = monthOf(day[1]);
    const first = Number(day[2]);
    const lastMonth = day[3] === undefined ? month : monthOf(day[3]);
    const last = day[4] === undefined ? null : Number(day[4]);
    if (last !== null && lastMonth === month && last <= first) return null;
    const end = at + day[0].length;
    const relative = day[5] === undefined ? matchAt(OF_RELATIVE_YEAR, text, end) : null;
    const year = day[5] === undefined ? guessYear(text, { start: at, end }, told, month, first, relative?.[1] ?? null) : Number(day[5]);
    const lastYear = year !== null && lastMonth < month ? year + 1 : year;
    if (year === null || !isCalendarDay(year, month, first) || (last !== null && !isCalendarDay(lastYear, lastMonth, last))) return null;
    const from = `${year}-${two(month)}-${two(first)}`;
    const value = last === null ? from : `${from}/${lastYear}-${two(lastMonth)}-${two(last)}`;
    return buildFigure('date', at, end + (relative?.[0].length ?? 0), value);
  }
  const pair = matchAt(MONTH_ONLY, text, at);
  // "June and September" are two dates, "March and April" a span.
  const only = pair?.[2] !== undefined && isTwoMonths(text, at, pair) ? matchAt(ONE_MONTH, text, at) : pair;
  if (only === null) return null;
  const before = previousWord(text, at);
  // "each January" is no date.
  if (before?.lower === 'each' || before?.lower === 'every') return null;
  const name = only[1] ?? '';
  let end = at + only[0].length;
  const relative = only[3] === undefined ? matchAt(OF_RELATIVE_YEAR, text, end) : null;
  if (only[3] === undefined && relative === null && AMBIGUOUS_MONTHS.has(name.replace('.', '')) && wordBeforeHyphen(text, at - 1) === null && (before === null || !MONTH_LEADS.has(before.lower)) && !namesMonth(text, at, name)) return null;
  const month = monthOf(name);
  let lead: { readonly start: number; readonly lower: string } | null = before;
  let start = at;
  let which: string | null = relative?.[1] ?? null;
  if (lead !== null && only[3] === undefined && (lead.lower === 'last' || lead.lower === 'next' || lead.lower === 'this') && lead.start >= floor) {
    which = lead.lower;
    start = lead.start;
    lead = previousWord(text, lead.start);
  } else if (before === null && text.charCodeAt(at - 1) === 45) {
    lead = previousWord(text, at - 1) ?? wordBeforeHyphen(text, at - 1);
  }
  const part = lead !== null && lead.start >= floor && PARTS_OF_PERIOD.has(lead.lower.replace(/-$/, ''));
  if (part && lead !== null) start = lead.start;
  const year = only[3] === undefined ? guessYear(text, { start: at, end }, told, month, null, which, start !== at && relative === null) : Number(only[3]);
  if (year === null) return null;
  if (relative !== null) end += relative[0].length;
  const from = `${year}-${two(month)}${part ? '~' : ''}`;
  const lastMonth = only[2] === undefined ? null : monthOf(only[2]);
  const to = lastMonth === null ? null : `${lastMonth > month ? year : year + 1}-${two(lastMonth)}`;
  return buildFigure('date', start, end, to === null ? from : `${from}/${to}`);
}

const SHORT_YEAR = /(\d\d)(s?)(?![\dA-Za-z%]|[.,:]\d|['’′"”])/y;
/** A year of two digits so far ahead of the transcript's is of the century before. */
const FARTHEST_AHEAD = 30;

/** "’26", "’70s" and "the 70s": years without their century. */
export function readShortYear(text: string, at: number, floor: number, told: Told): Figure | null {
  const mark = text.charCodeAt(at - 1);
  if (mark !== 0x2019 && mark !== 0x2018 && mark !== 39 && text.charCodeAt(at + 2) !== 115) return null;
  const match = matchAt(SHORT_YEAR, text, at);
  if (match?.[1] === undefined) return null;
  const short = (mark === 0x2019 || mark === 0x2018 || mark === 39) && at > floor && !/[\p{L}\p{N}]/u.test(text.charAt(at - 2));
  const decade = match[2] === 's';
  const tens = Number(match[1]);
  if (decade ? tens % 10 !== 0 || (!short && (tens < 30 || previousWord(text, at)?.lower !== 'the')) : !short) return null;
  const now = Number((told.today ?? '2026').slice(0, 4));
  const year = 2000 + tens > now + FARTHEST_AHEAD || (decade && 2000 + tens > now) ? 1900 + tens : 2000 + tens;
  return buildFigure('date', short ? at - 1 : at, at + match[0].length, decade ? `${Math.floor(year / 10)}X` : String(year));
}

const BARE_DAY = /(\d{1,2})(?:st|nd|rd|th)(?![A-Za-z\d-])/y;
const TO_DAY = new RegExp(`${GAP}(and|to|through)${GAP}the${GAP}(\\d{1,2})(?:st|nd|rd|th)(?![A-Za-z\\d-])`, 'y');
const DAY_LEADS: ReadonlySet<string> = new Set(['on', 'by', 'until', 'till', 'since', 'before', 'after', 'from', 'past', 'between']);
/** From here on an ordinal without a noun that is a told day is that day. */
const LEAST_SURE_DAY = 13;

/** "on the 1st", no noun behind it, where its month was told. */
export function readBareDay(text: string, at: number, told: Told): Figure | null {
  const match = matchAt(BARE_DAY, text, at);
  const article = match === null ? null : previousWord(text, at);
  if (match === null || article?.lower !== 'the') return null;
  const day = Number(match[1]);
  const lead = previousWord(text, article.start)?.lower ?? '';
  if (day < LEAST_SURE_DAY && !DAY_LEADS.has(lead)) return null;
  const end = at + match[0].length;
  const next = nextWord(text, end);
  if (next !== null && !PHRASE_ENDS.has(next.lower)) return null;
  const value = dayToldBefore(told, day);
  if (value === null) return null;
  const to = lead === 'between' || lead === 'from' ? matchAt(TO_DAY, text, end) : null;
  const last = Number(to?.[2] ?? 0);
  const range = to !== null && (to[1] === 'and') === (lead === 'between') && last > day && isCalendarDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)), last);
  return range ? buildFigure('date', at, end + to[0].length, `${value}/${value.slice(0, 8)}${two(last)}`) : buildFigure('date', at, end, value);
}

function isTwoMonths(text: string, at: number, pair: RegExpExecArray): boolean {
  const apart = monthOf(pair[2]) - monthOf(pair[1]);
  return /^\S+\s+and/.test(pair[0]) && apart !== 1 && apart !== -11 && previousWord(text, at)?.lower !== 'between';
}

/** "June projections" */
function namesMonth(text: string, at: number, name: string): boolean {
  return name !== 'May' && MONTH_NOUNS.has(nextWord(text, at + name.length)?.lower ?? '');
}

/** Dates that begin with a digit: `19 March 2024`, `2024-03-19`, `2021-2025`, `2023`. */
export function readNumericDate(text: string, at: number, floor: number, told: Told): Figure | null {
  const run = pastDigits(text, at);
  const four = run - at === 4;
  const iso = four && text.charCodeAt(run) === 45 ? matchAt(ISO, text, at) : null;
  if (iso?.[3] !== undefined && !isCalendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return null;
  if (iso !== null) return buildFigure('date', at, at + iso[0].length, iso[0]);
  const dayFirst = run - at <= 2 && mayNameMonth(text, run) ? matchAt(DAY_MONTH, text, at) : null;
  if (dayFirst !== null) {
    const month = monthOf(dayFirst[3]);
    const first = Number(dayFirst[1]);
    const year = dayFirst[4] === undefined ? guessYear(text, { start: at, end: at + dayFirst[0].length }, told, month, first, null) : Number(dayFirst[4]);
    const last = dayFirst[2] === undefined ? null : Number(dayFirst[2]);
    if (year === null || !isCalendarDay(year, month, first) || (last !== null && !isCalendarDay(year, month, last))) return null;
    const from = `${year}-${two(month)}-${two(first)}`;
    return buildFigure('date', at, at + dayFirst[0].length, last === null ? from : `${from}/${year}-${two(month)}-${two(last)}`);
  }
  return four ? readYears(text, at, floor) : null;
}

/** Behind a day: at most places one or two characters tell that no month follows. */
function mayNameMonth(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 32) return unit === 115 || unit === 110 || unit === 114 || unit === 116 || unit === 10 || unit === 13 || unit === 0xa0 || unit === 45 || unit === 0x2013 || unit === 0x2014;
  const next = text.charAt(at + 1);
  return next === '' || 'JFMASONDotu-–— \u00a0\r\n'.includes(next);
}

/** "Page 3 of 28March 19, 2025": a running header glued to its page number. */
const PAGE_HEADER = /\d[A-Z][a-z]{2,8} \d{1,2}, $/;
const LONGEST_HEADER = 16;

function readYears(text: string, at: number, floor: number): Figure | null {
  const match = matchAt(YEARS, text, at);
  if (match?.[1] === undefined) return null;
  if (PAGE_HEADER.test(text.slice(Math.max(0, at - LONGEST_HEADER), at))) return null;
  const before = previousWord(text, at);
  const end = at + match[0].length;
  if (match[4] !== undefined && match[3] === undefined) {
    return match[1].endsWith('0') ? buildFigure('date', at, end, `${match[1].slice(0, 3)}X`) : null;
  }
  if (match[3] !== undefined && (match[2] !== 'and' || before?.lower === 'between')) {
    const last = match[3].length === 2 ? `${match[1].slice(0, 2)}${match[3]}` : match[3];
    if (Number(last) > Number(match[1])) return buildFigure('date', at, end, `${match[1]}/${last}`);
  }
  const yearEnd = at + match[1].length;
  if (!standsForYear(text, at, yearEnd, before?.lower ?? null)) return null;
  const part = before !== null && before.start >= floor && PARTS_OF_PERIOD.has(before.lower);
  const hyphened = before === null && text.charCodeAt(at - 1) === 45 ? wordBeforeHyphen(text, at - 1) : null;
  if (hyphened !== null && hyphened.start >= floor) return buildFigure('date', hyphened.start, yearEnd, `${match[1]}~`);
  if (part) return buildFigure('date', before.start, yearEnd, `${match[1]}~`);
  return buildFigure('date', at, yearEnd, match[1]);
}

/** Tells "2,000-odd" counts written without a separator ("over 2000 guests") from years. */
function standsForYear(text: string, start: number, end: number, before: string | null): boolean {
  const number = Number(text.slice(start, end));
  // "an increase over 2019"
  if (before !== null && OVER_YEAR.has(before) && number > 1950 && number < 2050 && number % 100 !== 0) return isYearBehind(text, end);
  if (before !== null && (BOUND_WORDS.has(before) || before === 'than') && before !== 'around' && before !== 'about') return false;
  const next = nextWord(text, end);
  if (before !== null && (YEAR_LEADS.has(before) || !/[a-z]$/.test(before))) return true;
  if (before === null && number > 1900 && number < 2060 && number % 100 !== 0) return true;
  return next === null || !isPlural(next.lower) || next.raw !== next.lower || (number > 1900 && number < 2100 && number % 100 !== 0 && before !== null);
}

const OVER_YEAR: ReadonlySet<string> = new Set(['over', 'above', 'below', 'under', 'exceeding', 'exceeded', 'surpassed', 'than']);

function isYearBehind(text: string, end: number): boolean {
  const next = nextWord(text, end);
  return next === null || PHRASE_ENDS.has(next.lower) || next.lower === 'levels';
}

const YEAR_LEADS: ReadonlySet<string> = new Set(['in', 'since', 'by', 'until', 'till', 'the', 'during', 'year', 'fiscal', 'early', 'mid', 'late', 'and', 'for']);

/** Months ahead of the transcript's: from here on what is told as past is last year's, surely so or by a participle alone. */
const LEAST_PAST = 1.2;
const LEAST_PERHAPS_PAST = 4;

/** The year of a month that is named without one: as "last" and "next" ask, else by its distance and by what is told. */
function guessYear(text: string, span: Span, told: Told, month: number, day: number | null, which: string | null, ofMonth = false): number | null {
  const now = told.today === null ? null : /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(told.today);
  if (now === null) return null;
  const year = Number(now[1]);
  const thisMonth = Number(now[2]);
  if (which !== null && !ofMonth) return which === 'last' ? year - 1 : which === 'next' ? year + 1 : year;
  if (which === 'this') return year;
  if (which === 'last') return month < thisMonth ? year : year - 1;
  if (which === 'next') return month > thisMonth ? year : year + 1;
  const distance = monthsAhead({ month: thisMonth, day: Number(now[3] ?? 15) }, month, day);
  const tense = distance > 0 || distance < -MOST_AHEAD ? tenseAround(text, span.start, span.end) : null;
  // A month that was told with its year goes on to be that year's; one that is over this year only as the very same day.
  const sameDay = day === null || (distance > 0 && tense === null) ? null : yearToldOf(told, year, month, day, true);
  const again = tense === 'future' ? null : (sameDay ?? (distance > 0 ? yearToldOf(told, year, month, null, tense !== null) : null));
  if (again !== null) return again;
  const past = (tense === 'past' && distance > LEAST_PAST) || (tense === 'perhaps past' && distance > LEAST_PERHAPS_PAST) || (distance > MOST_AHEAD && tense !== 'future');
  if (distance > 0) return past ? ((distance > MOST_AHEAD ? null : pastYearTold(told, year)) ?? year - 1) : year;
  return (distance < -MOST_BEHIND && tense !== 'past') || (distance < -MOST_AHEAD && tense === 'future') ? year + 1 : year;
}

function wordBeforeHyphen(text: string, hyphen: number): { start: number; lower: string } | null {
  const word = /(?:^|[^A-Za-z])(early|mid|late)$/i.exec(text.slice(Math.max(0, hyphen - 6), hyphen));
  return word?.[1] === undefined ? null : { start: hyphen - word[1].length, lower: word[1].toLowerCase() };
}

function monthOf(name: string | undefined): number {
  return MONTHS.get((name ?? '').replace('.', '')) ?? 0;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
