import type { Figure } from '../../figures/model.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { MarkKind, Transcript } from '../../transcript/model.ts';

/** Times of captions, numbers of pages and the like: nobody says them. */
const furniture: ReadonlySet<MarkKind> = new Set(['label', 'timing', 'page-break', 'markup']);

/** The figures that a reader stops at, front and back matter included. Both are in the order of the text. */
export function figureStops(transcript: Transcript, figures: readonly Figure[]): readonly Figure[] {
  const marks = transcript.marks.filter(({ kind }) => furniture.has(kind));
  let next = 0;
  return figures.filter(({ span }) => {
    while ((marks[next]?.span.end ?? Infinity) <= span.start) next++;
    const mark = marks[next]?.span;
    return mark === undefined || !overlaps(mark, span);
  });
}

/**
 * The figure that a step from the selection leads to, null at the ends. From a cursor within a figure a step back leads to that one first,
 * as a step back from within a turn leads to its header; of a figure that is selected both steps lead on.
 */
export function figureFrom(stops: readonly Figure[], selection: Span, direction: 'next' | 'previous'): Figure | null {
  if (direction === 'next') return stops.find(({ span }) => span.start >= selection.end) ?? null;
  return stops.filter(({ span }) => span.start < selection.start).at(-1) ?? null;
}
