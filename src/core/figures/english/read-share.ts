import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { pluralHead } from './noun-phrase.ts';
import { readDigits, readNumberWords } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { readUnit } from './read-unit.ts';
import { boundBefore, readBound } from './surroundings.ts';
import { GAP, matchAt, nextWord, previousWord } from '../word-walk.ts';

const OF_NUMBER = new RegExp(`${GAP}(in|of|out${GAP}of)${GAP}(?:(every)${GAP}|(the|our|its|their|these|those|your|all)${GAP})?`, 'y');

/** Wholes that English takes for a part of everything ("nine out of ten"); others are counts of their own ("19 out of 22 stations"). */
const ROUND_WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 100]);
/** From here on a part of "every" so many is a rate, written like "per 10,000 residents", and no fraction that anybody names. */
const LEAST_RATE = 1000;

/** A number beside the whole that it is a part of: "one in three people", "3.5 out of every 10,000 residents", "19 of the 22 stations". */
export function readShare(text: string, number: NumberReading): Figure | null {
  const joint = matchAt(OF_NUMBER, text, number.end);
  if (joint?.[1] === undefined || number.exponent > 0) return null;
  const at = number.end + joint[0].length;
  const whole = readDigits(text, at, false) ?? readNumberWords(text, at);
  if (whole === null || whole.value <= number.value || number.value <= 0) return null;
  // "one in three days", "2 of the 5 percent"
  if (readUnit(text, whole.end, whole.exponent > 0 || whole.grouped) !== null) return null;
  const head = pluralHead(text, whole.end);
  const every = joint[2] !== undefined;
  const { start } = number;
  if (every && whole.value >= LEAST_RATE) {
    return head === null ? null : buildFigure('count', start, number.end, number.value, { of: head.raw, bound: readBound(text, start, number.end), per: { value: whole.value, of: head.lower } });
  }
  const determined = joint[3] !== undefined;
  if (every || (!determined && joint[1] !== 'of' && isProportion(number, whole, joint[1] === 'in'))) {
    const bound = boundBefore(text, start);
    const stated = every || head !== null || bound !== null || joint[1] !== 'in' || nextWord(text, whole.end)?.lower === 'of';
    return stated ? buildFigure('ratio', start, whole.end, number.value / whole.value, { bound }) : null;
  }
  return joint[1] !== 'in' && head !== null ? readPart(text, number, head.raw) : null;
}

/** "one in three", "two in five"; but "opened 5 in 12 districts" speaks of two things, and so does "2 in 2024". */
function isProportion(number: NumberReading, whole: NumberReading, joinedByIn: boolean): boolean {
  if (!Number.isInteger(number.value) || (whole.plain && whole.value >= LEAST_RATE)) return false;
  return ROUND_WHOLES.has(whole.value) ? !joinedByIn || number.value === 1 || number.form === 'words' : joinedByIn && number.value === 1;
}

/** The noun stands behind the whole alone: "38 of our 61 berths". "One of the three" is a pronoun. */
function readPart(text: string, number: NumberReading, noun: string): Figure | null {
  if ((number.form === 'words' && number.value === 1) || !Number.isInteger(number.value) || followsLabel(text, number.start)) return null;
  return buildFigure('count', number.start, number.end, number.value, { of: noun, bound: boundBefore(text, number.start) });
}

/** Verbs that follow a number whose noun went before: "51 were completed". */
const PLURAL_VERBS: ReadonlySet<string> = new Set(['are', 'were', 'have', 'had', 'will', 'remain', 'remained']);
/** What may stand before it; any other word may make the number a name's ("the 737 are grounded", "the group of 20 are"). */
const CLAUSE_LEADS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'while', 'which', 'whom', 'these', 'them', 'another', 'only', 'just', 'already', 'so', 'as', 'now']);
/** Smaller ones in words go through a list of points or stand for persons just named ("two are here"). */
const LEAST_IN_WORDS = 11;

/** A count whose noun is left out because a sentence before has it. */
export function readElidedCount(text: string, number: NumberReading): Figure | null {
  const next = nextWord(text, number.end);
  if (next === null || !PLURAL_VERBS.has(next.lower) || !Number.isInteger(number.value) || number.value < 2) return null;
  if (number.form === 'words' && number.value < LEAST_IN_WORDS) return null;
  const bound = boundBefore(text, number.start);
  const before = previousWord(text, number.start);
  if (bound === null && before !== null && !CLAUSE_LEADS.has(before.lower)) return null;
  if (followsLabel(text, number.start) || (before?.lower === 'and' && followsNumber(text, before.start))) return null;
  return buildFigure('count', number.start, number.end, number.value, { bound });
}

const ABBREVIATION = /(?:^|[^A-Za-z])[A-Z][a-z]{0,3}\.\s{0,3}$/;
const LONGEST_ABBREVIATION = 8;

/** "S. 208", "No. 57", "868,48": the number belongs to what stands right before it. */
function followsLabel(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_ABBREVIATION), start);
  return ABBREVIATION.test(before) || /[^\s("\u201c\u2014\u2013]$/.test(before);
}

/** "Items 2, 3 and 14" are numbers of a list. */
function followsNumber(text: string, end: number): boolean {
  const word = previousWord(text, end);
  return word !== null && /\d$/.test(word.raw);
}
