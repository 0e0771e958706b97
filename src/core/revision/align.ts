import { diffArrays } from 'diff';

/** The same thing in both versions, by its place in each list. */
export interface Pair {
  readonly old: number;
  readonly now: number;
  /** False where one of several that are the same came or went, and nobody can tell which. */
  readonly isSure: boolean;
}

/** A stretch of both lists in which nothing was paired yet. */
interface Gap {
  readonly old: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
}

/** So many edits are tried between two sure pairs; a text where more differs there is another text. */
const mostEdits = 500;
/** So many pairs are weighed against each other in one gap. */
const mostWeighed = 40_000;

/**
 * Pairs what is equal in two lists, in order: what stands once in each first, as it cannot be mistaken, and between these the rest. The
 * time grows with the length of the lists and with how much of them differs.
 */
export function alignEqual(old: readonly string[], now: readonly string[]): readonly Pair[] {
  const anchors = growing(pairUnique(old, now));
  return gapsBetween(anchors, old.length, now.length).flatMap((gap, index) => [...alignGap(old, now, gap), ...anchors.slice(index, index + 1)]);
}

/**
 * Adds pairs of what shares telltales, in the gaps that are left: signs that one alone has in either list. Where all was changed a little,
 * what is left to be weighed would be too much otherwise.
 */
export function alignTelling(pairs: readonly Pair[], old: readonly (readonly string[])[], now: readonly (readonly string[])[]): readonly Pair[] {
  const places = uniqueOwners(now);
  const votes = new Map<number, Map<number, number>>();
  for (const [sign, at] of uniqueOwners(old)) {
    const there = places.get(sign);
    if (there === undefined) continue;
    const counted = votes.get(at) ?? new Map<number, number>();
    votes.set(at, counted.set(there, (counted.get(there) ?? 0) + 1));
  }
  const found = gapsBetween(pairs, old.length, now.length).map((gap) => {
    const candidates: Pair[] = [];
    for (let at = gap.old[0]; at < gap.old[1]; at++) {
      const inGap = [...(votes.get(at) ?? [])].filter(([there]) => there >= gap.now[0] && there < gap.now[1]);
      const [best] = inGap.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (best !== undefined) candidates.push({ old: at, now: best[0], isSure: true });
    }
    return growing(candidates);
  });
  return found.flatMap((between, index) => [...between, ...pairs.slice(index, index + 1)]);
}

/** By sign: the one that has it. */
function uniqueOwners(signs: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  const shared = new Set<string>();
  signs.forEach((own, at) => {
    for (const sign of own) {
      if ((owners.get(sign) ?? at) !== at) shared.add(sign);
      owners.set(sign, at);
    }
  });
  for (const sign of shared) owners.delete(sign);
  return owners;
}

/** Adds pairs of what is alike but not equal, in the gaps that are left. `likeness` is 0 where two must not be paired. */
export function alignAlike(pairs: readonly Pair[], old: number, now: number, likeness: (old: number, now: number) => number): readonly Pair[] {
  return gapsBetween(pairs, old, now).flatMap((gap, index) => [...weighGap(gap, likeness), ...pairs.slice(index, index + 1)]);
}

function pairUnique(old: readonly string[], now: readonly string[]): readonly Pair[] {
  const places = uniquePlaces(now);
  return [...uniquePlaces(old)].flatMap(([key, at]) => {
    const there = places.get(key);
    return there === undefined ? [] : [{ old: at, now: there, isSure: true }];
  });
}

function uniquePlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  keys.forEach((key, at) => {
    if (places.has(key)) twice.add(key);
    places.set(key, at);
  });
  for (const key of twice) places.delete(key);
  return places;
}

/** The longest run of pairs, which come in the order of `old`, that are in the order of `now` too. */
function growing(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ now }, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? -1]?.now ?? Infinity) < now) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const run: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

function alignGap(old: readonly string[], now: readonly string[], gap: Gap): readonly Pair[] {
  const [before, after] = [old.slice(...gap.old), now.slice(...gap.now)];
  if (before.length === 0 || after.length === 0) return [];
  const [countBefore, countAfter] = [counts(before), counts(after)];
  const pairs: Pair[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const { count, added, removed } of diffArrays(before, after, { maxEditLength: mostEdits }) ?? []) {
    if (!added && !removed) {
      for (let at = 0; at < count; at++) {
        const key = before[oldAt + at] ?? '';
        pairs.push({ old: gap.old[0] + oldAt + at, now: gap.now[0] + nowAt + at, isSure: countBefore.get(key) === countAfter.get(key) });
      }
    }
    if (!added) oldAt += count;
    if (!removed) nowAt += count;
  }
  return pairs;
}

function weighGap(gap: Gap, likeness: (old: number, now: number) => number): readonly Pair[] {
  const rows = gap.old[1] - gap.old[0];
  const columns = gap.now[1] - gap.now[0];
  if (rows === 0 || columns === 0 || rows * columns > mostWeighed) return [];
  const weights = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => likeness(gap.old[0] + row, gap.now[0] + column)));
  // best[row][column]: what is left from there on can weigh at most.
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    const line = best[row] ?? [];
    for (let column = columns - 1; column >= 0; column--) {
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), at(row + 1, column + 1) + (weights[row]?.[column] ?? 0));
    }
  }
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    const weight = weights[row]?.[column] ?? 0;
    if (weight > 0 && at(row, column) === at(row + 1, column + 1) + weight) {
      pairs.push({ old: gap.old[0] + row, now: gap.now[0] + column, isSure: true });
      row++;
      column++;
    } else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

/** One more than there are pairs. */
function gapsBetween(pairs: readonly Pair[], old: number, now: number): readonly Gap[] {
  const ends = [...pairs, { old, now }];
  return ends.map((end, index) => {
    const last = pairs[index - 1];
    return { old: [last === undefined ? 0 : last.old + 1, end.old], now: [last === undefined ? 0 : last.now + 1, end.now] };
  });
}

function counts(keys: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}
