import { anyChars } from './char-set.ts';
import type { PatternNeeds } from './model.ts';
import { shippedNeeds } from './read-shipped.ts';

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
