import { findFigures } from '../../src/core/figures/find-figures.ts';
import type { Figure } from '../../src/core/figures/model.ts';
import { sliceSpan } from '../../src/core/text/span.ts';

const DATE = '2024-03-19';

/** One line a figure: its words, kind, value and unit, then what is not null of `of`, `bound` and `per`. */
export function brief(text: string, date: string | null = DATE): string[] {
  return findFigures(text, { date }).map((figure) => describeFigure(text, figure));
}

export function describeFigure(text: string, figure: Figure): string {
  const value = Array.isArray(figure.value) ? figure.value.join('..') : String(figure.value);
  const per = figure.per === null ? null : `/${figure.per.value} ${figure.per.of}`;
  const rest = [figure.unit, figure.of === null ? null : `of ${figure.of}`, figure.bound, per].filter((part) => part !== null);
  return [`${sliceSpan(text, figure.span)} = ${figure.kind} ${value}`, ...rest].join(' ');
}
