import type { Span } from '../../../text/span.ts';

/**
 * Figures of one text that do not fit together; a person decides which is right. `span` is what does not fit, `other` what it does not fit to.
 * `two-rates`: two implied rates of the same pair, in `units[0]` per one of `units[1]`; `slip`: the same, off by a power of ten; `factor`: a
 * quantity whose two units do not convert so; `whole`: shares that are said to make a whole make `sum` percent; `change`: what is said to have
 * changed by `stated` changed by `implied` (in percent, percentage points or times).
 */
export type FigureHint =
  | { readonly kind: 'two-rates'; readonly span: Span; readonly other: Span; readonly units: readonly [string, string]; readonly rate: number; readonly usual: number }
  | { readonly kind: 'slip'; readonly span: Span; readonly other: Span; readonly power: number }
  | { readonly kind: 'factor'; readonly span: Span; readonly other: Span; readonly units: readonly [string, string]; readonly rate: number; readonly usual: number }
  | { readonly kind: 'whole'; readonly span: Span; readonly other: Span; readonly sum: number }
  | { readonly kind: 'change'; readonly span: Span; readonly other: Span; readonly unit: '%' | 'pp' | 'times'; readonly stated: number; readonly implied: number };

/** Figures that are looked at in one step. */
export const STEP = 512;
