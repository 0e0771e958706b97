import type { ClaimContext } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { Transcript } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { turnAt } from '../transcript/turn-at.ts';

/** Who says the passage, and in answer to whom; by the turn in which it begins. */
export function claimContext(transcript: Transcript, span: Span): ClaimContext {
  const turn = turnAt(transcript, span.start);
  if (turn === null) return { speaker: null, role: null, asker: null };
  const exchange = transcript.exchanges.find(({ turns }) => turns.includes(turn.index));
  return { speaker: speakerOf(turn), role: turn.role, asker: exchange?.asker ?? null };
}
