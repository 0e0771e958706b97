import assert from 'node:assert/strict';
import { cpuMilliseconds } from './cpu-time.ts';

/** In four times as much, so many times the time: 4 where it is linear, with room for caches and the collector; 16 where it is quadratic. */
const LINEAR = 9;
/** Below so many milliseconds of the processor a ratio tells of the collector and the compiler. */
const SOON = 40;
const MOST_TRIES = 12;

interface Bounds {
  /** The largest ratio. */
  readonly most?: number;
  /** Milliseconds of the processor in which it is done soon enough, whatever the ratio. */
  readonly soon?: number;
}

/** `ready` readies once and four times as much work, and answers what is measured; what that costs is no part of it. */
export function assertLinear(ready: (times: 1 | 4) => () => unknown, bounds: Bounds & { readonly what?: string } = {}): void {
  const [once, fourTimes] = [ready(1), ready(4)];
  assertRatio(fourTimes, once, { most: LINEAR, soon: SOON, ...bounds }, `${bounds.what ?? 'it'}: four times as much`);
}

/**
 * The two in turn, and again where they fail: what else the machine does only ever adds, so that the shortest of several runs counts. The
 * floor runs twice each time: once alone, on a bad moment of the machine, it would let pass what is too slow.
 */
export function assertRatio(work: () => unknown, floor: () => unknown, { most = LINEAR, soon = 0 }: Bounds, what = 'it'): void {
  let [fast, slow] = [Infinity, Infinity];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    slow = Math.min(slow, cpuMilliseconds(work));
    if (slow < soon) return;
    fast = Math.min(fast, cpuMilliseconds(floor), cpuMilliseconds(floor));
    if (slow / fast < most) return;
  }
  assert.fail(`${what}: ${slow.toFixed(0)} ms against ${fast.toFixed(0)} ms are ${(slow / fast).toFixed(1)} times, not ${most}`);
}
