import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { readAge } from './read-age.ts';
import { namesWhatFollows } from './read-count.ts';
import { readDigits, readNumberWords } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { readUnit } from './read-unit.ts';
import type { UnitReading } from './read-unit.ts';
import { boundBefore, readPer } from './surroundings.ts';
import { ONES, TEENS, TENS } from './tables/number-words.ts';
import { LENGTHS } from './tables/units.ts';
import { isDigit } from '../ascii.ts';
import { GAP, matchAt, previousWord } from '../word-walk.ts';

const JOINT = new RegExp(`(?:,${GAP}(and${GAP})?|${GAP}(and|by|x)${GAP}|×)`, 'y');
const LONGEST_LIST = 6;
const NUMBER_BEFORE = new RegExp(`(?:\\d|\\b(?:${[...ONES.keys(), ...TEENS.keys(), ...TENS.keys()].join('|')})),\\s$`, 'i');
const LONGEST_BEFORE = 12;

/** A number of a list whose unit stands at its end: "40, 35 and 30 percent", "2 by 1 yards". For numbers that have no unit and begin no range. */
export function readListed(text: string, number: NumberReading): Figure | null {
  if (!mayBeListed(text, number)) return null;
  const last = lastOf(text, number);
  if (last === null) return null;
  const { unit } = last;
  const shares = number.exponent === 0 && last.number.exponent > 0 && !number.grouped && number.value < 1000;
  const value = (shares ? Number(`${number.unscaled}e${last.number.exponent}`) : number.value) * unit.factor;
  return buildFigure(unit.kind, number.start, number.end, Number(value.toPrecision(15)), { unit: unit.unit, bound: boundBefore(text, number.start), per: readPer(text, unit.end) });
}

/** At most places one character tells that no list goes on. */
function mayBeListed(text: string, number: NumberReading): boolean {
  const unit = text.charCodeAt(number.end);
  const next = text.charCodeAt(number.end + 1);
  if (unit !== 44 && unit !== 0xd7 && !(unit === 32 && (next === 97 || next === 98 || next === 120)) && unit !== 10 && unit !== 13) return false;
  if (number.form === 'words' && number.value < 2) return false;
  // A year beside a number of another kind: "in 2021 and 5 percent in 2022".
  if (number.plain && number.value >= 1500 && number.value <= 2100) return false;
  const before = previousWord(text, number.start);
  return before === null || !(namesWhatFollows(text, before) || before.lower === 'between' || readAge(text, number, number.end, before));
}

/** The second number of "2, 3 and 5 million". */
function goesOn(text: string, start: number): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}

/** The last number of the list with its unit; a list needs an "and", two numbers alone also digits. */
function lastOf(text: string, first: NumberReading): { readonly number: NumberReading; readonly unit: UnitReading } | null {
  let { end } = first;
  for (let read = 1; read < LONGEST_LIST; read++) {
    const joint = matchAt(JOINT, text, end);
    if (joint === null) return null;
    const from = end + joint[0].length;
    const number = isDigit(text.charCodeAt(from)) ? readDigits(text, from, false) : readNumberWords(text, from);
    if (number === null || number.form !== first.form) return null;
    ({ end } = number);
    const by = joint[2] === 'by' || joint[2] === 'x' || joint[0] === '×';
    const and = joint[1] !== undefined || joint[2] === 'and';
    const unit = readUnit(text, end, number.exponent > 0 || number.grouped);
    if (by && (unit !== null || and)) return unit !== null && LENGTHS.has(unit.unit) ? { number, unit } : null;
    if (and) return unit !== null && (read > 1 || (first.form === 'digits' && unit.kind === 'percent') || goesOn(text, first.start)) ? { number, unit } : null;
    if (unit !== null) return null;
  }
  return null;
}
