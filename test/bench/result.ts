import { exponentOf, type Amount, type Measured } from './race.ts';
import type { Row } from './row.ts';
import type { Size } from './texts.ts';

/** One line of `npm run bench -- --json`. */
export interface Result {
  readonly name: string;
  readonly size: Size;
  readonly unit: 'ms' | 'bytes';
  /** Medians in the unit; `ours` and the peers with their ratio to the floor of the same round, and the 10th percentile. */
  readonly floor: number;
  readonly ours: Amount;
  readonly peers: Readonly<Record<string, Amount>>;
  /** Times the floor. */
  readonly limit: number | null;
  readonly goal: number;
  readonly goalOf: Row['goal']['of'];
  readonly met: boolean;
  /** From the smallest text to this one, on the largest; null on the others. */
  readonly exponent: number | null;
  /** The floor's own, there too: above 1 where memory has it grow faster than its work. */
  readonly floorExponent: number | null;
  readonly exponentGoal: number | null;
}

export interface Taken {
  readonly size: Size;
  /** Code units of the text. */
  readonly length: number;
  readonly measured: Measured;
}

const EXPONENT = 1.05;

/** The results of one row, from the smallest text to the largest. */
export function resultsOf({ name, unit = 'ms', limit, goal }: Row, taken: readonly Taken[]): readonly Result[] {
  const exponentGoal = goal.exponent === undefined ? EXPONENT : goal.exponent;
  return taken.map(({ size, measured: { floor, ours, peers } }, index): Result => {
    const isLast = index === taken.length - 1;
    const grows = (of: (measured: Measured) => Amount): number | null =>
      isLast ? exponentOf(taken.map(({ length, measured }) => ({ length: measured.work ?? length, amount: of(measured).median }))) : null;
    const exponent = grows((measured) => measured.ours);
    return {
      name, size, unit, floor: floor.median, ours, peers, limit: limit ?? null, goal: goal.most, goalOf: goal.of,
      met: judged(goal.of, floor, ours) <= goal.most && (exponent === null || exponentGoal === null || exponent <= exponentGoal),
      exponent, floorExponent: grows((measured) => measured.floor), exponentGoal,
    };
  });
}

/** What the goal speaks of. */
function judged(of: Row['goal']['of'], floor: Amount, ours: Amount): number {
  if (of === 'times the floor') return ours.ratio;
  return of === 'bytes' ? ours.median : ours.median - floor.median;
}
