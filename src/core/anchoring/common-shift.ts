import { standsAt } from './agreement.ts';
import type { Steps } from '../text/steps.ts';
import { lookUpEach, mostOccurrences, shortestNeedle, type Lookup } from './occurrences.ts';
import type { Wanted } from './wanted.ts';

/**
 * How far all claims moved as one, where each alone could stand in several places: a text that repeats itself, with something put on top.
 * Only if every claim stands in its whole context that far off, and every place where any of their words stand is then taken: where a
 * place is left over, or is missing, a repetition came or went, and nobody knows which. Null otherwise.
 */
export function commonShift(text: string, wanted: readonly Wanted[], lookup: Lookup): number | null {
  const starts = new Map<string, Set<number>>();
  for (const { quote, stored } of wanted) {
    if (quote.exact === '') continue;
    if (stored === null) return null;
    const known = starts.get(quote.exact);
    if (known === undefined) starts.set(quote.exact, new Set([stored.start]));
    else known.add(stored.start);
  }
  let shift: number | null = null;
  for (const [exact, stored] of starts) {
    const places = lookup(exact);
    if (exact.length < shortestNeedle || places.length !== stored.size || places.length >= mostOccurrences) return null;
    const first = Math.min(...stored);
    shift ??= (places[0] ?? 0) - first;
    if ((places[0] ?? 0) - first !== shift) return null;
  }
  if (shift === null) return null;
  const by = shift;
  return wanted.every((one) => one.quote.exact === '' || (one.stored !== null && standsAt(text, one, one.stored.start + by))) ? by : null;
}

/** Fewer claims may all stand in a copy of the paragraph that was edited. */
const leastTogether = 16;
/** Places that are tried, for each claim, before the text repeats itself too often to say. */
const TRIES = 32;
/** Claims that are held against the text in one step. */
const CLAIMS = 256;

/**
 * The only distance at which every one of the claims stands in its whole context: what was put in or left out before all of them moved
 * them as one. Null where there is none, or a second: a text that repeats itself may have gained or lost a repetition. Only the words of
 * the first are looked for, and only so far off that the last still stands in the text.
 */
export function* onlyShift(text: string, claims: readonly Wanted[]): Steps<number | null> {
  const { stored = null, quote: { exact } } = claims[0] ?? { quote: { exact: '' } };
  if (stored === null || exact.length < shortestNeedle || claims.length < leastTogether) return null;
  let last = 0;
  for (const one of claims) last = Math.max(last, (one.stored?.start ?? 0) + one.quote.exact.length);
  const search = lookUpEach(text.slice(0, stored.start + text.length - last + exact.length));
  yield* search.prepare([exact]);
  const places = search.lookup(exact);
  if (places.length >= mostOccurrences) return null;
  // The last claim first: at a wrong distance it stands where what repeats itself is at its end.
  const ordered = [...claims.slice(-1), ...claims];
  let left = TRIES * claims.length;
  let only: number | null = null;
  for (const place of places) {
    const shift = place - stored.start;
    let isAll = true;
    for (const one of ordered) {
      if (left-- % CLAIMS === 0) yield;
      if (left < 0) return null;
      isAll = standsAt(text, one, (one.stored?.start ?? 0) + shift);
      if (!isAll) break;
    }
    if (isAll && only !== null) return null;
    if (isAll) only = shift;
  }
  return only;
}
