import { restateClaim } from '../claims/edit-claim.ts';
import type { Claim } from '../claims/claim.ts';
import type { Figure } from '../figures/model.ts';
import type { Span } from '../text/span.ts';
import type { Transcript } from '../transcript/model.ts';
import { claimContext } from './claim-context.ts';

/** A text that a person reads while he decides. */
export interface PointedText {
  readonly text: string;
  readonly transcript: Transcript;
  readonly figures: readonly Figure[];
}

/** The claim pointed at these words by a person: they become its words, with who says them and the figures that they have. */
export function pointClaim(claim: Claim, { text, transcript, figures }: PointedText, span: Span, now: string): Claim {
  return { ...restateClaim(claim, text, span, { now, acceptWords: true, figures }), context: claimContext(transcript, span) };
}
