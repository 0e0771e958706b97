import type { Claim } from '../claims/claim.ts';
import { codePointMap, codePointMapInSteps, type CodePointMap } from '../text/code-points.ts';
import { sameSpan, sliceSpan, type Span } from '../text/span.ts';
import { drain, flatMapInSteps, sortInSteps, type Steps } from '../text/steps.ts';
import type { Transcript } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { turnAt } from '../transcript/turn-at.ts';
import { lost, orphaned, standingAt, type Anchor, type AnchoredClaim } from './anchor.ts';
import { comparePassage } from './compare-passage.ts';
import { anchorClaimsInSteps, leastAlike } from './find-passage.ts';
import { areApart } from './keep-apart.ts';
import { descriptionOf, livePlace, putPlaces, type LivePlace, type LivePlaces } from './moved-places.ts';
import { maybeSaidBy } from './same-speaker.ts';
import { newlyCut } from './token-edges.ts';

export interface LiveClaims {
  /** In the order of the text, orphans last. */
  readonly anchored: readonly AnchoredClaim[];
  readonly places: LivePlaces;
}

/** Claims that are looked at in one step. */
const CLAIMS = 128;

/**
 * Anchors claims in a text whose edits were followed. Words that stand where they were followed to need no search, unless they are part
 * of another number or word by now; a passage whose words were edited, or became such a part, is `changed` at its place (`moved` where
 * nothing but words differs), unless the tagged words are found for sure elsewhere, where no other claim is (cut there, pasted here).
 */
export function anchorLive(text: string, claims: readonly Claim[], places: LivePlaces, transcript: () => Transcript | null = () => null): LiveClaims {
  return drain(anchorLiveInSteps(text, claims, places, transcript));
}

/** The same in steps. */
export function* anchorLiveInSteps(text: string, claims: readonly Claim[], places: LivePlaces, transcript: () => Transcript | null): Steps<LiveClaims> {
  if (claims.length === 0) return { anchored: [], places };
  const points = yield* codePointMapInSteps(text);
  const speakerAt = (at: number): string | null => {
    const read = transcript();
    const turn = read === null ? null : turnAt(read, at);
    return turn === null ? null : speakerOf(turn);
  };
  const renewed = new Map<string, LivePlace>();
  const standing = new Map<string, Span>();
  const others = new Map<string, Span>();
  const taken = new Map<number, Claim[]>();
  for (const [index, claim] of claims.entries()) {
    if (index % CLAIMS === CLAIMS - 1) yield;
    const place = livePlace(places, claim);
    if (place === null) continue;
    const isWhole = stands(text, claim, place);
    const span = isWhole ? { start: place.start, end: place.end } : wholeAround(text, claim, place);
    if (span === null) continue;
    // A label that is edited in the editor is meant; words that went under another label are looked for as after any change elsewhere.
    if ((place.pasted === true || !isWhole) && !maybeSaidBy(claim.context, speakerAt(span.start))) {
      others.set(claim.id, span);
      continue;
    }
    standing.set(claim.id, span);
    if (place.pasted === true || !sameSpan(place, span)) renewed.set(descriptionOf(claim), span);
    const same = taken.get(span.start);
    if (same === undefined) taken.set(span.start, [claim]);
    else same.push(claim);
  }
  const searched = yield* anchorClaimsInSteps(text, claims.filter((claim) => !standing.has(claim.id)), transcript);
  const found = new Map(searched.map(({ claim, anchor }) => {
    const isTaken = anchor.span !== null && taken.get(anchor.span.start)?.some((other) => areApart(placed(claim), placed(other)));
    return [claim.id, isTaken === true ? lost : anchor] as const;
  }));
  const anchored = yield* flatMapInSteps(claims, CLAIMS, (claim): readonly AnchoredClaim[] => [anchoredNow(claim)]);
  return { anchored: yield* sortInSteps(anchored, byPlace), places: yield* putPlaces(places, renewed) };

  function anchoredNow(claim: Claim): AnchoredClaim {
    const span = standing.get(claim.id);
    if (span !== undefined) return { claim, anchor: standingAt(stateAt(claim, span, points), span) };
    const search = found.get(claim.id) ?? lost;
    const place = livePlace(places, claim);
    const isFollowed = place !== null && place.pasted !== true && place.start < place.end;
    // Words that are only like the tagged ones are no better than those that were followed.
    if (search.span !== null && (!isFollowed || search.similarity === 1)) {
      renewed.set(descriptionOf(claim), search.span);
      return { claim, anchor: search };
    }
    const other = others.get(claim.id);
    if (other !== undefined && search.state === 'lost') return { claim, anchor: orphaned('changed', [other]) };
    return { claim, anchor: isFollowed ? editedIn(text, claim, { start: place.start, end: place.end }) : search };
  }
}

