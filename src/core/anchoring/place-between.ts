import { agreementAt, beginsAt, endsWithAt, standsAt, weigh } from './agreement.ts';
import { orphaned, standingAt, type Anchor } from './anchor.ts';
import { leastSurroundings } from './changed-passage.ts';
import { newlyCut } from './token-edges.ts';
import type { Wanted } from './wanted.ts';

/** What the words and context of a claim must say, by `weigh`, to tell how far the text around it moved. */
const leastTold = 24;
/** What one whole side of the context must say beside words that stand there. */
const leastSide = 10;
/** The share of the words that are the same at their beginning and end. */
const leastKept = 0.6;

/** True where the claim stands in its whole context so far off, and says enough that this is no chance. */
export function tellsShift(text: string, wanted: Wanted, shift: number): boolean {
  const { stored, quote: { prefix, exact, suffix } } = wanted;
  return stored !== null && standsAt(text, wanted, stored.start + shift) && weigh(prefix + exact + suffix, leastTold) >= leastTold;
}

/**
 * The place of a claim between two others that stand as far off as each other: nothing was put in or left out between them, so where its
 * words stand there with one whole side of their context, or a few other letters between both whole sides, they were edited in place, and a
 * repetition elsewhere is none of its. Null where that is not so, and all of the text has to be asked.
 */
export function placeBetween(text: string, wanted: Wanted, shift: number, earlier: number): Anchor | null {
  const { stored, quote } = wanted;
  if (stored === null || quote.prefix + quote.suffix === '') return null;
  if ([0, earlier].some((other) => other !== shift && standsNear(text, quote.exact, stored.start + other, stored.start + shift))) return null;
  const span = { start: stored.start + shift, end: stored.start + shift + quote.exact.length };
  if (beginsAt(text, quote.exact, span.start)) {
    if (agreementAt(text, wanted, span.start).wholeSides < leastSide) return null;
    const token = newlyCut(text, span, quote);
    return token === null ? standingAt(shift === 0 ? 'exact' : 'moved', span) : orphaned('changed', [token]);
  }
  if (!endsWithAt(text, quote.prefix, span.start) || !beginsAt(text, quote.suffix, span.end)) return null;
  if (quote.prefix === '' || quote.suffix === '' || weigh(quote.prefix) + weigh(quote.suffix) < leastSurroundings) return null;
  return sameAtEnds(text, quote.exact, span.start) >= leastKept * quote.exact.length ? orphaned('changed', [span]) : null;
}

/** Code units: some paragraphs. */
const near = 2000;

/** Whether the words stand about there, but for the one place. */
function standsNear(text: string, words: string, at: number, but: number): boolean {
  const from = Math.max(0, at - near);
  const room = text.slice(from, at + words.length + near);
  const first = room.indexOf(words);
  return first !== -1 && (from + first !== but || room.includes(words, first + 1));
}

/** Code units from the first to the first that differs, and behind the last that does. */
function sameAtEnds(text: string, words: string, start: number): number {
  let head = 0;
  while (head < words.length && text.charCodeAt(start + head) === words.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < words.length - head && text.charCodeAt(start + words.length - 1 - tail) === words.charCodeAt(words.length - 1 - tail)) tail++;
  return head + tail;
}
