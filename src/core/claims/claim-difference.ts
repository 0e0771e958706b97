import type { ClaimChange } from './changes.ts';
import type { Claim } from './claim.ts';

/** The changes that make `after` of `before`, to be done in their order; none where the two hold the same claims. */
export function claimDifference(before: readonly Claim[], after: readonly Claim[]): readonly ClaimChange[] {
  const old = new Map(before.map((claim) => [claim.id, claim]));
  const kept = new Set(after.map((claim) => claim.id));
  const removed = before.filter((claim) => !kept.has(claim.id)).map((claim) => claim.id);
  const replaced = after.filter((claim) => old.has(claim.id) && !sameClaim(old.get(claim.id), claim));
  const added = after.filter((claim) => !old.has(claim.id));
  const changes: ClaimChange[] = [];
  if (removed.length > 0) changes.push({ kind: 'remove', ids: removed });
  if (replaced.length > 0) changes.push({ kind: 'replace', claims: replaced });
  if (added.length > 0) changes.push({ kind: 'add', claims: added });
  return changes;
}

/** Claims are plain data whose makers keep one order of keys; a difference in order alone costs a needless change, no more. */
function sameClaim(a: Claim | undefined, b: Claim): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
