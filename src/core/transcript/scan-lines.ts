import { type LineIndex, lineSpan } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { CompiledFormat } from './compile-format.ts';

export type MarkKind = 'label' | 'heading' | 'page-break' | 'back-matter';

/** A line that is more than words. A line may have two: a label glued to a page break. */
export interface Mark {
  readonly kind: MarkKind;
  readonly line: number;
  /** The words alone: no indent, closing colon, trailing white space, nor Markdown's marks around them. */
  readonly span: Span;
  /** All of the line that belongs to it. */
  readonly whole: Span;
}

/** A line's words, without indent and trailing white space. */
export interface TextLine {
  readonly line: number;
  readonly span: Span;
}

export interface ScannedLines {
  readonly marks: readonly Mark[];
  /** Every line that is neither blank nor marked, in order. */
  readonly text: readonly TextLine[];
}

const COLON = 0x3a;
const FULL_WIDTH_COLON = 0xff1a;
const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;

/** One pass over the lines. Decides by a line's own words alone, so that an edit can change no other line's class. */
export function scanLines(text: string, lines: LineIndex, format: CompiledFormat): ScannedLines {
  const marks: Mark[] = [];
  const words: TextLine[] = [];
  const { pageBreak } = format.format;
  for (let line = 0; line < lines.starts.length; line++) {
    let span = trimLine(text, lineSpan(text, lines, line));
    if (span.start === span.end) continue;
    if (pageBreak !== '' && text.startsWith(pageBreak, span.start)) {
      const tag = { start: span.start, end: span.start + pageBreak.length };
      marks.push({ kind: 'page-break', line, span: tag, whole: tag });
      span = trimLine(text, { start: span.start + pageBreak.length, end: span.end });
      if (span.start === span.end) continue;
    }
    const mark = classify(text, span, format);
    if (mark) marks.push({ ...mark, line, whole: span });
    else words.push({ line, span });
  }
  return { marks, text: words };
}

function classify(text: string, span: Span, format: CompiledFormat): Pick<Mark, 'kind' | 'span'> | undefined {
  const length = span.end - span.start;
  if (length <= format.format.label.maxLength + 1) {
    const { name, colon } = withoutMarks(text, span);
    const words = text.slice(name.start, name.end);
    if (format.headings.has(words.toLowerCase())) return { kind: 'heading', span: name };
    if (colon && !format.except.has(words.toLowerCase()) && format.label.test(words)) return { kind: 'label', span: name };
  }
  const line = length > 200 ? text.slice(span.start, span.start + 200) : text.slice(span.start, span.end);
  return format.backMatter.some((pattern) => pattern.test(line)) ? { kind: 'back-matter', span } : undefined;
}

/** `**Name:**`, `**Name**:`, `### Name:` and `Name:` give the name, and whether a colon closed it. */
function withoutMarks(text: string, span: Span): { name: Span; colon: boolean } {
  let { start, end } = span;
  let colon = false;
  while (start < end && '*_#'.includes(text.charAt(start))) start++;
  for (; start < end; end--) {
    const unit = text.charCodeAt(end - 1);
    if (unit === COLON || unit === FULL_WIDTH_COLON) {
      if (colon) break;
      colon = true;
    } else if (unit !== ASTERISK && unit !== UNDERSCORE) break;
  }
  return { name: trimLine(text, { start, end }), colon };
}

/** Cheaper than `trim` on a slice: looks at the two ends alone. */
function trimLine(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000 || unit === 0x0d || unit === 0x0c || unit === 0xfeff || unit === 0x200b;
}
