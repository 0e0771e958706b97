/**
 * Where each chunk begins. From one chunk on they all stand `by` later than is written: what is typed at one place shifts all that follows by
 * one number, and nothing is written anew until somebody types elsewhere.
 */
export interface Starts {
  readonly written: number[];
  from: number;
  by: number;
}

export function startOf({ written, from, by }: Starts, index: number): number {
  return (written[index] ?? 0) + (index >= from ? by : 0);
}

/** The last chunk that begins at or before an offset. */
export function chunkAt(starts: Starts, offset: number): number {
  let low = 0;
  let high = starts.written.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(starts, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Puts other chunks, by where they begin, in the place of those from `first` up to `last`, and shifts what follows. */
export function replaceStarts(starts: Starts, first: number, last: number, begins: readonly number[], shift: number): void {
  shiftFrom(starts, last);
  const { written } = starts;
  if (begins.length === last - first) for (let i = 0; i < begins.length; i++) written[first + i] = begins[i] ?? 0;
  else written.splice(first, last - first, ...begins);
  starts.from = first + begins.length;
  starts.by += shift;
}

/** Lets the shift begin at a chunk: writes out those between there and where it began. */
function shiftFrom(starts: Starts, index: number): void {
  const { written, from, by } = starts;
  if (by !== 0) {
    for (let i = from; i < index; i++) written[i] = (written[i] ?? 0) + by;
    for (let i = index; i < from; i++) written[i] = (written[i] ?? 0) - by;
  }
  starts.from = index;
}
