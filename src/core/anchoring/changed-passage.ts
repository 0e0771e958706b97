import type { Span } from '../text/span.ts';
import { endsWithAt, weigh } from './agreement.ts';
import type { Lookup } from './occurrences.ts';
import type { Wanted } from './wanted.ts';

/** Surroundings that say less, by `weigh`, are found everywhere. */
export const leastSurroundings = 12;

/** Where other words stand between the whole prefix and the whole suffix of a claim: at the stored place, or as far off as the neighbours moved. */
export function changedNearBy(text: string, wanted: Wanted, shifts: readonly number[]): Span | null {
  const { stored, quote } = wanted;
  if (stored === null || !tellsSurroundings(wanted)) return null;
  for (const shift of new Set([0, ...shifts])) {
    const start = stored.start + shift;
    const between = endsWithAt(text, quote.prefix, start) ? wordsBetween(text, wanted, start, stored.end - stored.start) : null;
    if (between !== null) return between;
  }
  return null;
}

/** The same anywhere, if there is one such place alone. Null where there is none, or nothing is left between. */
export function findChanged(text: string, wanted: Wanted, lookup: Lookup): Span | null {
  if (!tellsSurroundings(wanted)) return null;
  const { prefix, exact } = wanted.quote;
  let only: Span | null = null;
  for (const at of lookup(prefix)) {
    const place = wordsBetween(text, wanted, at + prefix.length, exact.length);
    if (place !== null && only !== null) return null;
    only ??= place;
  }
  return only;
}

function tellsSurroundings({ quote: { prefix, suffix } }: Wanted): boolean {
  return weigh(prefix) + weigh(suffix) >= leastSurroundings;
}

/** As much of the words, by `weigh`, tells that they were edited where they stood. */
const leastTrace = 8;

/**
 * Where the claim's own words still begin or end as they did, at the stored place or as far off as the neighbours moved: they were
 * edited there, so the same words elsewhere, in other surroundings, are not surely the claim's.
 */
export function traceOf(text: string, { stored, quote: { exact } }: Wanted, shifts: readonly number[]): Span | null {
  if (stored === null) return null;
  for (const shift of new Set([0, ...shifts])) {
    const start = stored.start + shift;
    const end = start + exact.length;
    if (start < 0 || start >= text.length) continue;
    let head = 0;
    while (head < exact.length && text.charCodeAt(start + head) === exact.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < exact.length && text.charCodeAt(end - 1 - tail) === exact.charCodeAt(exact.length - 1 - tail)) tail++;
    if (weigh(exact.slice(0, head)) >= leastTrace || weigh(exact.slice(exact.length - tail)) >= leastTrace) {
      return { start, end: Math.min(end, text.length) };
    }
  }
  return null;
}

/** From `start` to the suffix, looked for where it stood and then within the room that a rewording needs. */
function wordsBetween(text: string, { quote: { exact, prefix, suffix } }: Wanted, start: number, length: number): Span | null {
  // A claim at the very beginning or end of its text has no context there: only that place will do.
  if (prefix === '' && start !== 0) return null;
  const furthest = start + 2 * Math.max(length, exact.length) + 256;
  if (suffix === '') return start < text.length && text.length <= furthest ? { start, end: text.length } : null;
  if (length > 0 && text.startsWith(suffix, start + length)) return { start, end: start + length };
  const found = text.slice(start, furthest + suffix.length).indexOf(suffix);
  return found > 0 ? { start, end: start + found } : null;
}
