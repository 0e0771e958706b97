import type { Span } from '../text/span.ts';

/**
 * The place in the list of the figure at an offset, its end included where none begins there; null between figures. They stand in the order
 * of the text, each with what else is known of it: `spanOf` says where.
 */
export function figureAt<T>(figures: readonly T[], offset: number, spanOf: (figure: T) => Span): number | null {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const figure = figures[middle];
    if (figure !== undefined && spanOf(figure).start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = figures[low - 1];
  return last !== undefined && offset <= spanOf(last).end ? low - 1 : null;
}
