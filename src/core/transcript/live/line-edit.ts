import type { Block, EditedBlock } from './blocks.ts';
import { movePlaces, moveMarks } from './edited-block.ts';
import type { LineRead } from './read-lines.ts';
import type { Changed } from './match-windows.ts';
import type { Span } from '../../text/span.ts';
import type { LiveState } from './live-state.ts';

/** An edit of some lines of a block. */
export interface LineEdit {
  readonly index: number;
  readonly block: Block;
  /** The block as it was. */
  readonly edited: EditedBlock;
  /** The same with its new lines; nothing else of it is moved yet. */
  readonly written: EditedBlock;
  /** Lines that the edit touches, and what has come in their place: as one, line by line, and what each is by itself. */
  readonly touched: readonly string[];
  readonly words: string;
  readonly now: readonly string[];
  readonly reads: readonly (LineRead | undefined)[];
  /** The first and the last of them, and where these begin. */
  readonly first: number;
  readonly last: number;
  readonly begins: number;
  readonly lastBegins: number;
  /** The edit, in the block, and how much longer the text and the number of its lines become. */
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly lines: number;
}

/** What of a block an edit changes beside its lines. */
interface BlockChange {
  readonly paragraphs: Changed<Span>;
  /** How many paragraphs of the block stand before those that changed, and from where these are counted. */
  readonly place: number;
  readonly start: number;
  readonly words: number;
  readonly decides: number | null;
}

/** The block behind an edit: paragraphs have come, and all that stands behind the edit has moved. */
export function movedBlock({ base: { format } }: LiveState, own: LineEdit, { paragraphs: { old, now }, place, start, words, decides }: BlockChange): EditedBlock {
  const { written: { lines, reads, marks, shown, paragraphs, directions, others, above }, begins, touched, to, units } = own;
  const come = now.map((span, index) => ({ base: old.length === now.length ? paragraphs[place + index]?.base ?? null : null, start: span.start + start, end: span.end + start }));
  const ends = begins + touched.reduce((sum, line) => sum + line.length, 0);
  const found = /[([（]/u.test(own.words) ? Array.from(own.words.matchAll(format.stageDirection), ({ index, 0: { length } }) => ({ base: null, start: begins + index, end: begins + index + length })) : [];
  const kept = directions.filter((own) => own.start < begins || own.start >= ends);
  return {
    lines, reads, words, above, decides,
    marks: moveMarks(marks, to, units, own.lines),
    shown: moveMarks(shown, to, units, own.lines),
    paragraphs: [...movePlaces(paragraphs.slice(0, place), to, units), ...come, ...movePlaces(paragraphs.slice(place + old.length), to, units)],
    directions: [...movePlaces(kept, to, units), ...found].sort((a, b) => a.start - b.start),
    others: movePlaces(others, to, units),
  };
}
