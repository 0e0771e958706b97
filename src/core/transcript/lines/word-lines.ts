import type { Span } from '../../text/span.ts';

/** Words of a line, without indent, trailing white space and label: the whole line, or what stands beside its labels. */
export interface TextLine {
  readonly line: number;
  readonly span: Span;
  /** White space before the line, in code units; of words behind a label: that before the label. */
  readonly indent: number;
}

/** Lines of words in the order of the text, by columns: a long transcript has too many to make an object of each. */
export interface WordLines {
  readonly count: number;
  /** 0-based line, UTF-16 offsets of beginning and end, indent: four numbers for each. */
  readonly cells: Int32Array;
}

const WIDTH = 4;

export interface WordLinesBuilder {
  add(line: number, start: number, end: number, indent: number): void;
  done(): WordLines;
}

export function wordLinesBuilder(expected: number): WordLinesBuilder {
  let cells = new Int32Array((expected + 8) * WIDTH);
  let at = 0;
  return {
    add(line, start, end, indent) {
      if (at === cells.length) {
        const larger = new Int32Array(cells.length * 2);
        larger.set(cells);
        cells = larger;
      }
      cells[at] = line;
      cells[at + 1] = start;
      cells[at + 2] = end;
      cells[at + 3] = indent;
      at += WIDTH;
    },
    done: () => ({ count: at / WIDTH, cells }),
  };
}

export function wordLinesOf(lines: readonly TextLine[]): WordLines {
  const builder = wordLinesBuilder(lines.length);
  for (const { line, span, indent } of lines) builder.add(line, span.start, span.end, indent);
  return builder.done();
}

export function lineOf({ cells }: WordLines, index: number): number {
  return cells[index * WIDTH] ?? 0;
}

export function startOf({ cells }: WordLines, index: number): number {
  return cells[index * WIDTH + 1] ?? 0;
}

export function endOf({ cells }: WordLines, index: number): number {
  return cells[index * WIDTH + 2] ?? 0;
}

export function indentAt({ cells }: WordLines, index: number): number {
  return cells[index * WIDTH + 3] ?? 0;
}

export function textLine(words: WordLines, index: number): TextLine {
  return { line: lineOf(words, index), span: { start: startOf(words, index), end: endOf(words, index) }, indent: indentAt(words, index) };
}

/** Those from `from` up to, and without, `to`. */
export function textLines(words: WordLines, from = 0, to = words.count): TextLine[] {
  const lines: TextLine[] = [];
  for (let index = from; index < to; index++) lines.push(textLine(words, index));
  return lines;
}

/** The first of them, from `from` on, that begins at `offset` or behind it. */
export function firstFrom(words: WordLines, offset: number, from = 0): number {
  let index = from;
  while (index < words.count && startOf(words, index) < offset) index++;
  return index;
}

/** The same lines without those before `from` and from `to` on. */
export function partOf({ cells }: WordLines, from: number, to: number): WordLines {
  return { count: to - from, cells: cells.subarray(from * WIDTH, to * WIDTH) };
}
