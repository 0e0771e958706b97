import { lineAt, lineSpan } from '../text/line-index.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Figure } from './model.ts';

/** A figure as the command line prints it: `line` from 1, `start` and `end` UTF-16 columns of that line, from 0. */
export interface FigureRecord {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Figure['kind'];
  readonly value: Figure['value'];
  readonly unit: Figure['unit'];
  readonly of: Figure['of'];
  readonly bound: Figure['bound'];
  readonly per: Figure['per'];
}

/** Figures by line and column. A figure that runs over a line break is cut at the end of its first line; its value stays whole. */
export function figureRecords(text: string, lines: LineIndex, figures: readonly Figure[]): FigureRecord[] {
  return figures.map((figure) => {
    const line = lineAt(lines, figure.span.start);
    const { start, end } = lineSpan(text, lines, line);
    const last = Math.min(figure.span.end, end);
    return {
      line: line + 1,
      start: figure.span.start - start,
      end: last - start,
      text: text.slice(figure.span.start, last),
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      of: figure.of,
      bound: figure.bound,
      per: figure.per,
    };
  });
}
