import type { Claim } from '../claims/claim.ts';
import { codePointMap, type CodePointMap } from '../text/code-points.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import { moveSpan, type TextEdit } from '../text/text-edit.ts';
import type { AnchoredClaim, AnchorState } from './anchor.ts';
import { anchorClaims } from './find-passage.ts';

/**
 * Where passages stand in a text that is being edited, in UTF-16 offsets, by the descriptions that they were once found by. One claim
 * may have several: an undo brings an older description back, and finds its place here. A deleted passage has an empty span.
 */
export type LivePlaces = ReadonlyMap<string, Span>;

export interface LiveClaims {
  /** In the order of the text, orphans last. */
  readonly anchored: readonly AnchoredClaim[];
  readonly places: LivePlaces;
}

export function livePlace(places: LivePlaces, claim: Claim): Span | null {
  return places.get(descriptionOf(claim)) ?? null;
}

export function movePlaces(places: LivePlaces, edits: readonly TextEdit[]): LivePlaces {
  return new Map(Array.from(places, ([description, span]) => [description, moveSpan(span, edits).span] as const));
}

/** What is shown until the edited text has been read again: each claim in its state, at the place it moved to. */
export function moveAnchored(anchored: readonly AnchoredClaim[], edits: readonly TextEdit[]): readonly AnchoredClaim[] {
  const move = (span: Span): Span => moveSpan(span, edits).span;
  return anchored.map(({ claim, anchor }) => ({
    claim, anchor: { state: anchor.state, span: anchor.span === null ? null : move(anchor.span), candidates: anchor.candidates.map(move) },
  }));
}

/**
 * Anchors claims in a text whose edits were followed. Words that stand where they were followed to need no search; a passage whose words
 * were edited is `changed` at its place, unless the tagged words are found for sure elsewhere (cut there, pasted here).
 */
export function anchorLive(text: string, claims: readonly Claim[], places: LivePlaces): LiveClaims {
  const points = codePointMap(text);
  const next = new Map(places);
  const followed = (claim: Claim): Span | undefined => places.get(descriptionOf(claim));
  const stands = (claim: Claim): boolean => {
    const place = followed(claim);
    return place !== undefined && sliceSpan(text, place) === claim.quote.exact;
  };
  const searched = anchorClaims(text, claims.filter((claim) => !stands(claim)));
  const found = new Map(searched.map((anchored) => [anchored.claim.id, anchored]));
  const anchored = claims.map((claim): AnchoredClaim => {
    const place = followed(claim);
    const search = found.get(claim.id);
    if (search === undefined && place !== undefined) {
      return { claim, anchor: { state: stateAt(claim, place, points), span: place, candidates: [] } };
    }
    if (search?.anchor.span !== null && search !== undefined) {
      next.set(descriptionOf(claim), search.anchor.span);
      return search;
    }
    if (place !== undefined && place.start < place.end) return { claim, anchor: { state: 'changed', span: null, candidates: [place] } };
    return search ?? { claim, anchor: { state: 'lost', span: null, candidates: [] } };
  });
  return { anchored: anchored.sort(byPlace), places: next };
}

/** Places of passages just described in `text`, so that they are followed from now on. */
export function addPlaces(places: LivePlaces, text: string, claims: readonly Claim[]): LivePlaces {
  const points = codePointMap(text);
  const next = new Map(places);
  for (const claim of claims) {
    if (claim.position === null || next.has(descriptionOf(claim))) continue;
    const place = { start: points.toUtf16(claim.position.start), end: points.toUtf16(claim.position.end) };
    if (sliceSpan(text, place) === claim.quote.exact) next.set(descriptionOf(claim), place);
  }
  return next;
}

/** Only the places of these claims, so that a long session does not gather more and more. */
export function keepPlaces(places: LivePlaces, claims: readonly Claim[]): LivePlaces {
  const kept = new Set(claims.map(descriptionOf));
  return new Map([...places].filter(([description]) => kept.has(description)));
}

/** The same place under a description that was renewed. */
export function renamePlace(places: LivePlaces, from: Claim, to: Claim): LivePlaces {
  const place = places.get(descriptionOf(from));
  return place === undefined ? places : new Map(places).set(descriptionOf(to), place);
}

function descriptionOf({ id, quote, position }: Claim): string {
  return JSON.stringify([id, quote.exact, quote.prefix, quote.suffix, position?.start, position?.end]);
}

function stateAt(claim: Claim, place: Span, points: CodePointMap): AnchorState {
  return claim.position?.start === points.toCodePoint(place.start) ? 'exact' : 'moved';
}

function byPlace(a: AnchoredClaim, b: AnchoredClaim): number {
  const spanA = a.anchor.span;
  const spanB = b.anchor.span;
  if (spanA === null || spanB === null) return Number(spanA === null) - Number(spanB === null);
  return spanA.start - spanB.start || spanA.end - spanB.end;
}
