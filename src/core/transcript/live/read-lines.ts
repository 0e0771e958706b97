import type { LineIndex } from '../../text/line-index.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { lineFilter } from '../lines/line-filter.ts';
import { readLine } from '../lines/read-line.ts';
import { type Mark, type ScannedLines, scanLines, type TextLine } from '../lines/scan-lines.ts';
import { trimLine } from '../lines/trim-line.ts';

/** What stands in some lines; offsets and lines from the first. */
export type LineRead = Pick<ScannedLines, 'marks' | 'text'>;

/** Whether what a line is depends on its neighbours. */
export function readsTogether({ format, layoutBlocks }: CompiledFormat): boolean {
  return format.cueIds || layoutBlocks.length > 0;
}

/** Lines with their breaks, of which no other but the last may lack one. */
export function readLines(lines: readonly string[], format: CompiledFormat): LineRead {
  return scanLines(lines.join(''), indexOf(lines), format);
}

const nothing: LineRead = { marks: [], text: [] };

/** The same of one line of which nothing but its own words tells what it is. */
export function readAlone(line: string, format: CompiledFormat): LineRead {
  const span = trimLine(line, { start: 0, end: line.endsWith('\n') ? line.length - 1 : line.length });
  const { start, end } = span;
  if (start === end) return nothing;
  if (lineFilter(line, format.format)(start, end) === null) return { marks: [], text: [{ line: 0, span, indent: start }] };
  const { marks, words } = readLine(line.slice(start, end), start, format);
  return {
    marks: marks.map((mark) => ({ ...mark, line: 0, span: shift(mark.span, start), whole: shift(mark.whole, start) })),
    text: words.map((own) => ({ line: 0, span: shift(own, start), indent: start })),
  };
}

function indexOf(lines: readonly string[]): LineIndex {
  const starts = [0];
  let length = 0;
  for (const line of lines) {
    length += line.length;
    if (line.endsWith('\n')) starts.push(length);
  }
  return { starts, length };
}

/** What stands in lines that were read each by itself. */
export function joinReads(lines: readonly string[], reads: readonly LineRead[]): LineRead {
  const [only] = reads;
  if (only && reads.length === 1) return only;
  const marks: Mark[] = [];
  const text: TextLine[] = [];
  let at = 0;
  reads.forEach((read, line) => {
    for (const mark of read.marks) marks.push({ ...mark, line, span: shift(mark.span, at), whole: shift(mark.whole, at) });
    for (const { span, indent } of read.text) text.push({ line, span: shift(span, at), indent });
    at += lines[line]?.length ?? 0;
  });
  return { marks, text };
}

function shift({ start, end }: { readonly start: number; readonly end: number }, by: number): { start: number; end: number } {
  return { start: start + by, end: end + by };
}
