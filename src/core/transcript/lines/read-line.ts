import type { Span } from '../../text/span.ts';
import { sliceHead } from '../../text/span.ts';
import type { CompiledFormat, CompiledShape } from '../formats/compile-format.ts';
import type { MarkKind } from '../model.ts';
import { splitBrackets } from '../speakers/names.ts';
import { LINE_HEAD } from './line-filter.ts';
import { type LineHead, offsetIn, readHead } from './line-head.ts';
import type { FoundMark } from './mark.ts';
import { splitAtFurniture } from './split-at-furniture.ts';
import { trimLine, isSpace } from './trim-line.ts';

const COLON = 0x3a;
const FULL_WIDTH_COLON = 0xff1a;
/** A header word with its entry on the same line is no longer than this. */
const LONGEST_HEADING = 30;
/** A tag of markup is no longer than this. */
const LONGEST_TAG = 80;

/** What is in a line; offsets are those of the line. */
export interface LineParts {
  readonly marks: readonly FoundMark[];
  /** What is left of it. */
  readonly words: readonly Span[];
}

/** Reads a trimmed line by its own words alone. `indent`: how many code units of white space stand before it. */
export function readLine(line: string, indent: number, format: CompiledFormat): LineParts {
  const words: Span[] = [];
  const marks: FoundMark[] = [];
  const { words: pieces, furniture } = splitAtFurniture(line, cutPageBreaks(line, { start: 0, end: line.length }, format.format.pageBreak, marks), format.furnitureWithin);
  for (const span of furniture) marks.push({ kind: 'page-break', span, whole: span });
  for (const piece of pieces) readPiece(line, furniture.length > 0 ? trimLine(line, piece) : piece, indent, format, words, marks);
  return { marks: marks.length > 1 ? marks.sort((a, b) => a.whole.start - b.whole.start) : marks, words };
}

/** Lines of layout begin with such a one, where a blank line stands above. */
export function beginsBlock(line: string, { layoutBlocks }: CompiledFormat): boolean {
  return layoutBlocks.some((pattern) => pattern.test(line.slice(0, LINE_HEAD)));
}

/** What a cue's id stands above. */
export function isTiming(line: string, { timings }: CompiledFormat): boolean {
  return timings.some((pattern) => pattern.test(line.slice(0, LINE_HEAD)));
}

function readPiece(text: string, piece: Span, indent: number, format: CompiledFormat, words: Span[], marks: FoundMark[]): void {
  const span = cutMarkup(text, piece, format, marks);
  if (span.start === span.end) return;
  let at = span.start;
  const addWords = (end: number): void => {
    const rest = cutMarkup(text, trimLine(text, { start: at, end }), format, marks);
    if (rest.start < rest.end) words.push(rest);
  };
  for (const mark of classify(text, span, indent, format)) {
    addWords(mark.whole.start);
    marks.push(mark);
    at = mark.whole.end;
  }
  addWords(span.end);
}

function headOf(text: string, span: Span): string {
  return sliceHead(text, span, LINE_HEAD);
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
    label: words,
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

function isSpaceOrColon(unit: number): boolean {
  return unit === COLON || unit === FULL_WIDTH_COLON || isSpace(unit);
}
