import { sliceSpan, type Span } from '../text/span.ts';
import type { Transcript, Turn } from '../transcript/model.ts';

/** A text with how it is read. */
export interface Version {
  readonly text: string;
  readonly transcript: Transcript;
}

/** A turn with all that follows it up to the next; the first has what stands before the first turn. Together they are the whole text. */
export interface Unit {
  /** Null of what stands before the first turn. */
  readonly turn: Turn | null;
  readonly span: Span;
  /** The same for units that say the same, whatever their lines, quotation marks and labels. */
  readonly key: string;
}

export function unitsOf({ text, transcript: { turns } }: Version): readonly Unit[] {
  const starts = turns.map(({ span }) => span.start);
  const front: Unit = { turn: null, span: { start: 0, end: starts[0] ?? text.length }, key: `\n${sameWords(text.slice(0, starts[0]))}` };
  return [front, ...turns.map((turn, index): Unit => {
    const said = turn.paragraphs.map((paragraph) => sliceSpan(text, paragraph)).join(' ');
    return { turn, span: { start: turn.span.start, end: starts[index + 1] ?? text.length }, key: sameWords(said) };
  })];
}

/** Words without what a reader would not call a change: how lines are wrapped, how letters are put together, which quotation marks are used. */
export function sameWords(words: string): string {
  return words.normalize('NFC').replace(/[‘’ʼ]/gu, "'").replace(/[“”«»„]/gu, '"').replace(/\s+/gu, ' ').trim();
}
