import type { AnchoredClaim } from '../../anchoring/anchor.ts';
import type { Claim } from '../../claims/claim.ts';
import { sameJson } from '../../claims/json.ts';
import { writeKept } from '../../claims/kept-orphan.ts';
import type { ReviewItem } from './review-list.ts';

/** A transcript's claims as somebody last saw them. */
export interface SeenClaims {
  readonly claims: ReadonlyMap<string, Claim>;
  /** The ids of those that had to be decided. */
  readonly waiting: ReadonlySet<string>;
}

export const nothingSeen: SeenClaims = { claims: new Map(), waiting: new Set() };

export function seenClaims(claims: readonly AnchoredClaim[], items: readonly ReviewItem[]): SeenClaims {
  return {
    claims: new Map(claims.map(({ claim }) => [claim.id, claim])),
    waiting: new Set(items.flatMap(({ question, claim }) => (question === 'moved' ? [] : [claim.id]))),
  };
}

/** How many claims wait because the text is another. Who takes a decision back, or asks again, knows why his claim waits: it is described otherwise than before. */
export function countNews(before: SeenClaims, now: SeenClaims): number {
  return [...now.waiting].filter((id) => {
    const [was, is] = [before.claims.get(id), now.claims.get(id)];
    return !before.waiting.has(id) && (was === undefined || is === undefined || isDescribedAlike(was, is));
  }).length;
}

function isDescribedAlike(a: Claim, b: Claim): boolean {
  return a.quote.exact === b.quote.exact && a.quote.prefix === b.quote.prefix && a.quote.suffix === b.quote.suffix && sameJson(writeKept(a.kept), writeKept(b.kept));
}
