import { isBlank } from '../lines/scan-lines.ts';
import type { EditedBlock } from './blocks.ts';
import { type LiveState, lineNear } from './live-state.ts';
import { joinReads, type LineRead, readAlone, readLines, readsTogether } from './read-lines.ts';

/** Some lines of a block that an edit touches, with the lines beside them that are read with them, before and after. */
export interface Window {
  /** Where it begins, in the block. */
  readonly start: number;
  /** Lines before and behind those that may change. */
  readonly above: number;
  readonly old: WindowText;
  readonly now: WindowText;
}

export interface WindowText {
  readonly text: string;
  /** How many lines may change. */
  readonly lines: number;
  readonly read: LineRead;
}

/** Lines that may change, by their places in the block. */
interface Touched {
  readonly first: number;
  /** Where the first begins. */
  readonly start: number;
  readonly old: readonly string[];
  readonly oldReads: readonly (LineRead | undefined)[];
  readonly now: readonly string[];
}

/** A block of layout, a cue or a paragraph of more lines is read anew. */
const MOST = 60;

/** Null where more lines would have to be read than is worth while. */
export function openWindow(state: LiveState, index: number, block: EditedBlock, { first, start, old, oldReads, now }: Touched): Window | null {
  const { base: { format } } = state;
  const behind = first + now.length;
  const together = readsTogether(format);
  const above = together ? linesTo(state, index, first - 1, -1)?.reverse() : besides(lineNear(state, index, first - 1), format.format.paragraphIndent);
  const below = together ? linesTo(state, index, behind, 1) : besides(lineNear(state, index, behind), format.format.paragraphIndent);
  if (!above || !below) return null;
  const oldLines = [...above, ...old, ...below];
  const nowLines = [...above, ...now, ...below];
  const length = above.reduce((sum, line) => sum + line.length, 0);
  const common = { start: start - length, above: above.length };
  if (together) return { ...common, old: { text: oldLines.join(''), lines: old.length, read: readLines(oldLines, format) }, now: { text: nowLines.join(''), lines: now.length, read: readLines(nowLines, format) } };
  const alone = (line: string): LineRead => readAlone(line, format);
  const [over, under] = [above.map(alone), below.map(alone)];
  const nowReads = now.map((line, at) => block.reads[first + at] ??= alone(line));
  return {
    ...common,
    old: { text: oldLines.join(''), lines: old.length, read: joinReads(oldLines, [...over, ...old.map((line, at) => oldReads[at] ?? alone(line)), ...under]) },
    now: { text: nowLines.join(''), lines: now.length, read: joinReads(nowLines, [...over, ...nowReads, ...under]) },
  };
}

/** Of lines that are told to be wrapped by how their neighbours end, those. */
function besides(line: string | undefined, indent: number): string[] {
  return line === undefined || indent > 0 || isBlank(line) ? [] : [line];
}

/** All lines up to a blank one, that one included. */
function linesTo(state: LiveState, index: number, from: number, step: 1 | -1): string[] | null {
  const lines: string[] = [];
  for (let at = from; lines.length < MOST; at += step) {
    const line = lineNear(state, index, at);
    if (line === undefined) return step > 0 ? lines : null;
    lines.push(line);
    if (isBlank(line)) return lines;
  }
  return null;
}

/** The first and the last line of the paragraph that lines of a wrapped text belong to. */
export function paragraphAround(lines: readonly string[], from: number, to: number): { readonly first: number; readonly last: number } | null {
  let first = from;
  let last = to;
  while (first > 0 && !isBlank(lines[first - 1] ?? '')) first--;
  while (last < lines.length - 1 && !isBlank(lines[last + 1] ?? '')) last++;
  return last - first > MOST ? null : { first, last };
}
