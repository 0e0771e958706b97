import type { CharSet } from './char-set.ts';

/** What must be true of any text that a pattern matches: it is tried only where this is so. */
export interface PatternNeeds {
  /** Every match begins with one of these; any where it may be empty. */
  readonly first: CharSet;
  /** Every match ends with one of these; any where it may be empty. */
  readonly last: CharSet;
  /** Every match begins where `^` holds. */
  readonly anchored: boolean;
  /** Lists of few characters: of each list one stands in every match. */
  readonly holds: readonly (readonly number[])[];
  /** The most telling of them with what it stands behind, in every match. */
  readonly near: Near | null;
  /** Of these one stands in every match, and each is soon looked for; none where that is not known. */
  readonly texts: readonly string[];
  /** Of these one stands in every match, and few texts have them. */
  readonly words: readonly string[];
  /** The sources of its alternatives, where it has several: it matches somewhere where one of them does. */
  readonly either: readonly string[];
  /** Each of these is a match by itself, whatever stands around it. */
  readonly alone: readonly number[];
  /** It may take a line break, or look at one. */
  readonly takesBreak: boolean;
}

export interface Near {
  readonly units: readonly number[];
  /** One of these stands right before it. */
  readonly before: CharSet;
}
