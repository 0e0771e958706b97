import type { FigureKind } from '../figures/model.ts';
import type { Span } from '../text/span.ts';

/** What a row stands for; an adapter chooses the icon. */
export type RowKind =
  | 'title' | 'opening' | 'exchange' | 'interlude' | 'closing'
  | 'turn.chair' | 'turn.official' | 'turn.press' | 'turn.other'
  | 'point' | 'speaker' | 'group' | 'suggestion' | 'suggestion.dismissed' | 'claim' | 'claim.orphan' | 'claim.orphan.kept' | 'reply'
  | 'review.changed' | 'review.ambiguous' | 'review.lost' | 'review.moved' | 'review.place'
  | `figure.${FigureKind}`;

/** One row of a tree view, in no editor's terms. */
export interface Row {
  /** Stable across versions of the model, so that a view keeps what is open and selected. */
  readonly id: string;
  readonly kind: RowKind;
  readonly label: string;
  readonly description: string;
  /** Markdown-free plain text. */
  readonly tooltip: string;
  /** Where it goes to; null where it goes nowhere. */
  readonly span: Span | null;
  readonly children: readonly Row[];
}
