import { type LineIndex, lineSpan } from '../../text/line-index.ts';
import { sliceHead, type Span } from '../../text/span.ts';
import { drain, type Steps } from '../../text/steps.ts';
import type { CompiledFormat, CompiledShape } from '../formats/compile-format.ts';
import type { MarkKind } from '../model.ts';
import { splitBrackets } from '../speakers/names.ts';
import { type LineHead, offsetIn, readHead } from './line-head.ts';
import { splitAtFurniture } from './split-at-furniture.ts';

/** A part of a line that is more than words. A line may have several: a label glued to a page break, a label in the middle of a line. */
export interface Mark {
  readonly kind: MarkKind;
  readonly line: number;
  /** The words alone: no indent, closing colon, trailing white space, nor Markdown's marks around them. */
  readonly span: Span;
  /** All of the line that belongs to it; what is said begins behind it. */
  readonly whole: Span;
  /** Of a label. */
  readonly shape?: CompiledShape;
  /** Of what looks like a label: what it is if it is none; words if left out. */
  readonly instead?: 'section';
  /** Of back matter: labels below it are none. */
  readonly closes?: true;
  /** The groups of a label's or a timing's pattern, but `label`, as written. */
  readonly groups?: Readonly<Partial<Record<'name' | 'about' | 'start' | 'end', string>>>;
}

/** Words of a line, without indent, trailing white space and label: the whole line, or what stands beside its labels. */
export interface TextLine {
  readonly line: number;
  readonly span: Span;
  /** White space before the line, in code units; of words behind a label: that before the label. */
  readonly indent: number;
}

export interface ScannedLines {
  readonly marks: readonly Mark[];
  /** All words that are no mark, in order. */
  readonly text: readonly TextLine[];
}

const COLON = 0x3a;
const FULL_WIDTH_COLON = 0xff1a;
/** A header word with its entry on the same line is no longer than this. */
const LONGEST_HEADING = 30;
/** A tag of markup is no longer than this. */
const LONGEST_TAG = 80;
/** Lines of layout and the like are known by no more than these first code units. */
const HEAD = 200;
/** A line costs so much and its beginning, in UTF-16 code units; a step is over after so many. */
const LINE = 20;
const STEP = 20_000;

/** One pass over the lines, from line `from` on: metadata stands above. Decides by a line's own words alone, but for blocks of layout and the ids of cues. */
export function scanLines(text: string, lines: LineIndex, format: CompiledFormat, from = 0): ScannedLines {
  return drain(scanInSteps(text, lines, format, from));
}

export function* scanInSteps(text: string, lines: LineIndex, format: CompiledFormat, from = 0): Steps<ScannedLines> {
  const marks: Mark[] = [];
  const words: TextLine[] = [];
  let inBlock = false;
  let blankAbove = true;
  let done = 0;
  for (let line = from; line < lines.starts.length; line++) {
    const full = lineSpan(text, lines, line);
    const trimmed = trimLine(text, full);
    const blank = trimmed.start === trimmed.end;
    inBlock = !blank && (inBlock || (blankAbove && format.layoutBlocks.some((pattern) => pattern.test(headOf(text, trimmed)))));
    if (inBlock) marks.push({ kind: 'page-break', line, span: trimmed, whole: trimmed });
    else if (!blank) {
      const isId = format.format.cueIds && blankAbove && isTiming(text, lines, line + 1, format);
      const found = isId ? [{ kind: 'page-break' as const, span: trimmed, whole: trimmed }] : readLine(text, trimmed, trimmed.start - full.start, line, format, words);
      for (const mark of found) marks.push({ ...mark, line });
    }
    blankAbove = blank;
    done += Math.min(full.end - full.start, HEAD) + LINE;
    if (done > STEP) {
      done = 0;
      yield;
    }
  }
  return { marks, text: words };
}

/** Gives the marks of a line in order and adds what is left of it to the words. */
function readLine(text: string, trimmed: Span, indent: number, line: number, format: CompiledFormat, words: TextLine[]): readonly FoundMark[] {
  const marks: FoundMark[] = [];
  const { words: pieces, furniture } = splitAtFurniture(text, cutPageBreaks(text, trimmed, format.format.pageBreak, marks), format.furnitureWithin);
  for (const span of furniture) marks.push({ kind: 'page-break', span, whole: span });
  for (const piece of pieces) readPiece(text, furniture.length > 0 ? trimLine(text, piece) : piece, indent, line, format, words, marks);
  return marks.length > 1 ? marks.sort((a, b) => a.whole.start - b.whole.start) : marks;
}

