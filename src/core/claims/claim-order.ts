import type { Claim } from './claim.ts';

/** The order of the sidecar: by position, then by id; claims without a position last. */
export function compareClaims(a: Claim, b: Claim): number {
  if (a.position === null || b.position === null) {
    if (a.position !== b.position) return a.position === null ? 1 : -1;
  } else {
    const byPosition = a.position.start - b.position.start || a.position.end - b.position.end;
    if (byPosition !== 0) return byPosition;
  }
  // Code units, not a locale's order: the file must be the same on every machine.
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function sortClaims(claims: readonly Claim[]): readonly Claim[] {
  return [...claims].sort(compareClaims);
}
