import type { Span } from './span.ts';
import type { Steps } from './steps.ts';
import { growthOf, type TextEdit } from './text-edit.ts';

/** Things in one block: all of them are looked at where one may be touched, and each other block takes a moment. */
export const BLOCK = 128;
/** Blocks that are made in one step. */
const STEP = 8;

/**
 * Neighbours among things that have places in a text that is edited. An edit looks at things in the blocks that it may touch alone; all
 * behind it are told how far they moved. Immutable, as what is made of it.
 */
export interface Block<Item> {
  /** As they were before `shift`. */
  readonly items: readonly Item[];
  /** How far all of them have moved since. */
  readonly shift: number;
  /** From the first place to the last, before `shift`; null where there is none. */
  readonly extent: Span | null;
  /** Whether any of them waits. */
  readonly waits: boolean;
}

/** One change, as a block sees it. */
export interface Change {
  /** All of it. */
  readonly edits: readonly TextEdit[];
  /** Those that may touch a place of the block, and how far those before them shift it. */
  readonly near: readonly TextEdit[];
  readonly shift: number;
}

/** How things move. */
export interface Movable<Item> {
  /** Over all its places; null where it has none. */
  extent(item: Item): Span | null;
  shift(item: Item, by: number): Item;
  move(item: Item, change: Change): Item;
  /** Whether edits that touch none of its places may concern it all the same. */
  waits(item: Item): boolean;
  /** Whether these concern those that wait. */
  wake(edits: readonly TextEdit[]): boolean;
}

export function* blocksInSteps<Item>(items: readonly Item[], how: Movable<Item>): Steps<readonly Block<Item>[]> {
  const blocks: Block<Item>[] = [];
  for (let from = 0; from < items.length; from += BLOCK) {
    blocks.push(blockOf(items.slice(from, from + BLOCK), how));
    if (blocks.length % STEP === 0) yield;
  }
  return blocks;
}

export function blockOf<Item>(items: readonly Item[], how: Movable<Item>): Block<Item> {
  let start = Infinity;
  let end = -Infinity;
  let waits = false;
  for (const item of items) {
    const extent = how.extent(item);
    if (extent === null) continue;
    if (extent.start < start) start = extent.start;
    if (extent.end > end) end = extent.end;
    waits ||= how.waits(item);
  }
  return { items, shift: 0, extent: start === Infinity ? null : { start, end }, waits };
}

export function itemsOf<Item>({ items, shift }: Block<Item>, how: Movable<Item>): readonly Item[] {
  return shift === 0 ? items : items.map((item) => how.shift(item, shift));
}

/** After one change: see `moveSpan`. Costs what the edits touch, and a moment for each block. */
export function moveBlocks<Item>(blocks: readonly Block<Item>[], edits: readonly TextEdit[], how: Movable<Item>): readonly Block<Item>[] {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const shifts = [0];
  for (const edit of inOrder) shifts.push((shifts.at(-1) ?? 0) + growthOf(edit));
  const wakes = how.wake(edits);
  return blocks.map((block) => {
    const { items, extent, waits } = block;
    if (extent === null) return block;
    const from = extent.start + block.shift;
    const to = extent.end + block.shift;
    const first = countWhile(inOrder, (edit) => edit.end <= from);
    // What is put in right behind a place leaves it alone, but not one that is empty.
    const last = countWhile(inOrder, (edit) => edit.start <= to);
    const shift = shifts[first] ?? 0;
    if (last > first || (wakes && waits)) {
      const change = { edits, near: inOrder.slice(first, last), shift };
      return blockOf(itemsOf(block, how).map((item) => how.move(item, change)), how);
    }
    return shift === 0 ? block : { items, shift: block.shift + shift, extent, waits };
  });
}

/** How many of the first are so, in an order in which none is that comes after one that is not. */
function countWhile<One>(all: readonly One[], is: (one: One) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && is(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
