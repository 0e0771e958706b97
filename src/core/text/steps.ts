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
