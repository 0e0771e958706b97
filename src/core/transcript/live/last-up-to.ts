import { countBelow } from '../../text/code-points.ts';

/** How many places behind the last answer are looked at before all are searched. */
const NEAR = 3;

/**
 * The last of so many places, in the order of the text, that begins at an offset or before it; -1 where there is none. Found at once by whoever
 * asks for one after the other.
 */
export function lastUpTo(count: number, startOf: (index: number) => number): (offset: number) => number {
  let last = 0;
  return (offset) => {
    const from = Math.max(0, last);
    for (let next = from; next < Math.min(from + NEAR, count); next++) if (startOf(next) <= offset && (next + 1 === count || startOf(next + 1) > offset)) return (last = next);
    return (last = countBelow(count, (index) => startOf(index) <= offset) - 1);
  };
}
