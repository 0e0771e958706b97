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

/** How far the work on a claim is. */
export type Status = 'open' | 'in-review' | 'settled';

/** What the check of a claim came to. */
export type Verdict = 'supported' | 'refuted' | 'misleading' | 'unverifiable';

/** What a verdict rests on. */
export interface Evidence {
  /** `https://…`, or `file:` and a percent-encoded path from the sidecar's folder; unique in its claim. */
  readonly iri: string;
  /** Empty where there is none. */
  readonly note: string;
}

/** What somebody said of a claim; an annotation of its own in the sidecar. */
export interface Reply {
  /** An IRI, as a claim's. */
  readonly id: string;
  readonly text: string;
  readonly creator: string | null;
  /** ISO 8601 in UTC. */
  readonly created: string | null;
  readonly modified: string | null;
  /** The annotation as it was read. */
  readonly source: JsonObject | null;
}

/** In which situation somebody said that a claim stays without a place: he is asked again in another one. */
export interface KeptOrphan {
  readonly state: 'changed' | 'ambiguous' | 'lost';
  /** What stood in question, in the order of the text, white space as single blanks. */
  readonly words: readonly string[];
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
  /** Answers to the attributes of its tags, by the attribute's id. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Null where nobody said; it is open then. */
  readonly status: Status | null;
  readonly verdict: Verdict | null;
  readonly evidence: readonly Evidence[];
  /** In the order in which they were made. */
  readonly replies: readonly Reply[];
  /** The name of the rule that suggested it; null where a person chose the passage. */
  readonly suggestedBy: string | null;
  /** Null where nobody keeps it without a place. */
  readonly kept: KeptOrphan | null;
  /** The annotation as it was read, so that fields that we do not know survive a rewrite. */
  readonly source: JsonObject | null;
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
