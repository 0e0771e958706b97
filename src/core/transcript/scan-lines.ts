import { type LineIndex, lineSpan } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { CompiledFormat } from './compile-format.ts';
import { splitBrackets } from './names.ts';

/** `name`: has the shape of a label; `phrase`: might be one, were the text around it to say so; `caption`: no words of anybody. */
export type MarkKind = 'name' | 'phrase' | 'heading' | 'page-break' | 'caption' | 'back-matter';

/** A line that is more than words. A line may have two: a label glued to a page break, a header word before its entry. */
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
/** A header word with its entry on the same line is no longer than this. */
const LONGEST_HEADING = 30;

/** One pass over the lines. Decides by a line's own words alone, so that an edit can change no other line's class. */
export function scanLines(text: string, lines: LineIndex, format: CompiledFormat): ScannedLines {
  const marks: Mark[] = [];
  const words: TextLine[] = [];
  for (let line = 0; line < lines.starts.length; line++) {
    const span = cutPageBreaks(text, trimLine(text, lineSpan(text, lines, line)), line, format.format.pageBreak, marks);
    if (span.start === span.end) continue;
    const mark = classify(text, span, format);
    if (mark) marks.push({ ...mark, line, whole: span });
    else {
      const entry = inlineHeading(text, span, format);
      if (entry) marks.push({ kind: 'heading', line, span: entry.heading, whole: entry.heading });
      words.push({ line, span: entry?.entry ?? span });
    }
  }
  return { marks, text: words };
}

/** Page-break tags at either end of a line are marks of their own; gives what is left of the line. */
function cutPageBreaks(text: string, line: Span, number: number, tag: string, marks: Mark[]): Span {
  let span = line;
  if (tag === '') return span;
  const cut = (start: number, rest: Span): void => {
    const whole = { start, end: start + tag.length };
    marks.push({ kind: 'page-break', line: number, span: whole, whole });
    span = trimLine(text, rest);
  };
  if (text.startsWith(tag, span.start)) cut(span.start, { start: span.start + tag.length, end: span.end });
  if (span.end - span.start > tag.length && text.startsWith(tag, span.end - tag.length)) cut(span.end - tag.length, { start: span.start, end: span.end - tag.length });
  return span;
}

function classify(text: string, span: Span, format: CompiledFormat): Pick<Mark, 'kind' | 'span'> | undefined {
  const length = span.end - span.start;
  if (length <= format.format.label.maxLength + 1) {
    const { name, colon } = withoutMarks(text, span);
    const words = text.slice(name.start, name.end);
    if (format.headings.has(words.toLowerCase())) return { kind: 'heading', span: name };
    const kind = colon ? labelKind(words, format) : undefined;
    if (kind) return { kind, span: name };
  }
  const line = length > 200 ? text.slice(span.start, span.start + 200) : text.slice(span.start, span.end);
  if (format.caption.test(line)) return { kind: 'caption', span };
  return format.backMatter.some((pattern) => pattern.test(line)) ? { kind: 'back-matter', span } : undefined;
}

/** Words in brackets at the end ("through interpreter") say nothing of the shape. */
function labelKind(words: string, { label }: CompiledFormat): 'name' | 'phrase' | undefined {
  const { name } = splitBrackets(words);
  if (name === '' || label.except.has(name.toLowerCase()) || label.never.test(name)) return undefined;
  if (label.name.test(name)) return 'name';
  return /^\p{L}[^.?!;:：]*$/u.test(name) ? 'phrase' : undefined;
}

/** "Date: June 4, 2025": the header word and its entry. */
function inlineHeading(text: string, span: Span, format: CompiledFormat): { heading: Span; entry: Span } | undefined {
  const head = text.slice(span.start, Math.min(span.end, span.start + LONGEST_HEADING));
  const colon = head.search(/[:：]/u);
  if (colon < 3 || !format.headings.has(head.slice(0, colon).trim().toLowerCase())) return undefined;
  const at = span.start + colon;
  return { heading: { start: span.start, end: at }, entry: trimLine(text, { start: at + 1, end: span.end }) };
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
    } else if (unit !== ASTERISK && unit !== UNDERSCORE && !(colon && isSpace(unit))) break;
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
