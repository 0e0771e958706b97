/** Does one thing after another for each key; what is asked for under different keys runs side by side. */
export interface WriteQueue {
  /** Waits for what was asked for under any of the keys, and holds them all. Settles as `work` does; a failure does not hold up what comes after. */
  run<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is left to do under any key, or any of those that are chosen. */
  idle(chosen?: (key: string) => boolean): Promise<void>;
}

export function createWriteQueue(): WriteQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(keys, work) {
      const result = Promise.all(keys.map((key) => tails.get(key) ?? Promise.resolve())).then(work);
      const tail = result.then(() => undefined, () => undefined).then(() => {
        for (const key of keys) if (tails.get(key) === tail) tails.delete(key);
      });
      for (const key of keys) tails.set(key, tail);
      return result;
    },
    async idle(chosen = () => true) {
      const left = (): readonly Promise<unknown>[] => [...tails].flatMap(([key, tail]) => (chosen(key) ? [tail] : []));
      for (let tasks = left(); tasks.length > 0; tasks = left()) await Promise.all(tasks);
    },
  };
}
