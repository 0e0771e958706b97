import { mostOccurrences, shortestNeedle, type Lookup } from './occurrences.ts';

/** A few letters of a quote, and where in it they stand. */
export interface Seed {
  readonly words: string;
  readonly offset: number;
}

const mostSeeds = 24;
/** What stands in more places tells none of them. */
const mostPlaces = 256;
/** Windows that are searched for one claim; fewer where very many claims are to be found. */
const mostWindows = 12;
const leastWindows = 1;
const windowsForAll = 2000;
/** A window with fewer of the seeds, beside that with the most, holds other words. */
const leastShare = 0.5;

/** Spread over the quote, so that some are left whatever was edited. */
export function seedsOf(words: string): readonly Seed[] {
  const step = Math.max(2, Math.floor((words.length - shortestNeedle) / mostSeeds));
  const seeds: Seed[] = [];
  for (let offset = 0; offset + shortestNeedle <= words.length; offset += step) seeds.push({ words: words.slice(offset, offset + shortestNeedle), offset });
  return seeds;
}

export interface PlacesAsked {
  readonly seeds: readonly Seed[];
  readonly lookup: Lookup;
  readonly length: number;
  /** Tried whatever stands there. */
  readonly expected: readonly number[];
  /** How many claims there are to be found. */
  readonly claims: number;
}

/**
 * Where a text of which the seeds are part may begin, the likeliest first: where many of them stand as far from each other as they did, rare
 * ones counting more.
 */
export function likelyPlaces({ seeds, lookup, length, expected, claims }: PlacesAsked): readonly number[] {
  const windows = Math.max(leastWindows, Math.min(mostWindows, Math.floor(windowsForAll / claims)));
  const width = Math.max(32, length >> 2);
  const votes = new Map<number, { weight: number; start: number }>();
  const rare = seeds.map((seed) => ({ seed, places: lookup(seed.words) })).filter(({ places }) => places.length > 0 && places.length < mostOccurrences);
  const usable = rare.some(({ places }) => places.length <= mostPlaces) ? rare.filter(({ places }) => places.length <= mostPlaces) : rare;
  for (const { seed, places } of usable) {
    const weight = 1 / (1 + Math.log2(places.length));
    for (const at of places) {
      const start = at - seed.offset;
      const bucket = Math.floor(start / width);
      const known = votes.get(bucket);
      if (known === undefined) votes.set(bucket, { weight, start });
      else known.weight += weight;
    }
  }
  const both = (bucket: number): number => (votes.get(bucket)?.weight ?? 0) + (votes.get(bucket + 1)?.weight ?? 0);
  let most = 0;
  for (const bucket of votes.keys()) most = Math.max(most, both(bucket));
  const best = [...votes.keys()].filter((bucket) => both(bucket) >= most * leastShare).sort((a, b) => both(b) - both(a) || a - b).slice(0, windows);
  const starts = best.map((bucket) => votes.get(bucket)?.start ?? bucket * width);
  return [...starts, ...expected.filter((start) => starts.every((other) => Math.abs(start - other) > width))];
}
