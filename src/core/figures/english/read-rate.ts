import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { readRange } from './read-amount.ts';
import type { NumberReading } from './read-number.ts';
import { readBound } from './surroundings.ts';
import { GAP, matchAt, nextWord, previousWord } from '../word-walk.ts';

/** UTF-16 code units before a bare number in which the rate that it states is named. */
const REACH = 120;
const RATE = /\b(?:[Ii]nflation|[Uu]nemployment|[Gg]rowth|GDP|PCE|CPI|percent|rates?)\b/;
const INTEREST = /\b(?:rates?|yields?|inflation|bound)\b/i;
const AT_ZERO: ReadonlySet<string> = new Set(['near', 'to', 'at', 'around', 'above', 'below', 'about', 'nearly', 'virtually', 'essentially', 'effectively', 'from', 'reach', 'reached', 'is', 'are', 'was', 'were']);
const ZERO_RATES: ReadonlySet<string> = new Set(['interest', 'rates', 'inflation', 'growth', 'unemployment']);

/** "rates near zero", "zero interest rates": a percentage that says no percent. */
export function readZero(text: string, number: NumberReading): Figure | null {
  const next = nextWord(text, number.end)?.lower ?? '';
  const before = previousWord(text, number.start)?.lower ?? '';
  const free = next === '' || !/[a-z]/.test(next) || AFTER_ZERO.has(next);
  const rate = ZERO_RATES.has(next) || (free && AT_ZERO.has(before) && INTEREST.test(clauseBefore(text, number.start)));
  return rate ? buildFigure('percent', number.start, number.end, 0, { unit: '%', bound: readBound(text, number.start, number.end) }) : null;
}

const AFTER_ZERO: ReadonlySet<string> = new Set(['and', 'or', 'but', 'in', 'for', 'at', 'until', 'since', 'as', 'when', 'while', 'through', 'to', 'by', 'again', 'after', 'before', 'with', 'is', 'on', 'now']);
const NOT_RATE = new RegExp(`[-/]|${GAP}(?:times|fold|points?|x\\b)`, 'y');

/** "growth out from 2.1 to 1.7", "inflation at 2.7": a bare decimal number behind the name of a rate in its sentence. */
export function readBareRate(text: string, number: NumberReading): Figure | null {
  if (number.form !== 'digits' || Number.isInteger(number.value) || number.exponent > 0 || number.grouped || number.value > 30) return null;
  const range = readRange(text, number, number.end, false);
  const end = range?.end ?? number.end;
  if (matchAt(NOT_RATE, text, end) !== null || !RATE.test(clauseBefore(text, number.start))) return null;
  const next = nextWord(text, end);
  if (next !== null && !AFTER_RATE.has(next.lower)) return null;
  return buildFigure('percent', number.start, end, range === null ? number.value : [range.low, range.high], { unit: '%', bound: readBound(text, number.start, end) });
}

const AFTER_RATE: ReadonlySet<string> = new Set(['to', 'in', 'for', 'and', 'or', 'at', 'by', 'on', 'but', 'this', 'next', 'last', 'from', 'which', 'now', 'as', 'is', 'so', 'over', 'then', 'right']);

const REACH_BEHIND = 60;

/** Whether the sentence around a place names a rate, at most so far before and behind it. */
export function speaksOfRate(text: string, start: number, end: number): boolean {
  if (RATE.test(clauseBefore(text, start))) return true;
  const behind = text.slice(end, end + REACH_BEHIND);
  const stop = behind.search(/[.?!]\s|\n\s*\n/);
  return RATE.test(stop === -1 ? behind : behind.slice(0, stop));
}

/** What stands before a place in its sentence, no farther than `REACH`. */
function clauseBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - REACH), at);
  const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('\n\n'), window.lastIndexOf('.  '));
  return window.slice(stop + 1);
}
