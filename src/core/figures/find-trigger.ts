import { ASCII_KINDS, ASCII_LETTER, isAsciiWord, isDigit, pastAsciiLetters } from './ascii.ts';
import { beginsInHan } from './chinese/han-units.ts';
import { FRACTION_SIGNS } from './english/tables/number-words.ts';
import { hashOfWord, LONGEST_TRIGGER, SEEN_HASHES, SHORTEST_TRIGGER, TIMES, TRIGGER_WORDS, SPOKEN_DIGITS } from './english/trigger-words.ts';
import type { WordKind } from './english/trigger-words.ts';

/** By what begins there: which readers are asked. */
export type TriggerKind = 'digit' | 'han' | 'fraction sign' | 'lone unit' | Exclude<WordKind, 'lead'>;

/** A place where a figure may begin. One object for a whole scan, filled in anew at each place. */
export interface Trigger {
  at: number;
  /** Behind the words that were recognised. */
  end: number;
  kind: TriggerKind;
}

export function beginTrigger(): Trigger {
  return { at: 0, end: 0, kind: 'digit' };
}

/**
 * Finds the first place from `from` on and before `limit` where a figure may begin, a Chinese one too where `han`, the table of Chinese signs,
 * is given. A word is looked up by all of its letters: a hash of the first three and of their number passes over most.
 */
export function findTrigger(text: string, from: number, limit: number, found: Trigger, han: Uint8Array | null): boolean {
  const length = text.length;
  let at = from > 0 && from < length && isAsciiWord(text.charCodeAt(from - 1)) ? pastAsciiLetters(text, from) : from;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const kind = unit < 128 ? ASCII_KINDS[unit] : 0;
    if (kind === 0) {
      if (unit > 127) {
        if (isFractionSign(unit)) return fill(found, at, at + 1, 'fraction sign');
        if (han !== null && beginsInHan(han, unit, text, at)) return fill(found, at, at + 1, 'han');
      }
      at++;
      continue;
    }
    if (kind !== ASCII_LETTER) return fill(found, at, at + 1, 'digit');
    const start = at++;
    let next = at < length ? text.charCodeAt(at) : 32;
    while (next < 128 && ASCII_KINDS[next] === ASCII_LETTER) next = ++at < length ? text.charCodeAt(at) : 32;
    const size = at - start;
    if (size < SHORTEST_TRIGGER) {
      const end = next === 32 && (unit === 97 || unit === 65) && (size === 1 || text.charCodeAt(start + 1) === 110) ? timeWordEnd(text, at + 1) : -1;
      if (end !== -1) return fill(found, start, end, 'lone unit');
    } else if (size <= LONGEST_TRIGGER && SEEN_HASHES[hashOfWord(unit, text.charCodeAt(start + 1), text.charCodeAt(start + 2), size)] === 1 && !isDigit(next)) {
      if (recognise(text, start, at, found)) return true;
    }
  }
  return false;
}

function recognise(text: string, start: number, end: number, found: Trigger): boolean {
  const kind = TRIGGER_WORDS.get(text.slice(start, end));
  if (kind === undefined) return false;
  if (kind === 'point') return text.charCodeAt(end) === 32 && SPOKEN_DIGITS.has(wordAt(text, end + 1)) && fill(found, start, end, kind);
  if (kind !== 'lead') return fill(found, start, end, kind);
  // "the next year or so"
  const time = text.charCodeAt(end) === 32 ? timeWordEnd(text, end + 1) : -1;
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
  return end === at || end - at > LONGEST_TRIGGER || isDigit(text.charCodeAt(end)) ? '' : text.slice(at, end);
}

/** ¼ to ¾, or one of those from U+2153 on. */
function isFractionSign(unit: number): boolean {
  return unit >= 0xbc && (unit <= 0xbe || (unit >= 0x2153 && unit <= 0x215e && FRACTION_SIGNS.has(String.fromCharCode(unit))));
}
