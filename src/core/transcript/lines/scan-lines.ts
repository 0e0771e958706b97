import { type LineIndex, lineEnd } from '../../text/line-index.ts';
import { drain, type Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { lineFilter } from './line-filter.ts';
import type { FoundMark, Mark } from './mark.ts';
import { type PlacesOf, searchedPlaces } from './needle.ts';
import { beginsBlock, isTiming, type LineParts, readLine } from './read-line.ts';
import { isSpace, trimLine } from './trim-line.ts';
import { type TextLine, textLines, type WordLines, type WordLinesBuilder, wordLinesBuilder } from './word-lines.ts';

export type { Mark } from './mark.ts';
export type { TextLine } from './word-lines.ts';

export interface ScannedLines {
  readonly marks: readonly Mark[];
  /** All words that are no mark, in order. */
  readonly words: WordLines;
  /** The same, each an object: made when they are asked for. */
  readonly text: readonly TextLine[];
}

export function scannedLines(marks: readonly Mark[], words: WordLines): ScannedLines {
  return new LinesRead(marks, words);
}

/** An object with getters of its own would have a shape of its own, which the engine keeps, with all that it holds, for longer than the object. */
class LinesRead implements ScannedLines {
  readonly marks: readonly Mark[];
  readonly words: WordLines;
  #text: readonly TextLine[] | undefined;

  constructor(marks: readonly Mark[], words: WordLines) {
    this.marks = marks;
    this.words = words;
  }

  get text(): readonly TextLine[] {
    return (this.#text ??= textLines(this.words));
  }
}

/** A step is over after so many lines, or so many that are looked into. */
const STEP = 4_000;
const LOOKED_INTO = 20;
/** Labels come again and again; a longer line seldom does. In UTF-16 code units. */
const LONGEST_KNOWN = 120;
const MOST_KNOWN = 20_000;

/** One pass over the lines, from line `from` on: metadata stands above. Decides by a line's own words alone, but for blocks of layout and the ids of cues. */
export function scanLines(text: string, lines: LineIndex, format: CompiledFormat, from = 0, tools: Partial<ScanTools> = {}): ScannedLines {
  return drain(scanInSteps(text, lines, format, from, tools));
}

export function* scanInSteps(text: string, lines: LineIndex, format: CompiledFormat, from = 0, { placesOf = searchedPlaces(text), read = lineReader(format) }: Partial<ScanTools> = {}): Steps<ScannedLines> {
  const scan = createScan(text, lines, format, from, { placesOf, read });
  while (!scan.step()) yield;
  return scan.done();
}

/** What somebody has who reads several texts, or one with several formats. */
interface ScanTools {
  readonly placesOf: PlacesOf;
  readonly read: LineReader;
}

interface Scan {
  /** Reads some lines more; true where all are read. */
  step(): boolean;
  done(): ScannedLines;
}

function createScan(text: string, lines: LineIndex, format: CompiledFormat, from: number, { placesOf, read }: ScanTools): Scan {
  const marks: Mark[] = [];
  const words: WordLinesBuilder = wordLinesBuilder(lines.starts.length - from);
  const mayBeMore = lineFilter(text, format.format, placesOf);
  const { starts } = lines;
  const { cueIds } = format.format;
  const hasBlocks = format.format.layoutBlocks.length > 0;
  let inBlock = false;
  let blankAbove = true;
  let line = from;

  const step = (): boolean => {
    for (let work = 0; work < STEP && line < starts.length; line++, work++) {
      const begin = starts[line] ?? 0;
      let end = lineEnd(text, lines, line);
      let start = begin;
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      if (start === end) {
        inBlock = false;
        blankAbove = true;
        continue;
      }
      while (isSpace(text.charCodeAt(end - 1))) end--;
      inBlock ||= hasBlocks && blankAbove && beginsBlock(text.slice(start, end), format);
      const skipped = inBlock || (cueIds && blankAbove && isTiming(trimmed(text, lines, line + 1), format));
      blankAbove = false;
      if (skipped) {
        const span = { start, end };
        marks.push({ kind: 'page-break', line, span, whole: span });
      } else if (mayBeMore(start, end) !== null) {
        work += LOOKED_INTO;
        const found = read(text.slice(start, end), start - begin);
        for (const mark of found.marks) marks.push(placed(mark, line, start));
        for (const span of found.words) words.add(line, start + span.start, start + span.end, start - begin);
      } else words.add(line, start, end, start - begin);
    }
    return line >= starts.length;
  };
  const done = (): ScannedLines => {
    return scannedLines(marks, words.done());
  };
  return { step, done };
}

export type LineReader = (line: string, indent: number) => LineParts;

/** Reads each line once, however often it stands in the text, or in several texts. */
export function lineReader(format: CompiledFormat): LineReader {
  const known = new Map<string, LineParts>();
  const labels = new Map<string, string>();
  const standsIn = format.format.labels.some(({ indent }) => indent !== undefined);
  const read = (line: string, indent: number): LineParts => {
    const { marks, words } = readLine(line, indent, format);
    return { marks: marks.map((mark) => (mark.label === undefined ? mark : { ...mark, label: same(mark.label) })), words };
  };
  const same = (label: string): string => {
    const before = labels.get(label);
    if (before === undefined) labels.set(label, label);
    return before ?? label;
  };
  return (line, indent) => {
    if (line.length > LONGEST_KNOWN) return read(line, indent);
    const key = standsIn ? `${indent} ${line}` : line;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size > MOST_KNOWN) known.clear();
    const parts = read(line, indent);
    known.set(key, parts);
    return parts;
  };
}

function placed({ kind, span, whole, shape, label, instead, closes, groups }: FoundMark, line: number, by: number): Mark {
  const own = { start: span.start + by, end: span.end + by };
  return { kind, line, span: own, whole: span === whole ? own : { start: whole.start + by, end: whole.end + by }, shape, label, instead, closes, groups };
}

function trimmed(text: string, lines: LineIndex, line: number): string {
  if (line >= lines.starts.length) return '';
  let start = lines.starts[line] ?? 0;
  let end = lineEnd(text, lines, line);
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Whether a line, with or without its break, holds nothing that is read. */
export function isBlank(line: string): boolean {
  const { start, end } = trimLine(line, { start: 0, end: line.endsWith('\n') ? line.length - 1 : line.length });
  return start === end;
}

/** How many code units stand before an offset on its line; all white space where it is that of the line's first mark. */
export function indentOf(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - 1 - text.lastIndexOf('\n', offset - 1);
}

