import type { AnchoredClaim } from '../../src/core/anchoring/anchor.ts';
import type { LivePlace } from '../../src/core/anchoring/moved-places.ts';
import { shortestNeedle } from '../../src/core/anchoring/occurrences.ts';
import type { Span } from '../../src/core/text/span.ts';
import { moveSpan, type TextEdit } from '../../src/core/text/text-edit.ts';

/** A place after one change, looked at by itself: what the places in blocks are held against. */
export function placeMoved(exact: string, place: LivePlace, edits: readonly TextEdit[]): LivePlace {
  const moved = moveSpan(place, edits).span;
  if (moved.start < moved.end) return place.pasted === true ? { ...moved, pasted: true } : moved;
  const longest = edits.reduce((length, edit) => Math.max(length, edit.text.length), 0);
  if (longest < shortestNeedle) return moved;
  let shift = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const within = exact.length < shortestNeedle ? -1 : edit.text.indexOf(exact);
    if (within !== -1) return { start: edit.start + shift + within, end: edit.start + shift + within + exact.length, pasted: true };
    shift += edit.text.length - (edit.end - edit.start);
  }
  return moved;
}

/** The same of a claim with all its places. */
export function claimMoved({ claim, anchor }: AnchoredClaim, edits: readonly TextEdit[]): AnchoredClaim {
  const move = (span: Span): Span => moveSpan(span, edits).span;
  return { claim, anchor: { ...anchor, span: anchor.span === null ? null : move(anchor.span), candidates: anchor.candidates.map(move) } };
}
