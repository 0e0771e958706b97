import type { Figure } from '../model.ts';
import { beginScan, readOn } from '../scan.ts';
import { beginPart } from '../told.ts';
import type { Told } from '../told.ts';
import type { Chunk } from './chunk.ts';
import type { LiveText } from './live-text.ts';
import { textBetween } from './live-text.ts';
import { startOf } from './starts.ts';

/** UTF-16 code units before and behind a chunk that its readers may look at: beyond its ends they look no farther than a window of fixed width. */
export const LOOK_BEFORE = 128;
export const LOOK_BEHIND = 96;

/** Reads the figures of one chunk. `told` gives what was told before it, `yen` what ¥ stands for in the whole text: both only if they are asked for. */
export function readChunk(live: LiveText, index: number, chunk: Chunk, told: () => Told, yen: () => string): void {
  const start = startOf(live.starts, index);
  const end = start + chunk.text.length;
  const from = Math.max(start, Math.min(live.front, end));
  const lead = Math.max(0, start - LOOK_BEFORE);
  const text = textBetween(live, lead, end + LOOK_BEHIND);
  const part = beginPart(live.date, live.day, told, yen);
  const figures: Figure[] = [];
  const scan = beginScan(text, live.hanChunks > 0, part, from - lead);
  if (from < end) {
    readOn(scan, end - lead, (figure) => {
      figures.push({ ...figure, span: { start: figure.span.start + lead - start, end: figure.span.end + lead - start } });
    });
  }
  chunk.first = scan.first + lead - start;
  chunk.last = scan.last + lead - start;
  chunk.figures = figures;
  chunk.placed = null;
  chunk.dates = part.part.dates;
  chunk.questions = part.part.questions;
}
