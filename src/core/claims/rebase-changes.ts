import { applyChange, type ClaimChange } from './changes.ts';
import type { Claim } from './claim.ts';
import { keepSame } from './claim-step.ts';
import { mergeClaims } from './merge.ts';

/**
 * The claims after changes that were meant for `known`, where `current` is what is there by now. Null where they fit neither: a claim that
 * they change was deleted elsewhere. Claims that are left as they are in `current` are the same objects.
 */
export function rebaseChanges(known: readonly Claim[], current: readonly Claim[], changes: readonly ClaimChange[]): readonly Claim[] | null {
  const ours = applyAll(known, changes);
  return ours === null ? applyAll(current, changes) : keepSame(current, mergeClaims(known, ours, current));
}

function applyAll(claims: readonly Claim[], changes: readonly ClaimChange[]): readonly Claim[] | null {
  let now = claims;
  for (const change of changes) {
    const result = applyChange(now, change);
    if ('problem' in result) return null;
    now = result.claims;
  }
  return now;
}
