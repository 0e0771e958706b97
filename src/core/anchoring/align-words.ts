/** How two sequences of words stand beside each other: pairs that are the same, and what has no partner. In order; -1 for none. */
export interface Aligned {
  readonly was: number;
  readonly is: number;
}

/** More cells than this are not worth their time: what lies between the same beginning and the same end is then all different. */
const mostCells = 4_000_000;

/** What two words are compared by. */
interface Keyed {
  readonly key: string;
}

/** A longest common subsequence, in which what is the same at both ends is not looked at twice. */
export function alignWords(was: readonly Keyed[], is: readonly Keyed[]): readonly Aligned[] {
  const isSame = (a: number, b: number): boolean => was[a]?.key === is[b]?.key;
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && isSame(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(was.length - 1 - tail, is.length - 1 - tail)) tail++;
  const rows = was.length - head - tail;
  const columns = is.length - head - tail;
  const aligned: Aligned[] = [];
  for (let index = 0; index < head; index++) aligned.push({ was: index, is: index });
  if (rows === 0 || columns === 0 || rows * columns > mostCells) putApart(head, rows, columns, aligned);
  else putCommon(isSame, head, rows, columns, aligned);
  for (let index = 0; index < tail; index++) aligned.push({ was: head + rows + index, is: head + columns + index });
  return aligned;
}

function putApart(head: number, rows: number, columns: number, aligned: Aligned[]): void {
  for (let row = 0; row < rows; row++) aligned.push({ was: head + row, is: -1 });
  for (let column = 0; column < columns; column++) aligned.push({ was: -1, is: head + column });
}

function putCommon(isSame: (was: number, is: number) => boolean, head: number, rows: number, columns: number, aligned: Aligned[]): void {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] = isSame(head + row, head + column) ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    if (row < rows && column < columns && isSame(head + row, head + column)) aligned.push({ was: head + row++, is: head + column++ });
    else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1))) aligned.push({ was: head + row++, is: -1 });
    else aligned.push({ was: -1, is: head + column++ });
  }
}

/** Insertions, deletions and replacements of code units between two short strings. Long ones count as wholly different. */
export function editDistance(a: string, b: string): number {
  if (a.length * b.length > mostCells) return Math.max(a.length, b.length);
  let head = 0;
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return distanceBetween(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
}

function distanceBetween(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      current.push(Math.min((previous[column - 1] ?? 0) + same, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
