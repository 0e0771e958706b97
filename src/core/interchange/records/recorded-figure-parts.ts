import type { Figure } from '../../figures/model.ts';

/** A figure's value in columns of one type each. */
export interface FigureParts {
  readonly kind: Figure['kind'];
  /** Null for a date or a time. */
  readonly value: number | null;
  /** The upper end of a range; null where it is none. */
  readonly value2: number | null;
  /** A date or a time in EDTF; null for all else. */
  readonly edtf: string | null;
  readonly unit: string | null;
  readonly of: string | null;
  readonly bound: Figure['bound'];
  /** What a stated rate is taken of, "people", and how many of them. */
  readonly per: string | null;
  readonly perValue: number | null;
}

export function figureParts({ kind, value, unit, of, bound, per }: Omit<Figure, 'span'>): FigureParts {
  const [low, high] = typeof value === 'object' ? value : [typeof value === 'number' ? value : null, null];
  return { kind, value: low, value2: high, edtf: typeof value === 'string' ? value : null, unit, of, bound, per: per?.of ?? null, perValue: per?.value ?? null };
}
