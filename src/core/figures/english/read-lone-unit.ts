import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { readDigits, readNumberWords } from './read-number.ts';
import { readUnit } from './read-unit.ts';
import type { UnitReading } from './read-unit.ts';
import { readMeasureBound } from './surroundings.ts';
import { PHRASE_ENDS } from './tables/nouns.ts';
import { AGO, LENGTH_COURSES, LENGTH_LEADS, NOT_LENGTHS, PARTS_OF_TIME, TIME_WORDS } from './tables/units.ts';
import { isDigit } from '../ascii.ts';
import { GAP, matchAt, nextWord, previousWord } from '../word-walk.ts';

const AND_PART = new RegExp(`${GAP}and${GAP}a${GAP}(half|quarter)(?![A-Za-z-])`, 'y');
/** "a week or a week and a half", "a week or — a week and a half" */
const OR_MORE = new RegExp(`${GAP}or${GAP}(?:[—–]|--?)?(?:${GAP}or)?(?:${GAP})?an?${GAP}([a-z]{3,8})${GAP}and${GAP}a${GAP}(half|quarter)(?![A-Za-z-])`, 'y');
const OR_TWO = new RegExp(`${GAP}or${GAP}(two|three|2|3)(?![A-Za-z\\d-]|[.,]\\d)`, 'y');
const AND = new RegExp(`${GAP}and${GAP}`, 'y');
const BEHIND_TWO: ReadonlySet<string> = new Set(['more', 'longer', 'ahead', 'hence', 'old']);
const JUST: ReadonlySet<string> = new Set(['just', 'only', 'even', 'barely', 'and', 'but']);

/** The unit alone that states a length: "nearly an hour", "a year ago", "a week and a half". From `at` the article or "next" and the unit's word stand there. */
export function readLoneUnit(text: string, at: number): Figure | null {
  const article = text.indexOf(' ', at);
  const unit = readUnit(text, article, false);
  if (unit === null) return null;
  const start = article + 1;
  if ((text.charCodeAt(at) | 32) !== 97) {
    const bound = orSo(text, unit.end);
    return bound === null ? null : buildFigure(unit.kind, start, unit.end, unit.factor, { unit: unit.unit, bound });
  }
  const { end, value, code } = readMore(text, unit) ?? { end: unit.end, value: unit.factor, code: unit.unit };
  const bound = comparesWithPast(text, at, end) ? null : readMeasureBound(text, at, end, true);
  if (bound === null && end === unit.end && !statesLength(text, at, unit)) return null;
  return buildFigure(unit.kind, start, end, value, { unit: code, bound });
}

/** What goes on behind the unit: "a year and a half", "an hour or two", "an hour and 20 minutes" (in the smaller unit). */
function readMore(text: string, unit: UnitReading): { readonly end: number; readonly value: Figure['value']; readonly code: string } | null {
  const first = text.charCodeAt(unit.end);
  const second = text.charCodeAt(unit.end + 1);
  if (first === 45 || (first === 32 && second !== 97 && second !== 111 && second !== 32 && second !== 10 && second !== 13)) return null;
  const part = matchAt(AND_PART, text, unit.end);
  if (part !== null) return { end: unit.end + part[0].length, value: unit.factor * (part[1] === 'half' ? 1.5 : 1.25), code: unit.unit };
  const or = matchAt(OR_TWO, text, unit.end);
  if (or !== null) {
    const end = unit.end + or[0].length;
    const next = nextWord(text, end);
    const free = next === null || PHRASE_ENDS.has(next.lower) || BEHIND_TWO.has(next.lower);
    return free ? { end, value: [unit.factor, unit.factor * (or[1] === 'two' || or[1] === '2' ? 2 : 3)], code: unit.unit } : null;
  }
  const more = matchAt(OR_MORE, text, unit.end);
  if (more?.[1] !== undefined && text.slice(unit.end - more[1].length, unit.end).toLowerCase() === more[1]) {
    return { end: unit.end + more[0].length, value: [unit.factor, unit.factor * (more[2] === 'half' ? 1.5 : 1.25)], code: unit.unit };
  }
  const and = matchAt(AND, text, unit.end);
  if (and === null) return null;
  const from = unit.end + and[0].length;
  const number = isDigit(text.charCodeAt(from)) ? readDigits(text, from, false) : readNumberWords(text, from);
  const smaller = number === null ? null : readUnit(text, number.end, false);
  const parts = smaller === null ? undefined : PARTS_OF_TIME.get(`${unit.unit} ${smaller.unit}`);
  if (number === null || smaller === null || parts === undefined || number.value * smaller.factor >= parts * unit.factor) return null;
  return { end: smaller.end, value: unit.factor * parts + number.value * smaller.factor, code: smaller.unit };
}

/** Whether "a year" without a bound measures time ("for a year", "a year ago") and is no rate ("$5 a year"), name or idiom ("in a minute"). */
function statesLength(text: string, at: number, unit: UnitReading): boolean {
  const behind = text.charCodeAt(unit.end);
  if (unit.unit === 's' || unit.unit === 'min' || behind === 45 || behind === 39 || behind === 0x2019) return false;
  const next = nextWord(text, unit.end);
  if (next !== null && AGO.has(next.lower)) return true;
  const before = previousWord(text, at);
  if (next !== null && (next.lower === 'after' || next.lower === 'before')) return before === null || JUST.has(before.lower) || LENGTH_LEADS.has(before.lower);
  if (before === null || (next !== null && (!PHRASE_ENDS.has(next.lower) || NOT_LENGTHS.has(next.lower)))) return false;
  // "in a year in which"
  if (next?.lower === 'in' && nextWord(text, next.end)?.lower === 'which') return false;
  if (LENGTH_LEADS.has(before.lower)) return true;
  const lead = previousWord(text, before.start)?.lower ?? '';
  // "four days or a week"
  return (before.lower === 'of' && LENGTH_COURSES.has(lead)) || (before.lower === 'or' && (TIME_WORDS.includes(lead) || TIME_WORDS.includes(lead.replace(/s$/, ''))));
}

/** "the next year or so" */
function orSo(text: string, end: number): Figure['bound'] {
  const or = nextWord(text, end);
  return or?.lower === 'or' && nextWord(text, or.end)?.lower === 'so' ? 'approx' : null;
}

/** "better than a year ago" looks back; "more than a year ago" measures. */
function comparesWithPast(text: string, start: number, end: number): boolean {
  const next = nextWord(text, end)?.lower;
  const than = next === 'ago' || next === 'earlier' ? previousWord(text, start) : null;
  if (than?.lower !== 'than') return false;
  const compared = previousWord(text, than.start)?.lower;
  return (compared !== 'more' && compared !== 'less') || next === 'earlier';
}
