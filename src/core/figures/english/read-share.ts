import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { pluralHead } from './noun-phrase.ts';
import { readDigits, readNumberWords } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { readUnit } from './read-unit.ts';
import { boundBefore, readBound } from './surroundings.ts';
import { namesWhatFollows } from './read-count.ts';
import { LABEL_WORDS } from './tables/nouns.ts';
import { GAP, isLetter, matchAt, nextWord, previousWord } from '../word-walk.ts';

const OF_NUMBER = new RegExp(`${GAP}(in|of|out${GAP}of)${GAP}(?:(every)${GAP}|(the|our|its|their|these|those|your|all)${GAP})?`, 'y');

/** "i" of "in", "o" of "of" and "out of": one character tells at most places that no whole follows. */
const IN_OR_OF = 'io';

function mayHaveWhole(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit !== 32) return unit === 10 || unit === 13 || unit === 0xa0;
  const next = text.charAt(end + 1);
  return IN_OR_OF.includes(next) || next === ' ' || next === '\n' || next === '\r' || next === '\u00a0';
}

/** Wholes that English takes for a part of everything ("nine out of ten"); others are counts of their own ("19 out of 22 stations"). */
const ROUND_WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 100]);
/** From here on a part of "every" so many is a rate, written like "per 10,000 residents", and no fraction that anybody names. */
const LEAST_RATE = 1000;

/** "three of the", "five of President Calder’s", "three of us": a part whose whole has no number. */
const OF_WHOLE = new RegExp(`${GAP}of${GAP}(?:(?:the|these|those|our|your|my|his|her|its|their|all|such)\\b|(us|you|them|whom|which|these|those)\\b(?!${GAP}[a-z])|(?=[A-Z]))`, 'y');
const POSSESSIVE = /['’]s$|s['’]$/;
const LONGEST_OWNER = 4;

/** A count of things that only the words behind "of" name: "566 of the migrants", "100,000 of our partners". */
export function readPartitive(text: string, number: NumberReading): Figure | null {
  if (!mayHaveWhole(text, number.end)) return null;
  if (!Number.isInteger(number.value) || (number.form === 'words' && number.value < 2) || number.value < 1) return null;
  const joint = matchAt(OF_WHOLE, text, number.end);
  if (joint === null || followsLabel(text, number.start)) return null;
  const before = previousWord(text, number.start);
  if (before !== null && number.form === 'digits' && namesWhatFollows(text, before)) return null;
  const { start, end } = number;
  const bound = readBound(text, start, end);
  let at = end + joint[0].length;
  if (joint[1] !== undefined) return number.form === 'words' || bound !== null ? buildFigure('count', start, end, number.value, { bound }) : null;
  if (/f\s+$/.test(joint[0])) {
    const owned = behindOwner(text, at);
    if (owned === null) return null;
    at = owned;
  }
  const head = pluralHead(text, at);
  return head === null ? null : buildFigure('count', start, end, number.value, { of: head.raw, bound });
}

/** Behind "President Calder’s": where the name of an owner ends, at most a few words on. */
function behindOwner(text: string, from: number): number | null {
  let at = from - 1;
  for (let walked = 0; walked < LONGEST_OWNER; walked++) {
    const word = nextWord(text, at);
    if (word === null) return null;
    at = word.end;
    if (POSSESSIVE.test(word.raw)) return at;
  }
  return null;
}

/** A number beside the whole that it is a part of: "one in three people", "3.5 out of every 10,000 residents", "19 of the 22 stations". */
export function readShare(text: string, number: NumberReading): Figure | null {
  if (!mayHaveWhole(text, number.end)) return null;
  const joint = matchAt(OF_NUMBER, text, number.end);
  if (joint?.[1] === undefined || number.exponent > 0 || (number.form === 'digits' && isPage(text, number.start))) return null;
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
    const stated = every || head !== null || bound !== null || joint[1] !== 'in' || nextWord(text, whole.end)?.lower === 'of' || (number.value === 1 && number.form === whole.form && ROUND_WHOLES.has(whole.value) && !isLetter(text.charCodeAt(whole.end)));
    return stated ? buildFigure('ratio', start, whole.end, number.value / whole.value, { bound }) : null;
  }
  if (joint[1] === 'in') return null;
  if (head !== null) return readPart(text, number, head.raw);
  return isPartInDigits(text, number, whole) ? readPart(text, number, null) : null;
}

/** "one in three", "two in five"; but "opened 5 in 12 districts" speaks of two things, and so does "2 in 2024". */
function isProportion(number: NumberReading, whole: NumberReading, joinedByIn: boolean): boolean {
  if (!Number.isInteger(number.value) || (whole.plain && whole.value >= LEAST_RATE)) return false;
  return ROUND_WHOLES.has(whole.value) ? !joinedByIn || number.value === 1 || number.form === 'words' : joinedByIn && number.value === 1;
}

/** The noun stands behind the whole alone: "38 of our 61 berths". "One of the three" is a pronoun. */
function readPart(text: string, number: NumberReading, noun: string | null): Figure | null {
  if ((number.form === 'words' && number.value === 1) || !Number.isInteger(number.value) || followsLabel(text, number.start)) return null;
  return buildFigure('count', number.start, number.end, number.value, { of: noun, bound: boundBefore(text, number.start) });
}

/** "17 of 19 see it": both are counts although nothing is named. */
function isPartInDigits(text: string, number: NumberReading, whole: NumberReading): boolean {
  const before = previousWord(text, number.start);
  return number.plain && whole.plain && number.value > 1 && whole.value < LEAST_RATE && (before === null || !namesWhatFollows(text, before));
}

const PART_BEFORE = new RegExp(`(\\d{1,3})${GAP}(?:out${GAP})?of${GAP}$`);
/** "p. 3 of 10" */
const PAGE = /\b(?:p|pg)\.?\s$/i;
const LONGEST_PAGE = 5;

/** The 19 of "17 of 19 see it". */
export function readWhole(text: string, number: NumberReading): Figure | null {
  const part = number.plain && previousWord(text, number.start)?.lower === 'of' ? PART_BEFORE.exec(text.slice(Math.max(0, number.start - 14), number.start)) : null;
  if (part !== null && isNamed(text, number.start - part[0].length)) return null;
  const fits = part !== null && Number(part[1]) > 1 && Number(part[1]) < number.value && number.value < LEAST_RATE && !isLetter(text.charCodeAt(number.end));
  return fits ? buildFigure('count', number.start, number.end, number.value) : null;
}

/** The 3 of "Ferry 3 of 10" */
function isNamed(text: string, start: number): boolean {
  const before = previousWord(text, start);
  return (before !== null && namesWhatFollows(text, before)) || isPage(text, start);
}

/** "Page 3 of 10 pages", "slide 3 of 10" */
function isPage(text: string, start: number): boolean {
  return LABEL_WORDS.has(previousWord(text, start)?.lower ?? '') || PAGE.test(text.slice(Math.max(0, start - LONGEST_PAGE), start));
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
  const bound = boundBefore(text, number.start);
  const before = previousWord(text, number.start);
  const left = before?.lower === 'only' || before?.lower === 'just';
  if (number.form === 'words' && number.value < LEAST_IN_WORDS && !left) return null;
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
