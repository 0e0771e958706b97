import { anyChars, type CharSet } from './char-set.ts';
import { shippedNeeds } from './read-shipped.ts';

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

const unknown: PatternNeeds = { first: anyChars, last: anyChars, anchored: false, holds: [], near: null, texts: [], words: [], either: [], alone: [], takesBreak: true };
const known = new Map<string, PatternNeeds>();

/**
 * Those of patterns that ship are generated, as telling them takes longer than reading a transcript. Nothing is known of others until they
 * are learned: they are tried everywhere.
 */
export function needsOf(source: string): PatternNeeds {
  const before = known.get(source);
  if (before !== undefined) return before;
  const needs = shippedNeeds(source) ?? unknown;
  known.set(source, needs);
  return needs;
}

export function rememberNeeds(source: string, needs: PatternNeeds): void {
  known.set(source, needs);
}

/** A search for what begins with a small letter or a space stops every few characters. */
export function isRare(unit: number): boolean {
  return unit > 0x20 && !(unit >= 0x61 && unit <= 0x7a);
}
