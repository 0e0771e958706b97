import type { Claim } from './claim.ts';

/** A change of claims as data. `replace` exchanges each claim for the one with the same id. */
export type ClaimChange =
  | { readonly kind: 'add'; readonly claims: readonly Claim[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'replace'; readonly claims: readonly Claim[] };
