import type { Pairs } from '../lines/paragraphs.ts';
import type { Base } from './base.ts';
import { type Blocks, cutBlocks } from './blocks.ts';

/** A text that was read in full, and what edits have made of it since. */
export interface LiveState {
  readonly base: Base;
  readonly blocks: Blocks;
  pairs: Pairs;
  /** Whether anything was edited since. */
  edited: boolean;
}

export function startFrom(base: Base): LiveState {
  return { base, blocks: cutBlocks(base.text, base.lines, base.bare.turns, base.from, base.wrapped), pairs: base.pairs, edited: false };
}

/** The text as it is now. */
export function textNow({ base, blocks }: LiveState): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, edited } of blocks.all) {
    if (!edited) continue;
    parts.push(base.text.slice(from, start), ...edited.lines);
    from = end;
  }
  parts.push(base.text.slice(from));
  return parts.join('');
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
