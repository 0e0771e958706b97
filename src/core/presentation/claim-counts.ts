import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { forEachInSteps, type Steps } from '../text/steps.ts';
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

/** So many claims are looked at in one step. */
const STEP = 512;

/** How many claims begin in each turn, by the turn's index; turns without any are missing. */
export function* claimCountsInSteps(transcript: Transcript, claims: readonly AnchoredClaim[]): Steps<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  yield* forEachInSteps(claims, STEP, ({ anchor: { span } }) => {
    const turn = span === null ? null : turnAt(transcript, span.start);
    if (turn !== null) counts.set(turn.index, (counts.get(turn.index) ?? 0) + 1);
  });
  return counts;
}
