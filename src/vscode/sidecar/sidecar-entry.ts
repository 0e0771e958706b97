import type * as vscode from 'vscode';
import type { AnchoredClaim } from '../../core/anchoring/anchor.ts';
import { addPlaces, anchorLive, keepPlaces, livePlace, moveAnchored, movePlaces, renamePlace } from '../../core/anchoring/live-places.ts';
import type { LivePlaces } from '../../core/anchoring/live-places.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { claimsIn, type ClaimHistory } from '../../core/claims/claim-history.ts';
import { restateClaim } from '../../core/claims/edit-claim.ts';
import { codePointMap } from '../../core/text/code-points.ts';
import { sliceSpan } from '../../core/text/span.ts';
import type { TextEdit } from '../../core/text/text-edit.ts';
import { noSidecar, type SidecarFile } from './sidecar-file.ts';

/** All that is known of one transcript's claims. Owned by the store, which alone changes it. */
export interface SidecarEntry {
  readonly transcript: vscode.Uri;
  readonly sidecar: vscode.Uri;
  /** As last read or written. */
  file: SidecarFile;
  /** What is valid in `file`; of an invalid or unreadable one, what was valid before. */
  claims: readonly Claim[];
  anchored: readonly AnchoredClaim[];
  /** Empty while the document is closed. */
  places: LivePlaces;
  history: ClaimHistory;
}

export function newEntry(transcript: vscode.Uri, sidecar: vscode.Uri, history: ClaimHistory): SidecarEntry {
  return { transcript, sidecar, file: noSidecar, claims: [], anchored: [], places: new Map(), history };
}

/** Finds the claims in the text as it is now. */
export function settle(entry: SidecarEntry, text: string): void {
  const live = anchorLive(text, entry.claims, entry.places);
  entry.anchored = live.anchored;
  entry.places = keepPlaces(live.places, [...entry.claims, ...claimsIn(entry.history)]);
}

/** Follows edits before the text is read again. */
export function follow(entry: SidecarEntry, edits: readonly TextEdit[]): void {
  entry.places = movePlaces(entry.places, edits);
  entry.anchored = moveAnchored(entry.anchored, edits);
}

export function followNew(entry: SidecarEntry, text: string, claims: readonly Claim[]): void {
  entry.places = addPlaces(entry.places, text, claims);
}

/**
 * The claims with position and context as in `text`; the same array where none differs. Only places that were found for sure, or were
 * followed through edits, are evidence enough to write down: of any other orphan the old description stays, whole.
 */
export function restated(
  entry: SidecarEntry,
  text: string,
  claims: readonly Claim[],
  which: (claim: Claim) => boolean = () => true,
): readonly Claim[] {
  const points = codePointMap(text);
  let places = entry.places;
  const renewed = claims.map((claim) => {
    const place = which(claim) ? livePlace(entry.places, claim) : null;
    if (place === null || place.start === place.end || sliceSpan(text, place).trim() === '') return claim;
    const now = restateClaim(claim, text, place, { points });
    if (sameDescription(now, claim)) return claim;
    places = renamePlace(places, claim, now);
    return now;
  });
  entry.places = places;
  return renewed.some((claim, index) => claim !== claims[index]) ? renewed : claims;
}

function sameDescription(a: Claim, b: Claim): boolean {
  return (
    a.quote.exact === b.quote.exact && a.quote.prefix === b.quote.prefix && a.quote.suffix === b.quote.suffix
    && a.position?.start === b.position?.start && a.position?.end === b.position?.end
  );
}
