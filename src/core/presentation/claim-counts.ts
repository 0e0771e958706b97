import type { AnchoredClaim } from '../anchoring/anchor.ts';
import type { Transcript } from '../transcript/model.ts';
import { turnAt } from '../transcript/turn-at.ts';

/** The claims whose passage begins in each turn, by the turn's index, in the order in which they came. Orphans are in none. */
export function claimsByTurn(transcript: Transcript, claims: readonly AnchoredClaim[]): ReadonlyMap<number, readonly AnchoredClaim[]> {
  const byTurn = new Map<number, AnchoredClaim[]>();
  for (const claim of claims) {
    const turn = claim.anchor.span === null ? null : turnAt(transcript, claim.anchor.span.start);
    if (turn === null) continue;
    const known = byTurn.get(turn.index);
    if (known === undefined) byTurn.set(turn.index, [claim]);
    else known.push(claim);
  }
  return byTurn;
}

/** How many claims begin in each turn, by the turn's index; turns without any are missing. */
export function claimCounts(transcript: Transcript, claims: readonly AnchoredClaim[]): ReadonlyMap<number, number> {
  return new Map([...claimsByTurn(transcript, claims)].map(([turn, here]) => [turn, here.length]));
}
