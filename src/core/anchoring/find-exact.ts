import { standingAt, type Anchor } from './anchor.ts';
import { standsAt, weigh } from './agreement.ts';
import { commonShift, onlyShift } from './common-shift.ts';
import { createJudge, isBare, needlesOf, type Judge, type Neighbour, type Neighbours } from './judge.ts';
import type { Steps } from '../text/steps.ts';
import { lookUpAll, lookUpEach } from './occurrences.ts';
import { keepApart } from './keep-apart.ts';
import { placeBetween, tellsShift } from './place-between.ts';
import type { Wanted } from './wanted.ts';

/** From so many claims on, one walk through the text for all of them is cheaper than a search for each. */
const fewSearches = 8;

/** Claims that are looked for where they should stand, and that are judged, in one step. */
const CLAIMS = 256;
const FEW = 8;

/** Words and context that say less may stand by chance where the neighbours' move would put them. */
const sureAtShift = 24;

export interface FoundExact {
  /** For each index but those of empty quotes. */
  readonly anchors: Map<number, Anchor>;
  /** Whose words stand where another claim on the same words is: they are not to be looked for again. */
  readonly refused: ReadonlySet<number>;
}

/**
 * Finds the passages whose words stand in the text letter by letter. Each is looked for where it stood, then as far off as the claim before it has moved, and only then anywhere; so the cost follows what changed,
 * not the length of the text. Those of `known` are found already, and tell how far the others may have moved.
 */
export function* findExact(text: string, wanted: readonly Wanted[], known: ReadonlyMap<number, Anchor>): Steps<FoundExact> {
  const order = inDocumentOrder(wanted);
  const anchors = new Map<number, Anchor>();
  const pending: number[] = [];
  const each = lookUpEach(text);
  const judgeEach = createJudge(text, each.lookup);
  let latest: Neighbour | null = null as Neighbour | null;
  const standsBehind = aheadOf(text, wanted, order);
  let [searches, earlier] = [0, 0];
  for (const [count, index] of order.entries()) {
    if (count % CLAIMS === CLAIMS - 1) yield;
    const claim = wanted[index];
    const before = known.get(index);
    if (claim === undefined || (before === undefined && claim.quote.exact === '')) continue;
    let anchor: Anchor | null = before ?? anchorNearBy(text, claim, latest?.shift ?? 0);
    if (anchor === null && latest !== null && standsBehind(count, latest.shift)) anchor = placeBetween(text, claim, latest.shift, earlier);
    if (anchor === null && searches < fewSearches) {
      searches++;
      // Where a claim before it is not found, a repetition may have gone there, or behind the last: nobody knows which.
      const rest = known.size === 0 && pending.length === 0 ? order.slice(count).filter((later) => wanted[later]?.stored && wanted[later].quote.exact !== '') : [];
      const shift = yield* onlyShift(text, rest.flatMap((later) => wanted[later] ?? []));
      if (shift !== null && (claim.stored?.start ?? 0) + shift >= (latest?.start ?? 0)) {
        moveBy(shift, wanted, rest, anchors);
        pending.push(...order.slice(count).filter((later) => !anchors.has(later) && wanted[later]?.quote.exact !== ''));
        break;
      }
      yield* each.prepare(needlesOf(claim));
      const judged = judgeEach(claim, claim.stored === null ? noNeighbours : { before: latest, after: null });
      // What fits only in part waits for the claims that come after it.
      anchor = judged.span !== null && standsAt(text, claim, judged.span.start) ? judged : null;
    }
    if (anchor?.span && claim.stored) {
      const shift = anchor.span.start - claim.stored.start;
      if (latest !== null && latest.shift !== shift) earlier = latest.shift;
      latest = { start: anchor.span.start, shift };
    }
    if (anchor === null) pending.push(index);
    else anchors.set(index, anchor);
  }
  yield* judgeRest(text, wanted, order, pending, anchors);
  const refused = new Set(keepApart(text, wanted, anchors));
  return { anchors, refused };
}

/** Claims that are held against the text behind one that is not found, for one that stands as far off as that before it. */
const AHEAD = 64;

/** Whether one of the next claims behind a place in `order` stands so far off; what was held against the text for the one before is not again. */
function aheadOf(text: string, wanted: readonly Wanted[], order: readonly number[]): (count: number, shift: number) => boolean {
  let [at, by, isFound] = [0, 0, false];
  return (count, shift) => {
    if (shift !== by || at <= count) [at, by, isFound] = [count, shift, false];
    while (!isFound && at < Math.min(order.length - 1, count + AHEAD)) {
      const one = wanted[order[++at] ?? -1];
      isFound = one !== undefined && tellsShift(text, one, shift);
    }
    return isFound;
  };
}

