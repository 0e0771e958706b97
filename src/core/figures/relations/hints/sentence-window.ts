import { sentenceAt } from '../../../text/sentences.ts';
import type { Span } from '../../../text/span.ts';
import type { Figure } from '../../model.ts';

/** UTF-16 units to either side of a place that are read for its sentence. */
const REACH = 400;

/** The sentence around a place, within its paragraph and a fixed reach. */
export function sentenceAround(text: string, at: number): Span {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const after = text.slice(at, at + REACH);
  const gap = /\n\s*\n/u.exec(after);
  const paragraph = { start: from + afterLastGap(before), end: at + (gap?.index ?? after.length) };
  return sentenceAt(text, paragraph, at);
}

/** The figures of a list sorted by place that lie wholly in a span, near the one at `index`. */
export function figuresWithin(figures: readonly Figure[], index: number, { start, end }: Span): readonly Figure[] {
  let from = index;
  while (from > 0 && (figures[from - 1]?.span.start ?? -1) >= start) from -= 1;
  let to = index;
  while (to < figures.length && (figures[to]?.span.end ?? Infinity) <= end) to += 1;
  return figures.slice(from, to);
}

function afterLastGap(before: string): number {
  const newline = before.lastIndexOf('\n\n');
  const windows = before.lastIndexOf('\r\n\r\n');
  return Math.max(newline === -1 ? 0 : newline + 2, windows === -1 ? 0 : windows + 4);
}
