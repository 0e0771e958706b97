import type { Claim } from './claim.ts';
import { sortClaims } from './claim-order.ts';

/** A change of claims as data. `replace` exchanges each claim for the one with the same id. */
export type ClaimChange =
  | { readonly kind: 'add'; readonly claims: readonly Claim[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'replace'; readonly claims: readonly Claim[] };

/** Why a change fits the claims no longer: they were changed elsewhere meanwhile. Nothing of it is done then. */
export interface ChangeProblem {
  readonly code: 'unknown-id' | 'duplicate-id';
  readonly id: string;
}

export type ChangeResult =
  | { readonly claims: readonly Claim[]; /** Takes the change back. */ readonly inverse: ClaimChange }
  | { readonly problem: ChangeProblem };

/** The claims after a change, in the order of the sidecar, and what undoes it. Never changes its arguments. */
export function applyChange(claims: readonly Claim[], change: ClaimChange): ChangeResult {
  const ids = change.kind === 'remove' ? change.ids : change.claims.map((claim) => claim.id);
  const named = new Set(ids);
  const affected = claims.filter((claim) => named.has(claim.id));
  const problem = whatHinders(change.kind, ids, new Set(affected.map((claim) => claim.id)));
  if (problem !== null) return { problem };
  const others = affected.length === 0 ? claims : claims.filter((claim) => !named.has(claim.id));
  switch (change.kind) {
    case 'add':
      return { claims: sortClaims([...claims, ...change.claims]), inverse: { kind: 'remove', ids } };
    case 'remove':
      return { claims: sortClaims(others), inverse: { kind: 'add', claims: affected } };
    case 'replace':
      return { claims: sortClaims([...others, ...change.claims]), inverse: { kind: 'replace', claims: affected } };
  }
}

function whatHinders(kind: ClaimChange['kind'], ids: readonly string[], present: ReadonlySet<string>): ChangeProblem | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id) || (kind === 'add' && present.has(id))) return { code: 'duplicate-id', id };
    if (kind !== 'add' && !present.has(id)) return { code: 'unknown-id', id };
    seen.add(id);
  }
  return null;
}
