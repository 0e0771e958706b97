import type { Claim } from '../core/claims/claim.ts';
import { pointClaim } from '../core/corpus/point-claim.ts';
import type { Span } from '../core/text/span.ts';
import type { Services, TranscriptDocument } from './services.ts';

/** The claim on these words of the text, which become its words, with their figures and whoever says them. */
export function claimOn(services: Services, document: TranscriptDocument, claim: Claim, span: Span, now = services.platform.now()): Claim {
  return pointClaim(claim, { text: document.text, transcript: document.transcript, figures: document.figuresIn(span) }, span, now);
}
