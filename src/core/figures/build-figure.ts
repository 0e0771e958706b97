import type { Figure, FigureKind } from './model.ts';

/** A figure with null in every field that is not given. */
export function buildFigure(
  kind: FigureKind,
  start: number,
  end: number,
  value: Figure['value'],
  rest: Partial<Pick<Figure, 'unit' | 'of' | 'bound' | 'per'>> = {},
): Figure {
  return { span: { start, end }, kind, value, unit: rest.unit ?? null, of: rest.of ?? null, bound: rest.bound ?? null, per: rest.per ?? null };
}
