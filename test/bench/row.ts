import type { Measured, Pace } from './race.ts';
import type { BenchText, Size } from './texts.ts';

/**
 * A thing that is timed, or weighed, beside its floor. Each file of `rows/` exports `rows`; those of one file run in a process of their own,
 * one after the other, from the smallest text to the largest.
 */
export interface Row {
  /** Unique, as it stands in the table. */
  readonly name: string;
  /** What ours does, in one line. */
  readonly measures: string;
  /** What the floor does, in one line: no program could do less. */
  readonly floor: string;
  /** What bare prototypes needed that do this work and nothing else, in times the floor. */
  readonly limit?: number;
  readonly goal: Goal;
  /** Why it stands where it stands, and what the next limit is: by hand, for docs/performance.md. */
  readonly words: string;
  /** The texts that it is taken on; all three if left out. */
  readonly sizes?: readonly Size[];
  readonly unit?: Unit;
  /** A row of microseconds swings with whatever else the machine does: `npm test` allows it twice as much. */
  readonly isTiny?: boolean;
  readonly take: (text: BenchText, pace: Pace) => Promise<Measured>;
}

export type Unit = 'ms' | 'bytes';

export interface Goal {
  readonly most: number;
  readonly of: 'times the floor' | 'bytes' | 'ms above the floor';
  /** Of the exponent with which the time grows from the smallest text to the largest; 1.05 if left out, null where nothing is said of it. */
  readonly exponent?: number | null;
}
