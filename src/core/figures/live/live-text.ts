import type { Today } from '../today.ts';
import type { Chunk } from './chunk.ts';
import { chunkAt, startOf } from './starts.ts';
import type { Starts } from './starts.ts';

/** A text in chunks, with all that is known of it. */
export interface LiveText {
  readonly chunks: Chunk[];
  readonly starts: Starts;
  date: string | null;
  day: Today | null;
  /** Where the text begins behind its front matter. */
  front: number;
  /** How many chunks have Chinese characters: one makes all of the text a mixed one. */
  hanChunks: number;
}

/** The text between two offsets, cut to where it begins and ends. `near` is a chunk near by. */
export function textBetween({ chunks, starts }: LiveText, from: number, to: number): string {
  let text = '';
  for (let index = chunkAt(starts, from); index < chunks.length; index++) {
    const chunk = chunks[index];
    const start = startOf(starts, index);
    if (chunk === undefined || start >= to) break;
    text += start >= from && start + chunk.text.length <= to ? chunk.text : chunk.text.slice(Math.max(0, from - start), to - start);
  }
  return text;
}
