import type { Span } from './span.ts';

/** Where the lines of a text begin. A line ends at LF, CRLF or a lone CR, as in VS Code. Lines count from 0. */
export interface LineIndex {
  /** UTF-16 offset of each line's first code unit; at least one entry, the first is 0. */
  readonly starts: readonly number[];
  readonly length: number;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  const carriageReturns = text.includes('\r');
  if (!carriageReturns) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  } else {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
  }
  return { starts, length: text.length };
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
  const start = lines.starts[line] ?? lines.length;
  let end = lines.starts[line + 1] ?? lines.length;
  if (line + 1 < lines.starts.length) {
    if (text.charCodeAt(end - 1) === 10) end--;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
  }
  return { start, end };
}
