import type { Claim } from '../../core/claims/claim.ts';

/** What our own writes made of claims: by that a change that waited in the queue is told apart from what others wrote meanwhile. */
export interface OwnWrites {
  wrote(before: readonly Claim[], after: readonly Claim[]): void;
  /** The claims as they were when these were seen, with all that was written here since and nothing of what was read. */
  since(seen: readonly Claim[]): readonly Claim[];
}

export function createOwnWrites(): OwnWrites {
  /** Null where the claim was deleted. */
  const successors = new WeakMap<Claim, Claim | null>();
  return {
    wrote(before, after) {
      const byId = new Map(after.map((claim) => [claim.id, claim]));
      for (const claim of before) {
        const now = byId.get(claim.id) ?? null;
        if (now !== claim) successors.set(claim, now);
      }
      // What was taken back may be the very claim that it was before: nothing has come after it.
      for (const claim of after) successors.delete(claim);
    },
    since(seen) {
      return seen.flatMap((claim) => {
        let now: Claim | null = claim;
        for (let next: Claim | null | undefined = claim; next !== undefined; next = next === null ? undefined : successors.get(next)) now = next;
        return now ?? [];
      });
    },
  };
}
