import type { TextEdit } from '../../text/text-edit.ts';
import { frontMatterEnd } from '../front-matter-end.ts';
import { chunkEnd, isSafeEnd, makeChunk } from './chunk.ts';
import type { Chunk } from './chunk.ts';
import { textBetween } from './live-text.ts';
import { readAgain } from './read-again.ts';
import { LOOK_BEHIND } from './read-chunk.ts';
import { countHan, cutUpTo } from './read-on.ts';
import type { LiveState } from './read-on.ts';
import { moveTold, settleNames } from './settle.ts';
import { chunkAt, replaceStarts, startOf } from './starts.ts';

/** UTF-16 units from the beginning in which front matter may end. */
const FRONT = 8_256;

/** Takes over one edit: reads again the chunks that it touches, and those whose readers looked that far. */
export function applyEdit(state: LiveState, edit: TextEdit): void {
  const { live, settlement } = state;
  cutUpTo(state, edit.end + 2 * LOOK_BEHIND);
  const { first, last, text } = touched(state, edit);
  const start = live.chunks.length === 0 ? 0 : startOf(live.starts, first);
  const come = cut(text);
  const gone = live.chunks.slice(first, last);
  if (come.length === gone.length) come.forEach((chunk, index) => (live.chunks[first + index] = chunk));
  else live.chunks.splice(first, last - first, ...come);
  const shift = edit.text.length - (edit.end - edit.start);
  replaceStarts(live.starts, first, last, beginsOf(come, start), shift);
  state.rest.offset += shift;
  const more = come.length - gone.length;
  moveTold(settlement, first, last, more);
  // What stands between the first and the last is gone: what is to be settled there begins and ends with what has come.
  settlement.from = settlement.from >= last ? settlement.from + more : Math.min(settlement.from, first);
  settlement.to = settlement.to >= last ? settlement.to + more : settlement.to > first ? first + come.length : settlement.to;
  if (state.read >= last) state.read += more;
  else state.read = Math.min(state.read, first);
  countHan(state, gone, come);
  const otherFront = isOtherFront(state, edit, shift);
  readAgain(state, { first, last: first + come.length, gone }, { start: edit.start, end: edit.start + edit.text.length }, otherFront ? FRONT : 0);
  settleNames(live, settlement, gone, come);
}

/** The chunks that an edit changes, with their text behind it; more of them where the last one's end is no safe place any more. */
function touched(state: LiveState, { start, end, text: typed }: TextEdit): { readonly first: number; readonly last: number; readonly text: string } {
  const { live: { chunks, starts }, rest } = state;
  if (chunks.length === 0) return { first: 0, last: 0, text: typed };
  const first = chunkAt(starts, start);
  let last = chunkAt(starts, end);
  let text = (chunks[first]?.text.slice(0, start - startOf(starts, first)) ?? '') + typed + (chunks[last]?.text.slice(end - startOf(starts, last)) ?? '');
  last++;
  while (!isSafeEnd(text, text.length)) {
    if (last === chunks.length) cutUpTo(state, rest.offset + 1);
    if (last === chunks.length) break;
    text += chunks[last]?.text ?? '';
    last++;
  }
  return { first, last, text };
}

function cut(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < text.length; ) {
    const end = chunkEnd(text, at);
    chunks.push(makeChunk(text.slice(at, end)));
    at = end;
  }
  return chunks;
}

function beginsOf(chunks: readonly Chunk[], start: number): number[] {
  let at = start;
  return chunks.map(({ text }) => (at += text.length) - text.length);
}

/** Whether the text begins elsewhere behind its front matter than the edit alone would let it. */
function isOtherFront({ live }: LiveState, { start, end }: TextEdit, shift: number): boolean {
  const before = live.front;
  if (start > Math.max(before, before === 0 ? FRONT : 0)) return false;
  const moved = end <= before ? before + shift : before;
  const opening = live.chunks[0]?.text.charCodeAt(0);
  live.front = opening === 45 || opening === 0xfeff ? frontMatterEnd(textBetween(live, 0, FRONT)) : 0;
  return live.front !== moved;
}
