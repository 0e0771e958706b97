import { countBelow } from '../../text/code-points.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { forEachInSteps, type Steps } from '../../text/steps.ts';
import type { Candidate } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import { isBlank, type Mark } from '../lines/scan-lines.ts';
import type { LineRead } from './read-lines.ts';

/** A span of the text that was read, and where it stands now: offsets in the block. */
export interface Place extends Span {
  readonly base: Span | null;
}

/** The same of a mark: its words, and all of it. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Line in the block. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** A block whose text is no longer that which was read, as one edit left it. All that stands in it is counted from its beginning. */
export interface EditedBlock {
  /** With their breaks. */
  readonly lines: readonly string[];
  /** What was read of each line by itself, as far as it was: more of it when it is asked for. */
  readonly reads: (LineRead | undefined)[];
  /** All that the lines hold, and what of it the transcript shows. */
  readonly marks: readonly PlacedMark[];
  readonly shown: readonly PlacedMark[];
  readonly paragraphs: readonly Place[];
  readonly directions: readonly Place[];
  /** Spans of participants and doubts. */
  readonly others: readonly Place[];
  /** More words than were read. */
  readonly words: number;
  /** What looks like a label above all marks of the block, if anything does. */
  readonly above: Candidate | undefined;
  /** Where the line begins that the front matter's end depends on. */
  readonly decides: number | null;
}

/** Some lines of one turn, or of what belongs to none. They stand where their neighbours let them: only their length is their own. */
export interface Block {
  /** Index of the only turn of which it holds anything; -1 where there is none, or several. */
  readonly turn: number;
  /** First line and number of lines in the text that was read. */
  readonly line: number;
  readonly lines: number;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** As they are now. */
  length: number;
  lineCount: number;
  /** Null as long as nothing in it was changed. */
  edited: EditedBlock | null;
}

export interface Blocks {
  readonly all: readonly Block[];
  /** Of each `GROUP` blocks, in UTF-16 code units and in lines: an offset is found in steps of the square root of their number. */
  readonly groups: Group[];
}

interface Group {
  length: number;
  lines: number;
}

const GROUP = 64;
/** In paragraphs. */
const MOST = 24;
/** In turns. */
const STEP = 2048;

/**
 * The lines in blocks that begin with turns, and in long turns with paragraphs. Lines above `from` are one block that no edit is followed in,
 * and so is each line on which turns meet. `apart`: only paragraphs below a blank line begin one.
 */
export function* cutBlocks(text: string, lines: LineIndex, turns: readonly BareTurn[], from: number, apart: boolean): Steps<Blocks> {
  const all: Block[] = [];
  const { starts } = lines;
  const at = (line: number): number => starts[line] ?? lines.length;
  let begun = 0;
  let owner = -1;
  const end = (line: number, next: number): void => {
    if (line > begun) all.push({ turn: owner, line: begun, lines: line - begun, start: at(begun), end: at(line), length: at(line) - at(begun), lineCount: line - begun, edited: null });
    if (line >= begun) [begun, owner] = [line, next];
  };
  const lineOf = (offset: number, above: number): number => above + countBelow(starts.length - above, (index) => (starts[above + index] ?? Infinity) <= offset) - 1;
  yield* forEachInSteps(turns, STEP, ({ span, line, paragraphs }, index) => {
    const last = turns[index - 1];
    const shared = (last !== undefined && last.span.end > at(line)) || /\S/u.test(text.slice(at(line), span.start)) || (turns[index + 1]?.line ?? -1) === line;
    if (line >= from || shared) end(line, shared || line < from ? -1 : index);
    if (shared && line + 1 >= begun) end(line + 1, line < from ? -1 : index);
    let since = 0;
    let above = line;
    for (const { start } of paragraphs) {
      if (since++ < MOST) continue;
      above = lineOf(start, above);
      if (above <= begun || above < from || /\S/u.test(text.slice(at(above), start)) || (apart && !isBlank(text.slice(at(above - 1), at(above))))) continue;
      end(above, index);
      since = 1;
    }
  });
  end(starts.length, -1);
  yield;
  const groups: Group[] = [];
  all.forEach(({ length, lines: count }, index) => {
    const group = groups[Math.floor(index / GROUP)] ??= { length: 0, lines: 0 };
    group.length += length;
    group.lines += count;
  });
  return { all, groups };
}

/** The block that holds an offset, and where and on which line it begins now; at the text's end the last. */
export function blockAt({ all, groups }: Blocks, offset: number): { readonly index: number; readonly start: number; readonly line: number } {
  let start = 0;
  let line = 0;
  let at = 0;
  for (let group = groups[at]; group && at < groups.length - 1 && start + group.length <= offset; group = groups[++at]) {
    start += group.length;
    line += group.lines;
  }
  let index = at * GROUP;
  for (let block = all[index]; block && index < all.length - 1 && start + block.length <= offset; block = all[++index]) {
    start += block.length;
    line += block.lineCount;
  }
  return { index, start, line };
}

export function growBlock({ all, groups }: Blocks, index: number, units: number, lines: number): void {
  const block = all[index];
  const group = groups[Math.floor(index / GROUP)];
  if (!block || !group) return;
  block.length += units;
  block.lineCount += lines;
  group.length += units;
  group.lines += lines;
}
