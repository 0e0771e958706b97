import type { Span } from '../text/span.ts';
import type { Figure } from './model.ts';

/** The figures that lie within the span from end to end, of figures in the order of their text. One that the span cuts is none of it. */
export function figuresIn(figures: readonly Figure[], { start, end }: Span): readonly Figure[] {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.span.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((figures[last]?.span.end ?? Infinity) <= end) last++;
  return figures.slice(low, last);
}
