import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { pluralHead } from './noun-phrase.ts';
import { readDigits, readNumberWords } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { readRange } from './read-amount.ts';
import { readUnit } from './read-unit.ts';
import { boundBefore, readPer } from './surroundings.ts';
import { BOUND_WORDS } from './tables/bounds.ts';
import { GAP, matchAt, nextWord, previousWord } from '../word-walk.ts';

const TO = new RegExp(`${GAP}to(?=${GAP})`, 'y');
const ANY_GAP = new RegExp(GAP, 'y');
const BETWEEN: ReadonlySet<string> = new Set([...BOUND_WORDS.keys(), 'just', 'only', 'less', 'fewer', 'more', 'than', 'at', 'least', 'most', 'or']);
const MOST_BETWEEN = 3;
/** Two numbers share the scale word of the second where they are of one size: "from 1.2 to 1.1 million", not "from 800 to 1.2 million". */
const WIDEST_SHARE = 10;

/**
 * The first number of "from 31 to 22 hours": its unit, or the noun that it counts, stands behind the second alone. For numbers that have no
 * unit of their own and begin no range.
 */
export function readChangeFrom(text: string, number: NumberReading): Figure | null {
  if (previousWord(text, number.start)?.lower !== 'from') return null;
  const to = matchAt(TO, text, number.end);
  if (to === null || readRange(text, number, number.end, false) !== null) return null;
  let at = number.end + to[0].length;
  for (let walked = 0; walked < MOST_BETWEEN; walked++) {
    const word = nextWord(text, at);
    if (word === null || !BETWEEN.has(word.lower)) break;
    at = word.end;
  }
  at += matchAt(ANY_GAP, text, at)?.[0].length ?? 0;
  const last = readDigits(text, at, false) ?? readNumberWords(text, at);
  if (last === null) return null;
  const shares = number.exponent === 0 && last.exponent > 0 && !number.grouped && sameSize(number.unscaled, last.unscaled);
  const value = shares ? Number(`${number.unscaled}e${last.exponent}`) : number.value;
  const bound = boundBefore(text, number.start);
  const unit = readUnit(text, last.end, last.exponent > 0 || last.grouped);
  if (unit !== null) {
    const measured = Number((value * unit.factor).toPrecision(15));
    return buildFigure(unit.kind, number.start, number.end, measured, { unit: unit.unit, bound, per: readPer(text, unit.end) });
  }
  const head = pluralHead(text, last.end);
  return head === null ? null : buildFigure('count', number.start, number.end, value, { of: head.raw, bound, per: readPer(text, head.end) });
}

function sameSize(a: number, b: number): boolean {
  return a > 0 && b > 0 && a / b <= WIDEST_SHARE && b / a <= WIDEST_SHARE;
}
