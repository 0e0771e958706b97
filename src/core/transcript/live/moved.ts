import { countBelow } from '../../text/code-points.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import type { Block, EditedBlock } from './blocks.ts';
import type { LiveState } from './live-state.ts';

/** How far a block has moved: in UTF-16 code units, and in lines. */
export interface Moved {
  readonly block: Block;
  readonly units: number;
  readonly lines: number;
  /** What the block holds, if it was edited by then. */
  readonly edited: EditedBlock | null;
}

export function movedBlocks({ blocks }: LiveState): readonly Moved[] {
  const moved: Moved[] = [];
  let units = 0;
  let lines = 0;
  for (const block of blocks.all) {
    moved.push({ block, units, lines, edited: block.edited });
    units += block.length - (block.end - block.start);
    lines += block.lineCount - block.lines;
  }
  return moved;
}

/** Where lines begin: how long the text is by now is asked at once. */
export function placeLines(lines: LineIndex, moved: readonly Moved[]): () => LineIndex {
  const last = moved.at(-1);
  const length = last ? last.block.start + last.units + last.block.length : 0;
  return () => {
    const starts = new Int32Array(moved.reduce((sum, { block, edited }) => sum + (edited?.lines.length ?? block.lines), 0));
    let line = 0;
    for (const { block: { line: first, lines: count, start }, edited, units } of moved) {
      if (edited) {
        let at = start + units;
        for (const own of edited.lines) {
          starts[line++] = at;
          at += own.length;
        }
      } else for (let own = first; own < first + count; own++) starts[line++] = (lines.starts[own] ?? 0) + units;
    }
    return { starts, length };
  };
}

export function moveSpan(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** The block that held an offset of the text that was read. */
export function blockOf(moved: readonly Moved[], offset: number): Moved | undefined {
  return moved[countBelow(moved.length, (index) => (moved[index]?.block.start ?? 0) <= offset) - 1];
}
