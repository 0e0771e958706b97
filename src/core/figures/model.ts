import type { Span } from '../text/span.ts';

export type FigureKind = 'money' | 'percent' | 'quantity' | 'count' | 'ratio' | 'multiple' | 'ordinal' | 'date' | 'time';

/** An amount, share, rate, rank or time that an analyst could check. */
export interface Figure {
  /** UTF-16 offsets of the whole text: from the first character of the number to the end of its scale word and unit. */
  readonly span: Span;
  readonly kind: FigureKind;
  /** A number; `[low, high]` for a range; an EDTF string for a date or a time. */
  readonly value: number | readonly [number, number] | string;
  /** ISO 4217 for money; `%`, `pp` or `bp` for percent; UCUM for quantities; else null. */
  readonly unit: string | null;
  /** The head noun that is counted (`count` and `ordinal`), as written. */
  readonly of: string | null;
  readonly bound: 'approx' | 'min' | 'max' | null;
  /** A stated rate: "per 10,000 people", "daily". */
  readonly per: { readonly value: number; readonly of: string } | null;
}
