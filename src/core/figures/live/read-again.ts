import type { Span } from '../../text/span.ts';
import type { ToldDate } from '../told.ts';
import type { Chunk } from './chunk.ts';
import type { LiveText } from './live-text.ts';
import { LOOK_BEFORE, LOOK_BEHIND } from './read-chunk.ts';
import { readOne } from './read-on.ts';
import type { LiveState } from './read-on.ts';
import { forgetTold, unsettle } from './settle.ts';
import { startOf } from './starts.ts';

/** Chunks by their index that have come in the place of others. */
interface Come {
  readonly first: number;
  readonly last: number;
  readonly gone: readonly Chunk[];
}

/**
 * Reads chunks that have come where the text was edited, and those around them whose readers looked so far: as far as `front` at least. Only
 * where the text had been read before. `span` is what the edit wrote.
 */
export function readAgain(state: LiveState, come: Come, span: Span, front: number): void {
  const { live } = state;
  if (come.first === come.last) compare(state, come.gone, [], come.first);
  for (let index = front > 0 ? 0 : firstLooking(live, come.first, span.start); index < state.read; index++) {
    const chunk = live.chunks[index];
    if (chunk === undefined) break;
    const own = index >= come.first && index < come.last;
    if (index >= come.last && startOf(live.starts, index) >= Math.max(span.end + LOOK_BEFORE, front)) break;
    if (index >= come.last && startOf(live.starts, index) >= front && !(startOf(live.starts, index) + chunk.first < span.end + LOOK_BEFORE)) continue;
    const before = own ? null : [{ ...chunk }];
    if (!readOne(state, index, chunk)) return;
    if (before !== null) compare(state, before, [chunk], index + 1);
    else if (index === come.last - 1) compare(state, come.gone, live.chunks.slice(come.first, come.last), index + 1);
  }
}

/** The first chunk before `index` whose readers may have looked at the edit, or `index`. */
function firstLooking({ chunks, starts }: LiveText, index: number, start: number): number {
  let first = index;
  for (let i = index - 1; i >= 0; i--) {
    const begin = startOf(starts, i);
    const chunk = chunks[i];
    if (chunk === undefined || begin + chunk.text.length + LOOK_BEHIND <= start) break;
    if (begin + chunk.last + LOOK_BEHIND > start) first = i;
  }
  return first;
}

/** Where dates or the number of figures are others than before, whoever stands behind may be told something else. */
function compare({ live, settlement }: LiveState, before: readonly Chunk[], now: readonly Chunk[], behind: number): void {
  const [old, other] = [datesOf(before), datesOf(now)];
  const alike = old.length === other.length && old.every((date, at) => isSameDate(date, other[at]));
  if (alike && countOf(before) === countOf(now) && old.every((date, at) => date.before === other[at]?.before)) return;
  if (!alike) forgetTold(settlement, behind - 1);
  unsettle(live, settlement, behind, !alike);
}

function isSameDate(one: ToldDate, other: ToldDate | undefined): boolean {
  return one.value === other?.value && one.saysYear === other.saysYear;
}

function countOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { figures }) => sum + (figures?.length ?? 0), 0);
}

function datesOf(chunks: readonly Chunk[]): readonly ToldDate[] {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only.dates;
  let count = 0;
  return chunks.flatMap(({ dates, figures }) => {
    const begun = count;
    count += figures?.length ?? 0;
    return dates.map((date) => ({ ...date, before: begun + date.before }));
  });
}
