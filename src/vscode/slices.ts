import type { Steps } from '../core/text/steps.ts';

/** Milliseconds of one turn of the event loop that all work in slices may have together. Half of what a person's key may be held up. */
const BUDGET_MS = 4;

const waiting: (() => void)[] = [];
let isDue = false;
let used = 0;
let earlier = 0;

/** A turn of the event loop: keystrokes and other requests come first. Of several that give way, one goes on in each turn. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    askForTurn();
  });
}

/**
 * Does all steps, a few milliseconds at a time; what is done within a slice is done at once. Null as soon as they are not wanted any more,
 * which is asked after each time that others had their turn.
 */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result>;
export async function inSlices<Result>(steps: Steps<Result>, isWanted: (() => boolean) | undefined): Promise<Result | null>;
export async function inSlices<Result>(steps: Steps<Result>, isWanted = (): boolean => true): Promise<Result | null> {
  for (;;) {
    while (used >= BUDGET_MS) {
      await giveWay();
      if (!isWanted()) return null;
    }
    const { done, value } = slice(steps);
    if (done === true) return value;
  }
}

/** Milliseconds that all slices took so far. */
export function workDone(): number {
  return earlier + used;
}

const small: (() => void)[] = [];

/** One of many small things, of which thousands may be asked for at once: done now where there is time left in this turn. */
export function soon<Result>(make: () => Result): Result | Promise<Result> {
  if (small.length === 0 && used < BUDGET_MS) return timed(make);
  return new Promise((resolve, reject) => {
    small.push(() => {
      try {
        resolve(timed(make));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    if (small.length === 1) void doSmall();
  });
}

async function doSmall(): Promise<void> {
  for (let next = 0; next < small.length; next++) {
    while (used >= BUDGET_MS) await giveWay();
    small[next]?.();
  }
  small.length = 0;
}

function timed<Result>(make: () => Result): Result {
  const from = performance.now();
  try {
    return make();
  } finally {
    used += performance.now() - from;
    askForTurn();
  }
}

function slice<Result>(steps: Steps<Result>): IteratorResult<void, Result> {
  const from = performance.now();
  const before = used;
  try {
    for (;;) {
      const step = steps.next();
      used = before + performance.now() - from;
      if (step.done === true || used >= BUDGET_MS) return step;
    }
  } finally {
    askForTurn();
  }
}

function askForTurn(): void {
  if (isDue) return;
  isDue = true;
  nextTurn();
}

function takeTurn(): void {
  isDue = false;
  earlier += used;
  used = 0;
  waiting.shift()?.();
  if (waiting.length > 0) askForTurn();
}

/** Node reads what comes from VS Code between two of its immediates. A worker has none, and there a timer waits 4 ms; a message does not. */
const nextTurn: () => void = typeof setImmediate === 'function' ? () => void setImmediate(takeTurn) : byMessage();

function byMessage(): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = takeTurn;
  return () => port2.postMessage(null);
}
