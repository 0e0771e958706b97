/** How two sequences of words stand beside each other: pairs that are the same, and what has no partner. In order; -1 for none. */
export interface Aligned {
  readonly was: number;
  readonly is: number;
}

/** More cells than this are not worth their time: what lies between the same beginning and the same end is then all different. */
const mostCells = 4_000_000;

/** A longest common subsequence, in which what is the same at both ends is not looked at twice. */
export function alignWords(was: readonly string[], is: readonly string[]): readonly Aligned[] {
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  const rows = was.length - head - tail;
  const columns = is.length - head - tail;
  const aligned: Aligned[] = Array.from({ length: head }, (_, index) => ({ was: index, is: index }));
  aligned.push(...(rows * columns > mostCells ? apart(head, rows, columns) : common(was, is, head, rows, columns)));
  for (let index = 0; index < tail; index++) aligned.push({ was: head + rows + index, is: head + columns + index });
  return aligned;
}

function apart(head: number, rows: number, columns: number): readonly Aligned[] {
  return [
    ...Array.from({ length: rows }, (_, row) => ({ was: head + row, is: -1 })),
    ...Array.from({ length: columns }, (_, column) => ({ was: -1, is: head + column })),
  ];
}

function common(was: readonly string[], is: readonly string[], head: number, rows: number, columns: number): readonly Aligned[] {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] = was[head + row] === is[head + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const aligned: Aligned[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    if (row < rows && column < columns && was[head + row] === is[head + column]) aligned.push({ was: head + row++, is: head + column++ });
    else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1))) aligned.push({ was: head + row++, is: -1 });
    else aligned.push({ was: -1, is: head + column++ });
  }
  return aligned;
}

/** Insertions, deletions and replacements of code units between two short strings. Long ones count as wholly different. */
export function editDistance(a: string, b: string): number {
  if (a.length * b.length > mostCells) return Math.max(a.length, b.length);
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
