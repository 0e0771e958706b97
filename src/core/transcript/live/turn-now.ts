import type { Span } from '../../text/span.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Block } from './blocks.ts';
import { within } from './edited-block.ts';
import type { LiveState } from './live-state.ts';

/** A turn with its words as they are now; offsets from where its first block begins. */
export interface TurnNow {
  readonly text: string;
  readonly span: Span;
  readonly paragraphs: readonly Span[];
  readonly labelSpan: Span;
  readonly repeats: readonly Span[];
  /** More words than when it was read. */
  readonly words: number;
  /** Index of its first block. */
  readonly block: number;
}

/** A turn of which one block is known. */
export function turnNow({ base, blocks: { all } }: LiveState, near: number, turn: BareTurn): TurnNow {
  let first = near;
  while (first > 0 && (all[first]?.start ?? 0) > turn.span.start) first--;
  const paragraphs: Span[] = [];
  const labels: Span[] = [];
  const own = new Set([turn.labelSpan, ...turn.repeats]);
  const texts: string[] = [];
  let words = 0;
  let at = 0;
  const move = (span: Span, by: number): Span => (by === 0 ? span : { start: span.start + by, end: span.end + by });
  for (let index = first; index < all.length && (index <= near || (all[index]?.start ?? Infinity) < turn.span.end); index++) {
    const block = all[index];
    if (!block) continue;
    const { start, end, edited } = block;
    texts.push(edited ? edited.lines.join('') : base.text.slice(start, end));
    if (edited) {
      words += edited.words;
      for (const span of edited.paragraphs) paragraphs.push({ start: span.start + at, end: span.end + at });
      for (const mark of edited.marks) if (own.has(mark.mark.span)) labels.push({ start: mark.start + at, end: mark.end + at });
    } else {
      for (const span of within(turn.paragraphs, (span) => span.start, start, end)) paragraphs.push(move(span, at - start));
      for (const span of labelsIn(turn, block)) labels.push(move(span, at - start));
    }
    at += block.length;
  }
  const [labelSpan, ...repeats] = labels;
  const begins = turn.span.start - (all[first]?.start ?? 0);
  const label = labelSpan ?? { start: begins, end: begins };
  return { text: texts.join(''), span: { start: begins, end: paragraphs.at(-1)?.end ?? label.end }, paragraphs, labelSpan: label, repeats, words, block: first };
}

function labelsIn({ labelSpan, repeats }: BareTurn, { start, end }: Block): readonly Span[] {
  return within([labelSpan, ...repeats], (span) => span.start, start, end);
}
