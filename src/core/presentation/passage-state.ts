import type { AnchoredClaim } from '../anchoring/anchor.ts';
import type { Claim } from '../claims/claim.ts';
import { containsSpan, sameSpan, type Span } from '../text/span.ts';

/**
 * What tagging a passage comes to: `tagged` where there is nothing to do; `other-tags` where the passage is a claim that lacks some of the
 * tags: it gets them, for two claims on the same words are none the wiser.
 */
export type PassageState = { readonly kind: 'untagged' | 'tagged' } | { readonly kind: 'other-tags'; readonly claim: Claim };

/** A claim that has all tags and holds all of `matter` is enough; where that is null, only one on the very passage is. */
export function passageState(span: Span, matter: readonly Span[] | null, claims: readonly AnchoredClaim[], tags: readonly string[]): PassageState {
  let same: Claim | undefined;
  for (const { claim, anchor } of claims) {
    const place = anchor.span;
    if (place === null) continue;
    const isSame = sameSpan(place, span);
    const isEnough = matter === null ? isSame : matter.every((one) => containsSpan(place, one));
    if (isEnough && tags.every((tag) => claim.tags.includes(tag))) return { kind: 'tagged' };
    if (isSame) same ??= claim;
  }
  return same === undefined ? { kind: 'untagged' } : { kind: 'other-tags', claim: same };
}
