/**
 * Work in steps of a millisecond or two, by the amount of text or of turns, as the core has no clock: a host that runs it may do other work
 * between two of them, or give it up.
 */
export type Steps<Result> = Generator<void, Result>;

/** All steps at once. */
export function drain<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** What is made of each of many, in their order; `size` of them are a step's work. */
export function* flatMapInSteps<One, Made>(all: readonly One[], size: number, make: (one: One, index: number) => readonly Made[]): Steps<Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < all.length; index++) {
    for (const each of make(all[index] as One, index)) made.push(each);
    if (index % size === size - 1) yield;
  }
  return made;
}

export function* forEachInSteps<One>(all: readonly One[], size: number, take: (one: One, index: number) => void): Steps<void> {
  for (const [index, one] of all.entries()) {
    take(one, index);
    if (index % size === size - 1) yield;
  }
}

/** Items that are sorted, or merged, in one step. */
const SORTED = 2048;

/** A sorted copy; equal items stay in their order. */
export function* sortInSteps<One>(all: readonly One[], compare: (a: One, b: One) => number): Steps<One[]> {
  let runs: One[][] = [];
  for (let from = 0; from < all.length; from += SORTED) {
    runs.push(all.slice(from, from + SORTED).sort(compare));
    if (from + SORTED < all.length) yield;
  }
  while (runs.length > 1) {
    const merged: One[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<One>(left: readonly One[], right: readonly One[], compare: (a: One, b: One) => number): Steps<One[]> {
  const merged: One[] = [];
  for (let [a, b] = [0, 0]; a < left.length || b < right.length; ) {
    const [one, other] = [left[a], right[b]] as [One, One];
    const isLeft = b >= right.length || (a < left.length && compare(one, other) <= 0);
    merged.push(isLeft ? one : other);
    if (isLeft) a++;
    else b++;
    if (merged.length % SORTED === 0) yield;
  }
  return merged;
}