function readPiece(text: string, piece: Span, indent: number, line: number, format: CompiledFormat, words: TextLine[], marks: FoundMark[]): void {
  const span = cutMarkup(text, piece, format, marks);
  if (span.start === span.end) return;
  let at = span.start;
  const addWords = (end: number): void => {
    const rest = cutMarkup(text, trimLine(text, { start: at, end }), format, marks);
    if (rest.start < rest.end) words.push({ line, span: rest, indent });
  };
  for (const mark of classify(text, span, indent, format)) {
    addWords(mark.whole.start);
    marks.push(mark);
    at = mark.whole.end;
  }
  addWords(span.end);
}

/** How many code units stand before an offset on its line; all white space where it is that of the line's first mark. */
export function indentOf(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - 1 - text.lastIndexOf('\n', offset - 1);
}

function headOf(text: string, span: Span): string {
  return sliceHead(text, span, HEAD);
}

function isTiming(text: string, lines: LineIndex, line: number, format: CompiledFormat): boolean {
  if (line >= lines.starts.length) return false;
  const head = headOf(text, trimLine(text, lineSpan(text, lines, line)));
  return format.timings.some((pattern) => pattern.test(head));
}

/** Tags of markup at either end are marks of their own; gives what is left. */
function cutMarkup(text: string, words: Span, { markup }: CompiledFormat, marks: FoundMark[]): Span {
  let span = words;
  if (markup === undefined) return span;
  const cutTag = (pattern: RegExp, near: Span): boolean => {
    const tag = pattern.exec(text.slice(near.start, near.end));
    if (tag === null || tag[0] === '') return false;
    const whole = { start: near.start + tag.index, end: near.start + tag.index + tag[0].length };
    marks.push({ kind: 'markup', span: whole, whole });
    span = trimLine(text, whole.start === span.start ? { start: whole.end, end: span.end } : { start: span.start, end: whole.start });
    return true;
  };
  while (cutTag(markup.before, { start: span.start, end: Math.min(span.end, span.start + LONGEST_TAG) }));
  while (cutTag(markup.after, { start: Math.max(span.start, span.end - LONGEST_TAG), end: span.end }));
  return span;
}

/** Page-break tags at either end of a line are marks of their own; gives what is left of the line. */
function cutPageBreaks(text: string, line: Span, tag: string, marks: FoundMark[]): Span {
  let span = line;
  if (tag === '') return span;
  const cut = (start: number, rest: Span): void => {
    const whole = { start, end: start + tag.length };
    marks.push({ kind: 'page-break', span: whole, whole });
    span = trimLine(text, rest);
  };
  if (text.startsWith(tag, span.start)) cut(span.start, { start: span.start + tag.length, end: span.end });
  if (span.end - span.start > tag.length && text.startsWith(tag, span.end - tag.length)) cut(span.end - tag.length, { start: span.start, end: span.end - tag.length });
  return span;
}

type FoundMark = Omit<Mark, 'line'>;

function classify(text: string, span: Span, indent: number, format: CompiledFormat): readonly FoundMark[] {
  const length = span.end - span.start;
  const head = headOf(text, span);
  const whole = (kind: MarkKind): FoundMark[] => [{ kind, span, whole: span }];
  if (format.furniture.some((pattern) => pattern.test(head))) return whole('page-break');
  for (const pattern of format.timings) {
    const groups = pattern.exec(head)?.groups;
    if (groups) return [{ kind: 'timing', span, whole: span, groups: groups }];
  }
  if (format.closes.some((pattern) => pattern.test(head))) return [{ kind: 'back-matter', span, whole: span, closes: true }];
  if (format.silences.some((pattern) => pattern.test(head))) return whole('silence');
  const { maxLabelLength } = format.format;
  const lineHead = readHead(text, span.start, Math.min(length, maxLabelLength + 40));
  if (format.sections.some((pattern) => pattern.test(head))) {
    const shapes = lineHead.marked && length <= maxLabelLength + 10 ? format.shapes.line.filter(({ marked }) => marked === lineHead.marked) : [];
    const label = labelAt(shapes, lineHead, indent, format);
    return label ? [{ ...label, whole: span, instead: 'section' }] : whole('section');
  }
  if (length <= maxLabelLength + 10) {
    const heading = wholeHeading(lineHead, format);
    if (heading) return [{ kind: 'heading', span: heading, whole: span }];
    const label = labelAt(format.shapes.line, lineHead, indent, format);
    if (label) return [{ ...label, whole: span }];
  }
  const entry = inlineHeading(text, span, format);
  if (entry) return [{ kind: 'heading', span: entry.heading, whole: { start: span.start, end: entry.end } }];
  const label = labelAt(format.shapes.start, lineHead, indent, format);
  const within = format.shapes.anywhere.length === 0 ? [] : labelsWithin(text, { start: label?.whole.end ?? span.start, end: span.end }, format);
  if (label || within.length > 0) return label ? [label, ...within] : within;
  if (format.caption.test(head)) return whole('caption');
  return format.backMatter.some((pattern) => pattern.test(head)) ? whole('back-matter') : [];
}

