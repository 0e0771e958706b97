import { isAsciiWord, isDigit, pastAsciiLetters } from './ascii.ts';
import { beginsInHan, hanUnits } from './chinese/han-units.ts';
import { FRACTION_SIGNS } from './english/tables/number-words.ts';
import { OPENINGS, SPOKEN_DIGITS, TIMES, TRIGGER_WORDS } from './english/trigger-words.ts';
import type { WordKind } from './english/trigger-words.ts';
import { codesUpToHan, DIGIT_CODE, isWordCode, letterCodes, SIGN_CODE } from './letter-codes.ts';

/** By what begins there: which readers are asked. */
export type TriggerKind = 'digit' | 'han' | 'fraction sign' | 'lone unit' | Exclude<WordKind, 'lead'>;

/** A place where a figure may begin. One object for a whole scan, filled in anew at each place. */
export interface Trigger {
  at: number;
  /** Behind the words that were recognised. */
  end: number;
  kind: TriggerKind;
}

const FRACTION_UNITS = Array.from(FRACTION_SIGNS.keys(), (sign) => sign.charCodeAt(0));
const ENGLISH_CODES = codesUpToHan(FRACTION_UNITS);
let mixedCodes: Uint8Array | null = null;
/** The codes of three characters, five bits each. */
const THREE = 0x7fff;

/**
 * Finds the first place from `from` on and before `limit` where a figure may begin, in a text with Chinese characters a Chinese one too; in
 * one that is taken for English it stops at the first Chinese character, which makes it another. A few
 * operations a character without a branch: the last three characters, rolled into one number, are looked up among those that words begin with.
 */
export function findTrigger(text: string, from: number, limit: number, chinese: boolean, found: Trigger): boolean {
  const codes = chinese ? (mixedCodes ??= letterCodes([...FRACTION_UNITS, ...beginnersInHan()])) : ENGLISH_CODES;
  const last = Math.min(text.length, limit + 2);
  let three = 0;
  for (let at = from; at < last; at++) {
    three = ((three << 5) | (codes[text.charCodeAt(at)] ?? 0)) & THREE;
    if ((((OPENINGS[three >>> 5] ?? 0) >>> (three & 31)) & 1) === 0) continue;
    const code = three & 31;
    if (code === DIGIT_CODE) return at < limit && fill(found, at, at + 1, 'digit');
    if (code === SIGN_CODE) {
      if (at >= limit) return false;
      if (FRACTION_SIGNS.has(text.charAt(at))) return fill(found, at, at + 1, 'fraction sign');
      if (!chinese || beginsInHan(text, at)) return fill(found, at, at + 1, 'han');
      continue;
    }
    const start = at - 2;
    if (start < from || (start > 0 && isWordCode(codes[text.charCodeAt(start - 1)] ?? 0))) continue;
    if (start >= limit) return false;
    if (recognise(text, start, found)) return true;
  }
  return false;
}

function recognise(text: string, start: number, found: Trigger): boolean {
  const end = pastAsciiLetters(text, start);
  const behind = text.charCodeAt(end);
  if (end - start < 3) {
    // "an hour"
    const time = timeWordEnd(text, end + 1);
    return time !== -1 && fill(found, start, time, 'lone unit');
  }
  const kind = isDigit(behind) ? undefined : TRIGGER_WORDS.get(text.slice(start, end));
  if (kind === undefined) return false;
  if (kind === 'point') return behind === 32 && SPOKEN_DIGITS.has(wordAt(text, end + 1)) && fill(found, start, end, kind);
  if (kind !== 'lead') return fill(found, start, end, kind);
  // "the next year or so"
  const time = behind === 32 ? timeWordEnd(text, end + 1) : -1;
  const approximate = time !== -1 && text.startsWith(' or so', time) && !isAsciiWord(text.charCodeAt(time + 6));
  return approximate && fill(found, start, time + 6, 'lone unit');
}

function fill(found: Trigger, at: number, end: number, kind: TriggerKind): true {
  found.at = at;
  found.end = end;
  found.kind = kind;
  return true;
}

/** Behind the word for a length of time that stands at `at`, or -1. */
function timeWordEnd(text: string, at: number): number {
  const word = wordAt(text, at);
  return TIMES.has(word) ? at + word.length : -1;
}

/** The whole word at `at`; '' where a digit is joined to it. */
function wordAt(text: string, at: number): string {
  const end = pastAsciiLetters(text, at);
  return isDigit(text.charCodeAt(end)) ? '' : text.slice(at, end);
}

/** The signs that a Chinese figure may begin with. */
function beginnersInHan(): number[] {
  return Array.from(hanUnits().entries(), ([unit, bits]) => ((bits & 7) === 0 ? -1 : unit)).filter((unit) => unit !== -1);
}
