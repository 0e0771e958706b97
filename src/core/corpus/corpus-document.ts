import type { AnchoredClaim } from '../anchoring/anchor.ts';
import type { Codebook } from '../claims/codebook.ts';
import type { Span } from '../text/span.ts';
import type { Transcript } from '../transcript/model.ts';

/** One transcript joined with its claims, as exports and queries read it. Immutable; a newer text is a new object. */
export interface CorpusDocument {
  /** The path as a person would name it, with `/` between its parts. */
  readonly name: string;
  /** What every UTF-16 offset counts in: the decoded file without its byte order mark. */
  readonly text: string;
  readonly transcript: Transcript;
  readonly claims: readonly AnchoredClaim[];
  /** What names the claims' tags. */
  readonly codebook: Codebook;
  /** What of the text is meant, where that is not all (`narrowDocument`). */
  readonly within?: Span;
}
