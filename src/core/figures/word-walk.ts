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

const NEXT_WORD = new RegExp(`${GAP}([A-Za-z\\u00c0-\\u024f](?:[A-Za-z\\u00c0-\\u024f]|['’-](?=[A-Za-z])){0,50})`, 'y');
/** In a hard-wrapped text the next line may begin with a name; a turn's label in capitals is none. */
const WRAPPED_NAME = /[ ]?\r?\n([A-Z\u00c0-\u00de](?=[A-Za-z\u00c0-\u024f]*[a-z])(?:[A-Za-z\u00c0-\u024f]|['’-](?=[A-Za-z])){1,50})(?![A-Za-z.:])/y;
/** UTF-16 code units: a line that is at least so long before its break was broken for its width. */
const LEAST_WIDTH = 48;
const LONGEST_WORD = 24;

/** Runs a sticky expression at one place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** The word that follows `at` behind a gap, or null where anything else follows. */
export function nextWord(text: string, at: number): Word | null {
  const unit = text.charCodeAt(at);
  if (unit !== 32 && unit !== 0xa0 && unit !== 10 && unit !== 13) return null;
  const match = matchAt(NEXT_WORD, text, at) ?? (unit !== 0xa0 && isWrapped(text, at) ? matchAt(WRAPPED_NAME, text, at) : null);
  const raw = match?.[1];
  if (match === null || raw === undefined) return null;
  const end = at + match[0].length;
  return { start: end - raw.length, end, raw, lower: raw.toLowerCase() };
}

function isWrapped(text: string, at: number): boolean {
  const next = text.charCodeAt(at) === 32 ? text.charCodeAt(at + 1) : text.charCodeAt(at);
  if ((next !== 10 && next !== 13) || at < LEAST_WIDTH) return false;
  for (let i = at - LEAST_WIDTH; i < at; i++) if (text.charCodeAt(i) === 10) return false;
  return true;
}

/** The word that ends before `at`, nothing but a space or a single line break between; null at any punctuation. */
export function previousWord(text: string, at: number): Word | null {
  let end = at;
  let breaks = 0;
  while (end > 0 && at - end < 3 && isGap(text.charCodeAt(end - 1))) {
    if (text.charCodeAt(--end) === 10) breaks++;
  }
  if (end === at || breaks > 1) return null;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start--;
  if (start === end) return null;
  const raw = text.slice(start, end);
  return { start, end, raw, lower: raw.toLowerCase() };
}

export function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f);
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
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
