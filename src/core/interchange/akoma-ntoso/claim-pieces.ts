import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { Span } from '../../text/span.ts';
import type { Mark } from '../debate/inline-writer.ts';
import type { NamedClaim } from '../debate/named-claims.ts';
import { type Outline, piecesOf } from '../debate/outline.ts';
import type { Unit } from '../debate/units.ts';
import { withSpans } from '../debate/xml-document.ts';

/** Words that all belong to the same claims. */
export interface ClaimPiece {
  readonly span: Span;
  /** In the order of the text. */
  readonly claims: readonly NamedClaim[];
}

/**
 * The document with claims that begin and end where an element can hold their words, which is not in the white space between elements; `leave`
 * is told of each that has no other words.
 */
export function withHeldClaims(document: CorpusDocument, outline: Outline, leave: () => void): CorpusDocument {
  const held = piecesOf(outline).filter(({ kind }) => kind !== 'space').map(({ span }) => span);
  const trimmed = withSpans(document, (span) => {
    const [first, last] = [held[firstIndex(held.length, (index) => (held[index]?.end ?? 0) > span.start)], held[firstIndex(held.length, (index) => (held[index]?.start ?? 0) >= span.end) - 1]];
    const start = Math.max(span.start, first?.start ?? Infinity);
    const end = Math.min(span.end, last?.end ?? -Infinity);
    return start < end ? { start, end } : { start: span.start, end: span.start };
  });
  const claims = trimmed.claims.filter(({ anchor: { span } }) => {
    const isHeld = span === null || span.start < span.end;
    if (!isHeld) leave();
    return isHeld;
  });
  return { ...document, claims };
}

/** The first index for which it holds, where it holds for all behind as well; `length` where it holds for none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Claims cut where others begin and end, at the ends of the outline's pieces and of the units that they themselves cut; overlaps are in both. */
export function claimPieces(claims: readonly NamedClaim[], outline: Outline, units: readonly Unit[]): readonly ClaimPiece[] {
  const placed = claims.flatMap((claim) => (claim.anchored.anchor.span === null ? [] : [{ claim, span: claim.anchored.anchor.span }]));
  const edges = [...placed.map(({ span }) => span), ...units.filter(({ isCut }) => isCut).map(({ span }) => span)].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const made: ClaimPiece[] = [];
  let [edge, next] = [0, 0];
  let open: readonly (typeof placed)[number][] = [];
  for (const { kind, span } of piecesOf(outline)) {
    for (let at = span.start; at < span.end;) {
      while ((edges[edge] ?? Infinity) <= at) edge++;
      const end = Math.min(span.end, edges[edge] ?? Infinity);
      const begun: (typeof placed)[number][] = [];
      for (let one = placed[next]; one !== undefined && one.span.start <= at; one = placed[++next]) begun.push(one);
      if (begun.length > 0 || open.some((one) => one.span.end <= at)) open = [...open, ...begun].filter((one) => one.span.end > at);
      if (open.length > 0 && kind !== 'space') made.push({ span: { start: at, end }, claims: open.map(({ claim }) => claim) });
      at = end;
    }
  }
  return made;
}

/** `span` elements that refer to the claims and their tags. */
export function pieceMarks(pieces: readonly ClaimPiece[], tagId: (tag: string) => string): readonly Mark[] {
  return pieces.flatMap(({ span, claims }): readonly Mark[] => {
    const tags = new Set(claims.flatMap(({ anchored: { claim } }) => claim.tags.map(tagId)));
    const refersTo = [...claims.map(({ id }) => id), ...tags].map((id) => `#${id}`).join(' ');
    return [{ at: span.start, side: 'before', rank: 1, markup: `<span class="claim" refersTo="${refersTo}">` }, { at: span.end, side: 'after', rank: 1, markup: '</span>' }];
  });
}
