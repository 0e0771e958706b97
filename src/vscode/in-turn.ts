let last: Promise<unknown> = Promise.resolve();

/**
 * Commands of keys that move the selection, or read it, do so in the order of the keys: each begins when those before it have ended, so that
 * a key that is pressed quickly goes on from what the key before left. Nothing that asks a person belongs inside, nor another `inTurn`.
 */
export function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  const result = last.then(run);
  last = result.catch(() => undefined);
  return result;
}
