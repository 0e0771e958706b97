import type { Figure } from '../figures/model.ts';
import type { Role } from '../transcript/model.ts';
import type { Span } from '../text/span.ts';

/** W3C Web Annotation TextQuoteSelector: the words and what stands around them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What the standard has no word for: who said it, in answer to whom, as it was when tagged. */
export interface ClaimContext {
  readonly speaker: string | null;
  readonly role: Role | null;
  readonly asker: string | null;
}

/** A figure of the passage with what it was worth when the passage was tagged: both its words and its value, so that a later text can be held against them. */
export interface ClaimFigure extends Omit<Figure, 'span'> {
  readonly exact: string;
  /** Where it stands in the quote's exact words, in **code points** from their beginning. */
  readonly start: number;
  readonly end: number;
}

/** A passage that an analyst tagged. Plain data; changed by a `ClaimChange` alone. */
export interface Claim {
  /** An IRI, `urn:uuid:…` for those made here. */
  readonly id: string;
  /** Ids of the codebook, in the order of the sidecar; may be empty in claims of other tools. */
  readonly tags: readonly string[];
  /** Empty where there is none. */
  readonly note: string;
  readonly quote: Quote;
  /** Where the passage stood when the claim was last described, in **code points**, as in the sidecar. Null where another tool gave none. */
  readonly position: Span | null;
  readonly creator: string | null;
  /** ISO 8601 in UTC, `2024-03-19T10:00:00Z`. */
  readonly created: string | null;
  readonly modified: string | null;
  readonly context: ClaimContext;
  /** In the order of the quote's words. Empty where it has none, and in claims that were made before they were kept. */
  readonly figures: readonly ClaimFigure[];
  /** The annotation as it was read, so that fields that we do not know survive a rewrite. */
  readonly source: JsonObject | null;
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
