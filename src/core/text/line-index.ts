import type { Span } from './span.ts';

/** Where the lines of a text begin. A line ends at LF, CRLF or a lone CR, as in VS Code. Lines count from 0. */
export interface LineIndex {
  /** UTF-16 offset of each line's first code unit; at least one entry, the first is 0. */
  readonly starts: Readonly<ArrayLike<number>>;
  readonly length: number;
}

/** Lines of a transcript have about so many UTF-16 code units, blank ones counted; fewer only cost a copy. */
const COMMON_LENGTH = 64;

export function indexLines(text: string): LineIndex {
  let starts = new Int32Array(Math.ceil(text.length / COMMON_LENGTH) + 16);
  let count = 1;
  const begin = (at: number): void => {
    if (count === starts.length) starts = grown(starts);
    starts[count++] = at;
  };
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (carriage !== -1) {
    for (; feed !== -1 && feed < carriage; feed = text.indexOf('\n', feed + 1)) begin(feed + 1);
    if (feed !== carriage + 1) begin(carriage + 1);
    carriage = text.indexOf('\r', carriage + 1);
  }
  for (; feed !== -1; feed = text.indexOf('\n', feed + 1)) begin(feed + 1);
  return { starts: starts.subarray(0, count), length: text.length };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** The 0-based line that holds `offset`; offsets past the end give the last line. */
export function lineAt(lines: LineIndex, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line's span without its line break. */
export function lineSpan(text: string, lines: LineIndex, line: number): Span {
  return { start: lines.starts[line] ?? lines.length, end: lineEnd(text, lines, line) };
}

/** Where a line ends, without its line break. */
export function lineEnd(text: string, { starts, length }: LineIndex, line: number): number {
  const start = starts[line] ?? length;
  let end = starts[line + 1] ?? length;
  if (line + 1 < starts.length) {
    if (text.charCodeAt(end - 1) === 10) end--;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
  }
  return end;
}
