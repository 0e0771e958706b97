import type { Claim } from '../claims/claim.ts';
import { codePointMap } from '../text/code-points.ts';
import type { Anchor, AnchoredClaim } from './anchor.ts';
import { standsAt, weigh } from './agreement.ts';
import { judge, needlesOf } from './judge.ts';
import { lookUpAll, lookUpEach } from './occurrences.ts';
import { lineBreakOf, wantedOf, type Wanted } from './wanted.ts';

const lost: Anchor = { state: 'lost', span: null, candidates: [] };

/** From so many claims on, one walk through the text for all of them is cheaper than a search for each. */
const fewSearches = 8;

/** Words and context that say less may stand by chance where the neighbours' move would put them. */
const sureAtShift = 24;

/**
 * Finds every claim's passage in a text; the result is in the order of `claims`. Each is looked for where it stood, then as far off
 * as the claim before it has moved, and only then anywhere; so the cost follows what changed, not the length of the text.
 */
export function anchorClaims(text: string, claims: readonly Claim[]): readonly AnchoredClaim[] {
  const points = codePointMap(text);
  const lineBreak = lineBreakOf(text);
  const wanted = claims.map((claim) => wantedOf(claim, points, lineBreak));
  const order = inDocumentOrder(wanted);
  const anchors = new Map<number, Anchor>();
  const pending: number[] = [];
  const each = lookUpEach(text);
  let shift = 0;
  let searches = 0;
  for (const index of order) {
    const claim = wanted[index];
    if (claim === undefined || claim.quote.exact === '') continue;
    let anchor = anchorNearBy(text, claim, shift);
    if (anchor === null && searches < fewSearches) {
      searches++;
      anchor = judge(text, claim, [shift], each);
    }
    if (anchor?.span && claim.stored) shift = anchor.span.start - claim.stored.start;
    if (anchor?.span) anchors.set(index, anchor);
    else pending.push(index);
  }
  judgeRest(text, wanted, order, pending, anchors);
  return claims.map((claim, index) => ({ claim, anchor: anchors.get(index) ?? lost }));
}

function anchorNearBy(text: string, wanted: Wanted, shift: number): Anchor | null {
  const { stored, quote } = wanted;
  if (stored === null) return null;
  const spanFrom = (start: number) => ({ start, end: start + quote.exact.length });
  if (standsAt(text, wanted, stored.start)) return { state: 'exact', span: spanFrom(stored.start), candidates: [] };
  const moved = stored.start + shift;
  if (shift === 0 || !standsAt(text, wanted, moved)) return null;
  if (weigh(quote.prefix) + weigh(quote.exact) + weigh(quote.suffix) < sureAtShift) return null;
  return { state: 'moved', span: spanFrom(moved), candidates: [] };
}

/** Judges what is left with the moves of the found claims on both sides of each. Adds to `anchors`. */
function judgeRest(
  text: string,
  wanted: readonly Wanted[],
  order: readonly number[],
  pending: readonly number[],
  anchors: Map<number, Anchor>,
): void {
  if (pending.length === 0) return;
  const left = pending.flatMap((index) => wanted[index] ?? []);
  const lookup = pending.length > fewSearches ? lookUpAll(text, left.flatMap(needlesOf)) : lookUpEach(text);
  const shiftOf = (index: number): number | null => {
    const start = anchors.get(index)?.span?.start;
    const stored = wanted[index]?.stored;
    return start === undefined || !stored ? null : start - stored.start;
  };
  const shiftAfter: (number | null)[] = [];
  let next: number | null = null;
  for (let place = order.length - 1; place >= 0; place--) {
    shiftAfter[place] = next;
    next = shiftOf(order[place] ?? 0) ?? next;
  }
  const waiting = new Set(pending);
  let previous: number | null = null;
  order.forEach((index, place) => {
    const claim = wanted[index];
    if (claim !== undefined && waiting.has(index)) {
      const shifts = [previous, shiftAfter[place] ?? null].filter((shift) => shift !== null);
      anchors.set(index, judge(text, claim, [...new Set(shifts)], lookup));
    }
    previous = shiftOf(index) ?? previous;
  });
}

/** Indexes by stored place; claims without one last. Most sidecars are in this order already. */
function inDocumentOrder(wanted: readonly Wanted[]): readonly number[] {
  const startOf = (index: number): number => wanted[index]?.stored?.start ?? Number.MAX_SAFE_INTEGER;
  const order = wanted.map((_, index) => index);
  const sorted = order.every((index) => index === 0 || startOf(index - 1) <= startOf(index));
  return sorted ? order : order.sort((a, b) => startOf(a) - startOf(b));
}
