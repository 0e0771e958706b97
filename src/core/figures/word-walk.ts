import { isAsciiLetter, isDigit } from './ascii.ts';

/** A word with its UTF-16 span; `lower` is what tables are asked for. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly lower: string;
}

/**
 * What may stand between two words of one figure: spaces, or the single line break of a hard-wrapped text where the next line
 * goes on in lower case or with a digit. A blank line always ends a figure.
 */
export const GAP = '(?:[ \\u00a0]{1,3}|[ ]?\\r?\\n(?=[a-z0-9]))';

/** In a hard-wrapped text the next line may begin with a name; a turn's label in capitals is none. */
const WRAPPED_NAME = /[ ]?\r?\n([A-Z\u00c0-\u00de](?=[A-Za-z\u00c0-\u024f]*[a-z])(?:[A-Za-z\u00c0-\u024f]|['’-](?=[A-Za-z])){1,50})(?![A-Za-z.:])/y;
/** UTF-16 code units: a line that is at least so long before its break was broken for its width. */
const LEAST_WIDTH = 48;
const LONGEST_WORD = 24;
/** The same of a word that follows. */
const LONGEST_NEXT = 51;

/** Runs a sticky expression at one place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** Behind the gap at `at`, where a word or number goes on; -1 where there is none. `GAP` by characters. */
export function pastGap(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 32 || unit === 0xa0) {
    const second = text.charCodeAt(at + 1);
    if (second !== 32 && second !== 0xa0) return second === 10 || second === 13 ? (unit === 32 ? pastBreak(text, at + 1) : -1) : at + 1;
    const third = text.charCodeAt(at + 2);
    if (third !== 32 && third !== 0xa0) return at + 2;
    return at + 3;
  }
  return unit === 10 || unit === 13 ? pastBreak(text, at) : -1;
}

/** A line break goes on with a lower-case letter or a digit alone. */
function pastBreak(text: string, at: number): number {
  const next = text.charCodeAt(at) === 13 ? at + 1 : at;
  if (text.charCodeAt(next) !== 10) return -1;
  const unit = text.charCodeAt(next + 1);
  return (unit >= 97 && unit <= 122) || isDigit(unit) ? next + 1 : -1;
}

/** The word that follows `at` behind a gap, or null where anything else follows. */
export function nextWord(text: string, at: number): Word | null {
  const unit = text.charCodeAt(at);
  if (unit !== 32 && unit !== 0xa0 && unit !== 10 && unit !== 13) return null;
  const slot = at & MEMO_MASK;
  if (memo.text !== text) forget(text);
  if (memo.nextAt[slot] === at) return memo.next[slot] ?? null;
  const word = readNext(text, at, unit);
  memo.nextAt[slot] = at;
  memo.next[slot] = word;
  return word;
}

function readNext(text: string, at: number, unit: number): Word | null {
  const start = pastGap(text, at);
  if (start !== -1 && isLetter(text.charCodeAt(start))) {
    return wordOf(text, start, wordEnd(text, start));
  }
  const match = unit !== 0xa0 && isWrapped(text, at) ? matchAt(WRAPPED_NAME, text, at) : null;
  const raw = match?.[1];
  if (match === null || raw === undefined) return null;
  const end = at + match[0].length;
  return { start: end - raw.length, end, raw, lower: raw.toLowerCase() };
}

/** Letters, and apostrophes and hyphens before a plain letter. */
function wordEnd(text: string, start: number): number {
  const most = start + LONGEST_NEXT;
  let end = start + 1;
  for (; end < most; end++) {
    const unit = text.charCodeAt(end);
    if (!isLetter(unit) && !((unit === 45 || unit === 39 || unit === 0x2019) && isAsciiLetter(text.charCodeAt(end + 1)))) break;
  }
  return end;
}

function isWrapped(text: string, at: number): boolean {
  const next = text.charCodeAt(at) === 32 ? text.charCodeAt(at + 1) : text.charCodeAt(at);
  if ((next !== 10 && next !== 13) || at < LEAST_WIDTH) return false;
  for (let i = at - LEAST_WIDTH; i < at; i++) if (text.charCodeAt(i) === 10) return false;
  return true;
}

/** The word that ends before `at`, nothing but a space or a single line break between; null at any punctuation. */
export function previousWord(text: string, at: number): Word | null {
  const slot = at & MEMO_MASK;
  if (memo.text !== text) forget(text);
  if (memo.previousAt[slot] === at) return memo.previous[slot] ?? null;
  const word = readPrevious(text, at);
  memo.previousAt[slot] = at;
  memo.previous[slot] = word;
  return word;
}

function readPrevious(text: string, at: number): Word | null {
  let end = at;
  let breaks = 0;
  while (end > 0 && at - end < 3 && isGap(text.charCodeAt(end - 1))) {
    if (text.charCodeAt(--end) === 10) breaks++;
  }
  if (end === at || breaks > 1) return null;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start === end ? null : wordOf(text, start, end);
}

function wordOf(text: string, start: number, end: number): Word {
  const raw = text.slice(start, end);
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!(unit >= 97 && unit <= 122) && unit !== 45) return { start, end, raw, lower: raw.toLowerCase() };
  }
  return { start, end, raw, lower: raw };
}

/**
 * The words found last, by the place that was asked for: the readers of one number look at the same few words many times. Of one text alone,
 * and let go of when a scan ends.
 */
const MEMO_MASK = 63;
const NOWHERE = -9;
const memo = {
  text: '',
  nextAt: new Int32Array(MEMO_MASK + 1).fill(NOWHERE),
  previousAt: new Int32Array(MEMO_MASK + 1).fill(NOWHERE),
  next: new Array<Word | null>(MEMO_MASK + 1).fill(null),
  previous: new Array<Word | null>(MEMO_MASK + 1).fill(null),
};

function forget(text: string): void {
  memo.text = text;
  memo.nextAt.fill(NOWHERE);
  memo.previousAt.fill(NOWHERE);
}

/** Lets go of the text that was read. */
export function forgetWords(): void {
  forget('');
  memo.next.fill(null);
  memo.previous.fill(null);
}

export function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f);
}

export function isUpper(raw: string): boolean {
  const unit = raw.charCodeAt(0);
  return unit >= 65 && unit <= 90;
}

function isGap(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 10 || unit === 13;
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 39 || unit === 0x2019 || unit === 45;
}
