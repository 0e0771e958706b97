import { chunkEnd, makeChunk } from './chunk.ts';
import type { Chunk } from './chunk.ts';
import type { LiveText } from './live-text.ts';
import { LOOK_BEHIND } from './read-chunk.ts';
import { readBeside } from './settle.ts';
import type { Settlement } from './settle.ts';
import { startOf } from './starts.ts';

export interface LiveState {
  readonly live: LiveText;
  readonly settlement: Settlement;
  /** What is not in chunks yet: the text as it was opened from `at` on, which stands at `offset` by now. */
  readonly rest: { readonly text: string; at: number; offset: number };
  /** Chunks before this index are read. */
  read: number;
}

/** Puts the text up to an offset into chunks. */
export function cutUpTo(state: LiveState, offset: number): void {
  const { live, rest } = state;
  while (rest.offset < offset && rest.at < rest.text.length) {
    const end = chunkEnd(rest.text, rest.at);
    const chunk = makeChunk(rest.text.slice(rest.at, end));
    live.starts.written.push(rest.offset - (live.chunks.length >= live.starts.from ? live.starts.by : 0));
    live.chunks.push(chunk);
    rest.offset += end - rest.at;
    rest.at = end;
    countHan(state, [], [chunk]);
  }
}

/** Counts the chunks with Chinese characters. The first one that comes and the last one that goes let all of the text be read in another way. */
export function countHan(state: LiveState, gone: readonly Chunk[], come: readonly Chunk[]): void {
  const { live } = state;
  const before = live.hanChunks;
  live.hanChunks += come.filter(({ han }) => han).length - gone.filter(({ han }) => han).length;
  if (before > 0 !== live.hanChunks > 0) forgetAll(state);
}

/** Lets everything be read anew. */
export function forgetAll(state: LiveState): void {
  const { settlement } = state;
  state.read = 0;
  settlement.known = null;
  settlement.places = [];
  settlement.from = Infinity;
  settlement.to = 0;
  settlement.yen = null;
  for (const chunk of state.live.chunks) chunk.figures = chunk.names = null;
}

/** Reads on by so many UTF-16 units; true when all of the text is read. */
export function readOnBy(state: LiveState, units: number): boolean {
  const { live, rest } = state;
  for (let left = units; left > 0; ) {
    if (state.read === live.chunks.length) cutUpTo(state, rest.offset + 1);
    const chunk = live.chunks[state.read];
    if (chunk === undefined) return true;
    // Where the first Chinese character comes into sight, reading begins anew.
    if (!readOne(state, state.read, chunk)) continue;
    left -= chunk.text.length;
    state.read++;
  }
  return state.read === live.chunks.length && rest.at >= rest.text.length;
}

/** Reads a chunk, what its readers may look at behind it cut before; false where all is to be read anew. */
export function readOne(state: LiveState, index: number, chunk: Chunk): boolean {
  const { live, settlement } = state;
  const chinese = live.hanChunks > 0;
  cutUpTo(state, startOf(live.starts, index) + chunk.text.length + LOOK_BEHIND);
  if (chinese !== live.hanChunks > 0) return false;
  readBeside(live, settlement, index, chunk);
  return true;
}
