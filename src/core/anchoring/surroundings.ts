import type { Quote } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { weigh, withoutLabel } from './agreement.ts';

export interface Surroundings {
  /** On how many sides the old surroundings stand: from the passage outward, and enough to tell something. */
  readonly sides: 0 | 1 | 2;
}

/** What one side must say, by `weigh`, to speak for a place. */
const leastSide = 10;

export function agreementAround(text: string, { prefix, suffix }: Quote, { start, end }: Span): Surroundings {
  let before = 0;
  while (before < prefix.length && text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after++;
  const isBefore = weigh(withoutLabel(prefix.slice(prefix.length - before))) >= leastSide;
  // Folded, a label is a part of the line: what agrees up to its colon is who speaks next, which tells no place from another either.
  const spoken = after === suffix.length ? suffix : suffix.slice(0, after).replace(/^[^:：]*[:：]/, '');
  const isAfter = weigh(spoken) >= leastSide;
  return { sides: isBefore && isAfter ? 2 : isBefore || isAfter ? 1 : 0 };
}

/** How far the edge of a similar passage may be off. */
const reach = 48;
const leastEdge = 6;

/**
 * The edges of a similar passage are where the fewest letters differ, which may be within a word: where the old surroundings stand close by,
 * they are put where these end, else where words end.
 */
export function settleEdges(text: string, { prefix, suffix }: Quote, { start, end }: Span): Span {
  const middle = (start + end) >> 1;
  const before = prefix.slice(-16);
  const after = suffix.slice(0, 16);
  const atPrefix = weigh(before) < leastEdge ? -1 : text.slice(Math.max(0, start - reach - before.length), Math.min(middle, start + reach)).lastIndexOf(before);
  const atSuffix = weigh(after) < leastEdge ? -1 : text.slice(Math.max(middle, end - reach), end + reach + after.length).indexOf(after);
  const from = atPrefix === -1 ? wordStart(text, start) : Math.max(0, start - reach - before.length) + atPrefix + before.length;
  const to = atSuffix === -1 ? wordEnd(text, end) : Math.max(middle, end - reach) + atSuffix;
  return { start: from, end: Math.max(from + 1, to) };
}

const spaced = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function isWord(character: string): boolean {
  return spaced.test(character) && !unspaced.test(character);
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < reach && isWord(text.charAt(start - 1)) && isWord(text.charAt(start))) start--;
  while (start < text.length && text.charAt(start) === ' ') start++;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < reach && isWord(text.charAt(end - 1)) && isWord(text.charAt(end))) end++;
  while (end > 0 && text.charAt(end - 1) === ' ') end--;
  return end;
}