/** Adds to `anchors`. */
function moveBy(shift: number, wanted: readonly Wanted[], indexes: readonly number[], anchors: Map<number, Anchor>): void {
  for (const index of indexes) {
    const { stored, quote } = wanted[index] ?? {};
    if (!stored || quote === undefined) continue;
    const start = stored.start + shift;
    anchors.set(index, standingAt(shift === 0 ? 'exact' : 'moved', { start, end: start + quote.exact.length }));
  }
}

function anchorNearBy(text: string, wanted: Wanted, shift: number): Anchor | null {
  const { stored, quote } = wanted;
  if (stored === null) return null;
  const spanFrom = (start: number) => ({ start, end: start + quote.exact.length });
  if (standsAt(text, wanted, stored.start)) return standingAt('exact', spanFrom(stored.start));
  const moved = stored.start + shift;
  if (shift === 0 || !standsAt(text, wanted, moved)) return null;
  const weight = weigh(quote.exact, sureAtShift);
  if (weight < sureAtShift && weight + weigh(quote.prefix) + weigh(quote.suffix) < sureAtShift) return null;
  return standingAt('moved', spanFrom(moved));
}

/**
 * Judges what is left with the moves of the found claims on both sides of each: in three rounds, for what stands in its whole context
 * tells how the text moved, that judges what fits only in part, and both judge what fits hardly. Adds to `anchors`.
 */
function* judgeRest(
  text: string,
  wanted: readonly Wanted[],
  order: readonly number[],
  pending: readonly number[],
  anchors: Map<number, Anchor>,
): Steps<void> {
  if (pending.length === 0) return;
  const left = pending.flatMap((index) => wanted[index] ?? []);
  const few = lookUpEach(text);
  if (pending.length <= fewSearches) yield* few.prepare(left.flatMap(needlesOf));
  const lookup = pending.length > fewSearches ? yield* lookUpAll(text, left.flatMap(needlesOf)) : few.lookup;
  const judge: Judge = createJudge(text, lookup);
  const shift = anchors.size === 0 ? commonShift(text, wanted, lookup) : null;
  if (shift !== null) {
    moveBy(shift, wanted, pending, anchors);
    return;
  }
  for (const round of ['whole context', 'found', 'rest'] as const) {
    const neighbours = neighboursOf(wanted, order, anchors, pending);
    for (const [count, index] of pending.entries()) {
      if (count % FEW === FEW - 1) yield;
      const claim = wanted[index];
      // Without context only the claims around tell a passage from its repetition: those are found first.
      if (claim === undefined || anchors.has(index) || (round !== 'rest' && isBare(claim))) continue;
      const anchor = judge(claim, neighbours.get(index) ?? noNeighbours);
      const whole = anchor.span !== null && standsAt(text, claim, anchor.span.start);
      if (whole || round === 'rest' || (round === 'found' && anchor.span !== null)) anchors.set(index, anchor);
    }
  }
}

export const noNeighbours: Neighbours = { before: null, after: null };

/** The nearest found claims before and after each of `asked`, in `order`; of one that has no stored place nobody knows which they are. */
export function neighboursOf(wanted: readonly Wanted[], order: readonly number[], anchors: ReadonlyMap<number, Anchor>, asked: readonly number[]): ReadonlyMap<number, Neighbours> {
  const around = new Map<number, { before: Neighbour | null; after: Neighbour | null }>();
  for (const index of asked) if (wanted[index]?.stored) around.set(index, { before: null, after: null });
  for (const [side, from, step] of [['before', 0, 1], ['after', order.length - 1, -1]] as const) {
    let nearest: { readonly start: number; readonly stored: number } | null = null;
    for (let at = from; at >= 0 && at < order.length; at += step) {
      const index = order[at] ?? -1;
      const own = around.get(index);
      if (own !== undefined && nearest !== null) own[side] = { start: nearest.start, shift: nearest.start - nearest.stored };
      const start = anchors.get(index)?.span?.start;
      const stored = start === undefined ? null : wanted[index]?.stored;
      if (start !== undefined && stored) nearest = { start, stored: stored.start };
    }
  }
  return around;
}

/** Indexes by stored place; claims without one last. Most sidecars are in this order already. */
export function inDocumentOrder(wanted: readonly Wanted[]): readonly number[] {
  const startOf = (index: number): number => wanted[index]?.stored?.start ?? Number.MAX_SAFE_INTEGER;
  const order = wanted.map((_, index) => index);
  const sorted = order.every((index) => index === 0 || startOf(index - 1) <= startOf(index));
  return sorted ? order : order.sort((a, b) => startOf(a) - startOf(b));
}
