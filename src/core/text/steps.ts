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
  for (const [index, one] of all.entries()) {
    for (const each of make(one, index)) made.push(each);
    if (index % size === size - 1) yield;
  }
  return made;
}

export function* forEachInSteps<One>(all: readonly One[], size: number, take: (one: One) => void): Steps<void> {
  for (const [index, one] of all.entries()) {
    take(one);
    if (index % size === size - 1) yield;
  }
}
