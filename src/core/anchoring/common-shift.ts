import { standsAt } from './agreement.ts';
import { mostOccurrences, shortestNeedle, type Lookup } from './occurrences.ts';
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
