import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';

/**
 * How surely a claim's passage was found. `exact`: its words stand where they stood; `moved`: its words stand elsewhere, and only there fit
 * their surroundings, or other words stand there that say no other figure, no contrary and nobody else's; `changed`: it stands there, and
 * says something else; `ambiguous`: two places fit equally well; `lost`: none does.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** Where a claim's passage is in a given text. */
export interface Anchor {
  readonly state: AnchorState;
  /** UTF-16 offsets; null unless the passage is found for sure (`exact`, `moved`). */
  readonly span: Span | null;
  /** The places in question where it is not: one for `changed`, two or more for `ambiguous`. */
  readonly candidates: readonly Span[];
  /** How much alike the words there are to those that were tagged: 1 where they are the same words; null without a span. */
  readonly similarity: number | null;
}

export interface AnchoredClaim {
  readonly claim: Claim;
  readonly anchor: Anchor;
}

export const lost: Anchor = { state: 'lost', span: null, candidates: [], similarity: null };

export function standingAt(state: 'exact' | 'moved', span: Span, similarity = 1): Anchor {
  return { state, span, candidates: [], similarity };
}

/** More places than this tell a person nothing. */
export const mostCandidates = 20;

export function orphaned(state: 'changed' | 'ambiguous', candidates: readonly Span[]): Anchor {
  return { state, span: null, candidates: candidates.slice(0, mostCandidates), similarity: null };
}

/** A claim whose passage is not found for sure. */
export function isOrphan(anchored: AnchoredClaim): boolean {
  return anchored.anchor.span === null;
}
