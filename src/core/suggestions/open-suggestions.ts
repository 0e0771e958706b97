import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { describePassage } from '../anchoring/describe.ts';
import { foldText } from '../anchoring/fold.ts';
import type { Dismissal } from '../claims/dismissals.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import type { Suggestion } from './find-suggestions.ts';

/** A suggestion that was turned down, and by which entry of the sidecar. */
export interface DismissedSuggestion {
  readonly suggestion: Suggestion;
  readonly dismissal: Dismissal;
}

export interface SortedSuggestions {
  /** Those that wait for a person, in the order of the text. */
  readonly open: readonly Suggestion[];
  readonly dismissed: readonly DismissedSuggestion[];
}

/** Leaves out sentences that a claim has words of, where its place is in question too, and those that were dismissed. */
export function sortSuggestions(
  text: string, found: readonly Suggestion[], claims: readonly AnchoredClaim[], dismissals: readonly Dismissal[],
): SortedSuggestions {
  const isTagged = overlapTest(claims.flatMap(({ anchor }) => (anchor.span === null ? anchor.candidates : [anchor.span])));
  const untagged = found.filter(({ span }) => !isTagged(span));
  const dismissed = matchDismissals(text, untagged, dismissals);
  return {
    open: untagged.filter((suggestion) => !dismissed.has(suggestion)),
    dismissed: untagged.flatMap((suggestion) => {
      const dismissal = dismissed.get(suggestion);
      return dismissal === undefined ? [] : [{ suggestion, dismissal }];
    }),
  };
}

export function dismissalOf(text: string, { rule, span }: Suggestion): Dismissal {
  return { rule, quote: describePassage(text, span).quote };
}

function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let reach = 0;
  /** How far those up to here reach: one may hold others. */
  const reaches = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? Infinity) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reaches[low - 1] ?? 0) > start;
  };
}

/**
 * A dismissal is of one sentence: that with the same words, however they are set, and of several alike the one whose surroundings agree
 * best. A sentence whose words were changed is suggested anew.
 */
function matchDismissals(text: string, suggestions: readonly Suggestion[], dismissals: readonly Dismissal[]): ReadonlyMap<Suggestion, Dismissal> {
  const matched = new Map<Suggestion, Dismissal>();
  if (dismissals.length === 0) return matched;
  const alike = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const key = keyOf(suggestion.rule, sliceSpan(text, suggestion.span));
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [suggestion]);
    else known.push(suggestion);
  }
  const waiting = dismissals.flatMap((dismissal) => {
    const group = alike.get(keyOf(dismissal.rule, dismissal.quote.exact)) ?? [];
    const scored = group.map((suggestion) => ({ suggestion, dismissal, score: agreement(text, suggestion.span, dismissal.quote) }));
    return scored.sort((a, b) => b.score - a.score).slice(0, MOST_PLACES);
  });
  const used = new Set<Dismissal>();
  for (const { suggestion, dismissal } of waiting.sort((a, b) => b.score - a.score)) {
    if (matched.has(suggestion) || used.has(dismissal)) continue;
    matched.set(suggestion, dismissal);
    used.add(dismissal);
  }
  return matched;
}

/** Places that are tried for one dismissal: a phrase that is said over and over is dismissed place by place, but not by all pairs. */
const MOST_PLACES = 50;

function keyOf(rule: string, words: string): string {
  return `${rule} ${foldText(words).text}`;
}

/** Code units around the passage that agree, outward from it on both sides. */
function agreement(text: string, { start, end }: Span, { prefix, suffix }: Dismissal['quote']): number {
  let before = 0;
  while (before < prefix.length && text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after++;
  return before + after;
}
