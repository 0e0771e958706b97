import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { sameSpan, type Span } from '../text/span.ts';
import type { Section, Transcript, Turn } from '../transcript/model.ts';

/** Place in `transcript.sections` of the section that the turn belongs to; -1 where it belongs to none. */
export function sectionOf(transcript: Transcript, turn: Turn): number {
  return transcript.sections.findIndex((section) => turnsOf(transcript, section).includes(turn.index));
}

/** Where a claim is shown: its passage, or the places in question. */
export function shownSpans({ anchor }: AnchoredClaim): readonly Span[] {
  return anchor.span === null ? anchor.candidates : [anchor.span];
}

/** The claims shown at `offset`, the shortest passage first. An offset at either edge counts as within. */
export function claimsAt(claims: readonly AnchoredClaim[], offset: number): readonly AnchoredClaim[] {
  const found: { readonly claim: AnchoredClaim; readonly length: number }[] = [];
  for (const claim of claims) {
    const lengths = shownSpans(claim).filter((span) => span.start <= offset && offset <= span.end).map((span) => span.end - span.start);
    if (lengths.length > 0) found.push({ claim, length: Math.min(...lengths) });
  }
  return found.sort((a, b) => a.length - b.length).map(({ claim }) => claim);
}

/** The claims that somebody means who selects these words: those on exactly them, else all that are shown at the cursor, the innermost first. */
export function claimsMeant(claims: readonly AnchoredClaim[], selection: Span, cursor: number): readonly AnchoredClaim[] {
  const same = selection.start === selection.end ? [] : claims.filter((claim) => shownSpans(claim).some((span) => sameSpan(span, selection)));
  return same.length > 0 ? same : claimsAt(claims, cursor);
}

/**
 * The place where a claim is shown that comes next after the selection (or the last before it); round to the other end of the text past the
 * last. Of places that begin together the outermost comes first, so that a step on leads from a claim into those that are nested in it.
 */
export function neighbourPlace(claims: readonly AnchoredClaim[], { start, end }: Span, direction: 'next' | 'previous'): Span | null {
  const spans = claims.flatMap(shownSpans).sort((a, b) => a.start - b.start || b.end - a.end);
  // A cursor stands before all that begins where it is.
  const isNested = (span: Span): boolean => start < end && span.start === start && span.end < end;
  const holds = (span: Span): boolean => start < end && span.start === start && span.end > end;
  return direction === 'next'
    ? (spans.find((span) => span.start > start || isNested(span)) ?? spans[0] ?? null)
    : (spans.filter((span) => span.start < start || holds(span)).at(-1) ?? spans.at(-1) ?? null);
}

function turnsOf(transcript: Transcript, section: Section): readonly number[] {
  return section.kind === 'exchange' ? (transcript.exchanges[section.exchange]?.turns ?? []) : section.turns;
}
