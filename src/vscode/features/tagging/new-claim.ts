import type { Claim } from '../../../core/claims/claim.ts';
import { makeClaim } from '../../../core/claims/edit-claim.ts';
import { claimContext } from '../../../core/corpus/claim-context.ts';
import type { Span } from '../../../core/text/span.ts';
import { authorFor } from '../../author.ts';
import type { Services, TranscriptDocument } from '../../services.ts';

/** A claim on a passage of the document as it is, by the person at the keyboard. */
export function newClaim({ platform }: Services, document: TranscriptDocument, span: Span, tags: readonly string[], note: string, suggestedBy: string | null = null): Claim {
  const { uri, text, transcript } = document;
  return makeClaim({
    text, span, tags, note, creator: authorFor(uri, platform), now: platform.now(), id: platform.newId(),
    context: claimContext(transcript, span), figures: document.figuresIn(span), suggestedBy,
  });
}
