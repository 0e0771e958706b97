import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';

/**
 * How surely a claim's passage was found. `exact`: its words stand where they stood; `moved`: its words stand elsewhere, and only there fit
 * their surroundings; `changed`: its surroundings stand, its words do not; `ambiguous`: two places fit equally well; `lost`: none does.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** Where a claim's passage is in a given text. */
export interface Anchor {
  readonly state: AnchorState;
  /** UTF-16 offsets; null unless the passage is found for sure (`exact`, `moved`). */
  readonly span: Span | null;
  /** The places in question where it is not: one for `changed`, two or more for `ambiguous`. */
  readonly candidates: readonly Span[];
}

export interface AnchoredClaim {
  readonly claim: Claim;
  readonly anchor: Anchor;
}

/** A claim whose passage is not found for sure. */
export function isOrphan(anchored: AnchoredClaim): boolean {
  return anchored.anchor.span === null;
}
