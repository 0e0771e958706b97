import { BLOCK, blocksInSteps, itemsOf, moveBlocks, type Block, type Movable } from '../text/moved-blocks.ts';
import type { Span } from '../text/span.ts';
import { drain, type Steps } from '../text/steps.ts';
import { moveSpan, type TextEdit } from '../text/text-edit.ts';
import type { AnchoredClaim } from './anchor.ts';

/** What is shown until an edited text has been read again: each claim in its state, at the place it moved to. */
export interface MovedClaims {
  /** Made when first asked for: takes a walk over those that moved. */
  all(): readonly AnchoredClaim[];
  /** Those with a place, or a place in question, that touches a stretch; in their order. Costs what stands around it. */
  near(span: Span): readonly AnchoredClaim[];
  /** After one change. Costs what the edits touch. */
  move(edits: readonly TextEdit[]): MovedClaims;
}

export function movedClaims(anchored: readonly AnchoredClaim[]): MovedClaims {
  return drain(movedClaimsInSteps(anchored));
}

export function* movedClaimsInSteps(anchored: readonly AnchoredClaim[]): Steps<MovedClaims> {
  return inBlocks(yield* blocksInSteps(anchored, claims), anchored);
}

function inBlocks(blocks: readonly Block<AnchoredClaim>[], anchored?: readonly AnchoredClaim[]): MovedClaims {
  let all = anchored;
  return {
    all: () => (all ??= blocks.flatMap((block) => itemsOf(block, claims))),
    near: (span) => blocks.flatMap((block, index) => {
      const { extent, shift } = block;
      if (extent === null || extent.start + shift > span.end || span.start > extent.end + shift) return [];
      // The same objects as of all, where those were made.
      const items = all?.slice(index * BLOCK, (index + 1) * BLOCK) ?? itemsOf(block, claims);
      return items.filter(({ anchor }) => (anchor.span !== null && touches(anchor.span, span)) || anchor.candidates.some((place) => touches(place, span)));
    }),
    move: (edits) => inBlocks(moveBlocks(blocks, edits, claims)),
  };
}

const claims: Movable<AnchoredClaim> = {
  extent: ({ anchor: { span, candidates } }) => {
    // Of a claim that was found, at once.
    if (span !== null && candidates.length === 0) return span;
    const [first, ...others] = span === null ? candidates : [span, ...candidates];
    if (first === undefined) return null;
    return others.reduce(({ start, end }, other) => ({ start: Math.min(start, other.start), end: Math.max(end, other.end) }), first);
  },
  shift: (anchored, by) => placed(anchored, (span) => shiftSpan(span, by)),
  move: (anchored, { near, shift }) => placed(anchored, (span) => shiftSpan(moveSpan(span, near).span, shift)),
  waits: () => false,
  wake: () => false,
};

function placed({ claim, anchor: { state, span, candidates, similarity } }: AnchoredClaim, move: (span: Span) => Span): AnchoredClaim {
  return { claim, anchor: { state, span: span === null ? null : move(span), candidates: candidates.map(move), similarity } };
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
