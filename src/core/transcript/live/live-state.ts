import type { Steps } from '../../text/steps.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { beginsWithRule } from '../front-matter/read-yaml.ts';
import type { Pairs } from '../lines/paragraphs.ts';
import { type Base, hasLoneReturn } from './base.ts';
import { blockAt, type Blocks, cutBlocks, growBlock } from './blocks.ts';
import { splitLines } from './split-lines.ts';

/** A text that was read in full, and what edits have made of it since. */
export interface LiveState {
  readonly base: Base;
  readonly blocks: Blocks;
  pairs: Pairs;
  /** Whether anything was edited since. */
  edited: boolean;
}

export function* startFrom(base: Base): Steps<LiveState> {
  return { base, blocks: yield* cutBlocks(base.text, base.lines, base.bare.turns, base.from, base.wrapped), pairs: base.pairs, edited: false };
}

/** The text as it is now. */
export function textNow(state: LiveState): string {
  return textParts(state).join('');
}

/** The same in parts, to be joined when somebody asks. */
export function textParts({ base, blocks }: LiveState): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, edited } of blocks.all) {
    if (!edited) continue;
    parts.push(base.text.slice(from, start), ...edited.lines);
    from = end;
  }
  parts.push(base.text.slice(from));
  return parts;
}

/** Whether there was a block of YAML or may be one now, and lines above the first turn were edited. */
export function hasYaml({ base, blocks: { all } }: LiveState, text: string): boolean {
  return all[0]?.edited !== null && (beginsWithRule(base.text) || beginsWithRule(text));
}

/** Whether there is a lone CR in what was edited; elsewhere there is none in a text in which edits can be followed at all. */
export function mayHaveLoneReturn({ base, blocks: { all } }: LiveState): boolean {
  return base.loneReturn || all.some(({ edited }) => edited?.lines.some(hasLoneReturn) === true);
}

/** Writes an edit that crosses borders of blocks; all that is known of these is lost. */
export function writeAcross(state: LiveState, { start, end, text }: TextEdit): void {
  const { base, blocks } = state;
  const first = blockAt(blocks, start);
  const last = blockAt(blocks, end).index;
  const touched = blocks.all.slice(first.index, last + 1);
  const before = touched.map(({ edited, start: from, end: to }) => (edited ? edited.lines.join('') : base.text.slice(from, to))).join('');
  const lines = splitLines(before.slice(0, start - first.start) + text + before.slice(end - first.start));
  if (lines.at(-1) === '' && last < blocks.all.length - 1) lines.pop();
  touched.forEach((block, index) => {
    const own = index === 0 ? lines : [];
    block.edited = { lines: own, reads: [], marks: [], shown: [], paragraphs: [], directions: [], others: [], words: 0, above: undefined, decides: null };
    growBlock(blocks, first.index + index, own.reduce((sum, line) => sum + line.length, 0) - block.length, own.length - block.lineCount);
  });
}

/** A line of a block as it is now, or of the blocks beside it. */
export function lineNear({ base, blocks: { all } }: LiveState, index: number, line: number): string | undefined {
  let at = index;
  let own = line;
  for (let block = all[at]; block && own < 0; block = all[--at]) own += all[at - 1]?.lineCount ?? Infinity;
  for (let block = all[at]; block && own >= block.lineCount; block = all[++at]) own -= block.lineCount;
  const block = all[at];
  if (!block || !Number.isFinite(own)) return undefined;
  if (block.edited) return block.edited.lines[own];
  const { starts, length } = base.lines;
  return base.text.slice(starts[block.line + own], starts[block.line + own + 1] ?? length);
}
