/** Milliseconds after the last of several events before what they mean is done. */
const REST_MS = 300;
/** What goes on all the time, such as a log that is written, is waited for no longer. */
const LONGEST_MS = 3000;

/** Events that come in bursts: `done` is called once for many. */
export interface Bursts {
  came(): void;
  dispose(): void;
}

export function createBursts(done: () => void): Bursts {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began: number | undefined;
  return {
    came() {
      const now = performance.now();
      began ??= now;
      clearTimeout(timer);
      timer = setTimeout(() => {
        began = undefined;
        done();
      }, Math.min(REST_MS, began + LONGEST_MS - now));
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