/** A passage whose words were edited where it is followed. */
function editedIn(text: string, claim: Claim, place: Span): Anchor {
  const cut = newlyCut(text, place, claim.quote);
  if (cut !== null) return orphaned('changed', [cut]);
  const { isSafe, similarity } = comparePassage(claim, text, place, null);
  return isSafe && similarity >= leastAlike && !sliceSpan(text, place).includes(claim.quote.exact) ? standingAt('moved', place, similarity) : orphaned('changed', [place]);
}

function stands(text: string, { quote }: Claim, place: LivePlace): boolean {
  if (sliceSpan(text, place) !== quote.exact || newlyCut(text, place, quote) !== null) return false;
  return place.pasted !== true || text.indexOf(quote.exact) === text.lastIndexOf(quote.exact);
}

/** Where the words stand around what was left of them: an undo puts back beside it what a deletion took, and it was described there meanwhile. */
function wholeAround(text: string, { quote }: Claim, place: LivePlace): Span | null {
  if (place.pasted === true || place.start === place.end) return null;
  const from = Math.max(0, place.end - quote.exact.length);
  const room = text.slice(from, Math.max(from, place.start + quote.exact.length));
  const at = room.indexOf(quote.exact);
  if (at === -1 || room.includes(quote.exact, at + 1)) return null;
  const span = { start: from + at, end: from + at + quote.exact.length };
  return newlyCut(text, span, quote) === null ? span : null;
}

/** Stored places are compared with each other alone, so that code points will do. */
function placed({ quote, position }: Claim): { readonly quote: Claim['quote']; readonly stored: Span | null } {
  return { quote, stored: position };
}

/** Places of passages just described in `text`, so that they are followed from now on. */
export function addPlaces(places: LivePlaces, text: string, claims: readonly Claim[]): LivePlaces {
  const points = codePointMap(text);
  const added = new Map<string, LivePlace>();
  for (const claim of claims) {
    if (claim.position === null || places.slots.has(descriptionOf(claim))) continue;
    const place = { start: points.toUtf16(claim.position.start), end: points.toUtf16(claim.position.end) };
    if (sliceSpan(text, place) === claim.quote.exact) added.set(descriptionOf(claim), place);
  }
  return drain(putPlaces(places, added));
}

/** The same places under descriptions that were renewed: each from what it was to what it is. */
export function renamePlaces(places: LivePlaces, renewed: readonly (readonly [from: Claim, to: Claim])[]): LivePlaces {
  const next = new Map<string, LivePlace>();
  for (const [from, to] of renewed) {
    const place = next.get(descriptionOf(from)) ?? livePlace(places, from);
    if (place !== null) next.set(descriptionOf(to), place);
  }
  return drain(putPlaces(places, next));
}

function stateAt(claim: Claim, place: Span, points: CodePointMap): 'exact' | 'moved' {
  return claim.position?.start === points.toCodePoint(place.start) ? 'exact' : 'moved';
}

function byPlace(a: AnchoredClaim, b: AnchoredClaim): number {
  const spanA = a.anchor.span;
  const spanB = b.anchor.span;
  if (spanA === null || spanB === null) return Number(spanA === null) - Number(spanB === null);
  return spanA.start - spanB.start || spanA.end - spanB.end;
}
