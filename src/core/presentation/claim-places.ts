import type { AnchoredClaim } from '../anchoring/anchor.ts';
import type { Span } from '../text/span.ts';
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

/** The next place after `offset` (or the last before it) where a claim is shown; round to the other end of the text past the last. */
export function neighbourPlace(claims: readonly AnchoredClaim[], offset: number, direction: 'next' | 'previous'): Span | null {
  const spans = claims.flatMap(shownSpans).sort((a, b) => a.start - b.start || a.end - b.end);
  return direction === 'next'
    ? (spans.find((span) => span.start > offset) ?? spans[0] ?? null)
    : (spans.filter((span) => span.start < offset).at(-1) ?? spans.at(-1) ?? null);
}

function turnsOf(transcript: Transcript, section: Section): readonly number[] {
  return section.kind === 'exchange' ? (transcript.exchanges[section.exchange]?.turns ?? []) : section.turns;
}
