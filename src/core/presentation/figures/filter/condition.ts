import type { Figure, FigureKind } from '../../../figures/model.ts';
import type { Span } from '../../../text/span.ts';

/** What a stretch lies on: plain numbers, days as `yyyymmdd`, or minutes of a day. */
export type Axis = 'number' | 'date' | 'clock';

/** From `low` to `high`, each perhaps infinite; `strict`: without the ends themselves. */
export interface Stretch {
  readonly axis: Axis;
  readonly low: number;
  readonly high: number;
  readonly strict: boolean;
  /** All but this stretch. */
  readonly not: boolean;
  /** The same as days, where bare numbers may be years: a filter "2023" finds the date and the number. */
  readonly years: { readonly low: number; readonly high: number } | null;
}

/** What a figure must be. Words are compared without case, accents and widths. */
export type Condition =
  | { readonly is: 'measure'; readonly kind: FigureKind | null; readonly unit: string | null }
  | { readonly is: 'value'; readonly stretch: Stretch }
  | { readonly is: 'bound'; readonly bound: NonNullable<Figure['bound']> }
  | { readonly is: 'of' | 'per'; readonly words: string }
  | { readonly is: 'speaker' | 'role' | 'asker' | 'words'; readonly words: string };

/** What could not be understood, and where it stands in the filter. */
export interface FilterProblem {
  readonly code:
    | 'missing-number' | 'missing-condition' | 'missing-words' | 'unknown-field' | 'unknown-kind' | 'open-quote' | 'brackets' | 'downward-range' | 'no-date' | 'no-clock' | 'contradiction';
  readonly span: Span;
  /** The words that it speaks of. */
  readonly words: string;
  /** Of a contradiction: what stands before it. */
  readonly other: string;
}
