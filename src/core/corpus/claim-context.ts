import type { ClaimContext } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { Transcript } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { turnAt } from '../transcript/turn-at.ts';

/** Who says the passage, and in answer to whom; by the turn in which it begins. */
export function claimContext(transcript: Transcript, span: Span): ClaimContext {
  const turn = turnAt(transcript, span.start);
  if (turn === null) return { speaker: null, role: null, asker: null };
  return { speaker: speakerOf(turn), role: turn.role, asker: askersOf(transcript)[turn.index] ?? null };
}

/** Thousands of claims of one transcript ask one after the other. */
const askers = new WeakMap<Transcript, readonly (string | null | undefined)[]>();

/** By the turn's index: who asked in the first exchange that it is in. */
function askersOf(transcript: Transcript): readonly (string | null | undefined)[] {
  const known = askers.get(transcript);
  if (known !== undefined) return known;
  const made: (string | null | undefined)[] = transcript.turns.map(() => undefined);
  for (const { asker, turns } of transcript.exchanges) for (const turn of turns) if (made[turn] === undefined) made[turn] = asker;
  askers.set(transcript, made);
  return made;
}
