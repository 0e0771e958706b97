import { type Span, sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Mark } from '../lines/mark.ts';
import type { ScannedLines } from '../lines/scan-lines.ts';
import { firstFrom, type TextLine, textLines } from '../lines/word-lines.ts';
import type { Transcript } from '../model.ts';

/** Of a heading or an entry of a list, made one line; in UTF-16 code units. */
const LONGEST = 1000;
/** In UTF-16 code units, over several lines. */
const LONGEST_TITLE = 600;

/** A heading of one or several lines that divides the proceedings. */
export interface HeadingBlock {
  readonly line: number;
  readonly span: Span;
  /** Its lines, made one. */
  readonly words: string;
}

/** All headings, wherever they stand; lines that follow each other directly are one. */
export function headingBlocks(text: string, { marks }: ScannedLines): HeadingBlock[] {
  const blocks: { line: number; last: number; span: { start: number; end: number } }[] = [];
  for (const { kind, line, span } of marks) {
    if (kind !== 'section' && kind !== 'silence') continue;
    const above = blocks.at(-1);
    if (above && line === above.last + 1) {
      above.last = line;
      above.span.end = span.end;
    } else blocks.push({ line, last: line, span: { ...span } });
  }
  return blocks.map(({ line, span }) => ({ line, span, words: oneLine(text, span) }));
}

/** White space as single spaces, a word broken behind its hyphen joined; no more than a heading or an entry of a list has. */
export function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST)).replace(/(?<=\p{L}-)\s*\n\s*/gu, '').replace(/\s+/gu, ' ').trim();
}

/** Lines of words with some marks among them, in the order of the text; `part` tells what of a mark is shown as a line. */
export function withMarks(lines: readonly TextLine[], marks: readonly Mark[], part: (mark: Mark) => Span): readonly TextLine[] {
  if (marks.length === 0) return lines;
  return [...lines, ...marks.map((mark) => ({ line: mark.line, span: part(mark), indent: 0 }))].sort((a, b) => a.span.start - b.span.start);
}

/** The first line that ends the title, wherever it stands. */
export function titleRule(text: string, marks: readonly Mark[], { format, titleEnds }: CompiledFormat): Mark | undefined {
  return format.titleEnds === '' ? undefined : marks.find(({ kind, span }) => kind !== 'label' && titleEnds.test(sliceSpan(text, span)));
}

/** All words and headings above the first line that ends the title. */
export function titleAboveRule(text: string, { marks, words }: ScannedLines, format: CompiledFormat): Pick<Transcript, 'title' | 'titleSpan'> | undefined {
  const end = titleRule(text, marks, format)?.span.start;
  if (end === undefined) return undefined;
  const spans = [...textLines(words, 0, firstFrom(words, end)), ...marks.filter(({ kind }) => kind === 'section')].map(({ span }) => span).filter(({ start }) => start < end);
  if (spans.length === 0) return undefined;
  const inOrder = spans.sort((a, b) => a.start - b.start);
  const title = inOrder.map((span) => oneLine(text, span)).join(' ');
  return title.length > LONGEST_TITLE ? undefined : { title, titleSpan: { start: inOrder[0]?.start ?? 0, end: inOrder.at(-1)?.end ?? 0 } };
}
