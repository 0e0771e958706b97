/** Where two versions of a text differ: what stands before `start`, and behind the ends, is the same in both. UTF-16 offsets. */
export interface ChangedPart {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** UTF-16 code units that are compared at once. */
const STRETCH = 1 << 16;

/** A millisecond for some 5 MB that are the same. */
export function changedPart(before: string, after: string): ChangedPart {
  const most = Math.min(before.length, after.length);
  const start = alike(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = alike(most - start, (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from));
  return { start, endBefore: before.length - behind, endAfter: after.length - behind };
}

/** How many units are the same, up to `most`. */
function alike(most: number, isSame: (from: number, to: number) => boolean): number {
  let from = 0;
  while (from < most && isSame(from, Math.min(most, from + STRETCH))) from += STRETCH;
  let to = Math.min(most, from + STRETCH);
  // Within a stretch that differs.
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (isSame(from, middle)) from = middle;
    else to = middle - 1;
  }
  return Math.min(from, most);
}