function labelAt(shapes: readonly CompiledShape[], head: LineHead, indent: number, format: CompiledFormat): FoundMark | undefined {
  for (const shape of shapes) {
    if (shape.indent && (indent < shape.indent[0] || indent > shape.indent[1])) continue;
    if (shape.marked && shape.marked !== head.marked) continue;
    const match = shape.regex.exec(head.words);
    const mark = match && toMark(match, shape, (index) => offsetIn(head, index), format);
    if (mark) return { ...mark, whole: { start: head.start, end: mark.whole.end } };
  }
  return undefined;
}

/** Where two shapes overlap, that which begins first counts. */
function labelsWithin(text: string, span: Span, format: CompiledFormat): FoundMark[] {
  const line = text.slice(span.start, span.end);
  const found = format.shapes.anywhere.flatMap((shape) =>
    Array.from(line.matchAll(shape.regex), (match) => toMark(match, shape, (index) => span.start + index, format)).filter((mark) => mark !== undefined));
  found.sort((a, b) => a.whole.start - b.whole.start);
  let end = 0;
  return found.filter(({ whole }) => {
    if (whole.start < end) return false;
    end = whole.end;
    return true;
  });
}

function toMark(match: RegExpExecArray, shape: CompiledShape, offset: (index: number) => number, format: CompiledFormat): FoundMark | undefined {
  const [start, end] = match.indices?.groups?.['label'] ?? [0, 0];
  const label = match.groups?.['label'] ?? '';
  const words = label.trimEnd();
  if (!isLabel(words, shape, format)) return undefined;
  const { label: _label, ...groups } = match.groups ?? {};
  return {
    kind: 'label',
    span: { start: offset(start), end: offset(end - 1 - (label.length - words.length)) + 1 },
    whole: { start: offset(match.index), end: offset(match.index + match[0].length) },
    shape,
    groups: groups,
  };
}

/** Words in brackets at the end ("through interpreter") say nothing of the shape. */
function isLabel(words: string, shape: CompiledShape, format: CompiledFormat): boolean {
  if (words === '' || words.length > format.format.maxLabelLength) return false;
  const { name } = splitBrackets(words);
  if (name === '' || format.except.has(name.toLowerCase())) return false;
  return shape.trust === 'sure' || !format.never.test(name);
}

/** A header word alone on its line, with or without a colon. */
function wholeHeading(head: LineHead, format: CompiledFormat): Span | undefined {
  let end = format.headings.size === 0 ? 0 : head.words.length;
  while (end > 0 && isSpaceOrColon(head.words.charCodeAt(end - 1))) end--;
  if (end === 0 || !format.headings.has(head.words.slice(0, end).toLowerCase())) return undefined;
  return { start: offsetIn(head, 0), end: offsetIn(head, end - 1) + 1 };
}

/** "Date: June 4, 2025": the header word, and where its entry begins. */
function inlineHeading(text: string, span: Span, format: CompiledFormat): { heading: Span; end: number } | undefined {
  if (format.headings.size === 0) return undefined;
  const head = sliceHead(text, span, LONGEST_HEADING);
  const colon = head.search(/[:：]/u);
  if (colon < 3 || !format.headings.has(head.slice(0, colon).trim().toLowerCase())) return undefined;
  const at = span.start + colon;
  return { heading: { start: span.start, end: at }, end: at + 1 };
}

/** Cheaper than `trim` on a slice: looks at the two ends alone. */
function trimLine(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a line, with or without its break, holds nothing that is read. */
export function isBlank(line: string): boolean {
  const { start, end } = trimLine(line, { start: 0, end: line.endsWith('\n') ? line.length - 1 : line.length });
  return start === end;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000 || unit === 0x0d || unit === 0x0c || unit === 0xfeff || unit === 0x200b;
}

function isSpaceOrColon(unit: number): boolean {
  return unit === COLON || unit === FULL_WIDTH_COLON || isSpace(unit);
}
