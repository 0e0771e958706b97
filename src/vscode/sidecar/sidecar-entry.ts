import type * as vscode from 'vscode';
import { addPlaces, anchorLiveInSteps, renamePlaces } from '../../core/anchoring/live-places.ts';
import { movedClaims, movedClaimsInSteps, type MovedClaims } from '../../core/anchoring/moved-claims.ts';
import { descriptionOf, keepPlacesInSteps, livePlace, movePlaces, noPlaces, type LivePlaces } from '../../core/anchoring/moved-places.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { claimsIn, type ClaimHistory } from '../../core/claims/claim-history.ts';
import { takeStep, type ClaimStep, type StepTaken } from '../../core/claims/claim-step.ts';
import { recast, restateClaim } from '../../core/claims/edit-claim.ts';
import { emptySidecar, parseSidecar } from '../../core/claims/sidecar.ts';
import { serialiseSidecar } from '../../core/claims/write-sidecar.ts';
import { claimContext } from '../../core/corpus/claim-context.ts';
import { sliceSpan } from '../../core/text/span.ts';
import { drain, flatMapInSteps, type Steps } from '../../core/text/steps.ts';
import { changesOf, type TextEdit } from '../../core/text/text-edit.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import type { PlacedText } from './placed-text.ts';
import { noSidecar, type SidecarFile } from './sidecar-on-disk.ts';
import { fileName } from './sidecar-uri.ts';

/** Claims that are described anew in one step. */
const CLAIMS = 16;

/** All that is known of one transcript's claims. Owned by the store, which alone changes it. */
export interface SidecarEntry {
  readonly transcript: vscode.Uri;
  readonly sidecar: vscode.Uri;
  /** As last read or written. */
  file: SidecarFile;
  /** What is valid in `file`; of an invalid or unreadable one, what was valid before. */
  claims: readonly Claim[];
  anchored: MovedClaims;
  /** Empty while the document is closed. */
  places: LivePlaces;
  history: ClaimHistory;
  /** While the file that held the claims is gone: what was remembered before it went, and with its going. */
  deletion: { readonly before: ClaimHistory; readonly after: ClaimHistory } | null;
  /** Claims as they were described anew, until they are written: meanwhile their places are followed too. */
  coming: readonly Claim[];
  /** The last call that was to find the claims in the text. */
  settling: symbol | null;
}

export function newEntry(transcript: vscode.Uri, sidecar: vscode.Uri, history: ClaimHistory): SidecarEntry {
  return { transcript, sidecar, file: noSidecar, claims: [], anchored: movedClaims([]), places: noPlaces(), history, deletion: null, settling: null, coming: [] };
}

/**
 * Finds the claims in the text as it is now. Given up, nothing is changed: to be given up as soon as text, claims or places are others. The
 * transcript is read where one has to be searched for.
 */
export function* settle(entry: SidecarEntry, document: { readonly text: string; readonly transcript: Transcript | null }): Steps<true> {
  const live = yield* anchorLiveInSteps(document.text, entry.claims, entry.places, () => document.transcript);
  const anchored = yield* movedClaimsInSteps(live.anchored);
  const places = yield* keepPlacesInSteps(live.places, [...entry.claims, ...entry.coming, ...claimsIn(entry.history)]);
  entry.anchored = anchored;
  entry.places = places;
  return true;
}

/** Follows edits, made one after another, before the text is read again. Costs what they touch: it is done at each key. */
export function follow(entry: SidecarEntry, edits: readonly TextEdit[]): void {
  for (const change of changesOf(edits)) {
    entry.places = movePlaces(entry.places, change);
    entry.anchored = entry.anchored.move(change);
  }
}

export function followNew(entry: SidecarEntry, text: string, claims: readonly Claim[]): void {
  entry.places = addPlaces(entry.places, text, claims);
}

/**
 * The claims with position and context as in `at`; the same array where none differs. Only places that were found for sure, or were
 * followed through edits, are evidence enough to write down: of any other orphan the old description stays, whole.
 */
export function restated(
  entry: SidecarEntry,
  at: PlacedText,
  claims: readonly Claim[],
  which: (claim: Claim) => boolean = () => true,
): readonly Claim[] {
  return drain(restatedInSteps(entry, at, claims, which));
}

/** The same in steps; between them the text may be edited on. */
export function* restatedInSteps(
  entry: SidecarEntry,
  at: PlacedText,
  claims: readonly Claim[],
  which: (claim: Claim) => boolean = () => true,
): Steps<readonly Claim[]> {
  const renamed: (readonly [Claim, Claim])[] = [];
  const renewed = yield* flatMapInSteps(claims, CLAIMS, (claim) => {
    const place = which(claim) ? livePlace(at.places, claim) : null;
    if (place === null || place.start === place.end || sliceSpan(at.text, place).trim() === '') return [claim];
    const described = restateClaim(claim, at.text, place, { points: at.points() });
    // Words that were pasted under another label wait for a person.
    const now = at.transcript === null || place.pasted === true ? described : recast(described, claimContext(at.transcript, place));
    if (sameDescription(now, claim)) return [claim];
    renamed.push([claim, now]);
    // Of thousands most of the time, and remembered: all places are renamed in one go, so that no key comes between.
    descriptionOf(now);
    return [now];
  });
  entry.places = renamePlaces(entry.places, renamed);
  entry.coming = [...entry.coming, ...renamed.map(([, to]) => to)];
  return renewed.some((claim, index) => claim !== claims[index]) ? renewed : claims;
}

/**
 * Does a step of the history among the claims on disk. All are described as in the text as it is now first, and as they would be read from
 * the file, so that a passage that merely moved, or a transcript that was renamed, is not taken for an edit of somebody else's.
 */
export function takeStepIn(entry: SidecarEntry, at: PlacedText, onDisk: readonly Claim[], step: ClaimStep): StepTaken {
  const describe = (claims: readonly Claim[]): readonly Claim[] => asWritten(restated(entry, at, claims), fileName(entry.transcript));
  const touched = new Set([...step.before, ...step.after].map(({ id }) => id));
  const described = new Map(describe(onDisk.filter(({ id }) => touched.has(id))).map((claim) => [claim.id, claim]));
  const now = onDisk.map((claim) => described.get(claim.id) ?? claim);
  const originals = new Map(now.map((claim, index) => [claim, onDisk[index] ?? claim]));
  const taken = takeStep(now, { before: describe(step.before), after: describe(step.after) });
  return taken.claims === now ? { ...taken, claims: onDisk } : { ...taken, claims: taken.claims.map((claim) => originals.get(claim) ?? claim) };
}

function asWritten(claims: readonly Claim[], transcriptName: string): readonly Claim[] {
  const back = parseSidecar(serialiseSidecar({ ...emptySidecar, claims }, transcriptName));
  return 'sidecar' in back ? back.sidecar.claims : claims;
}

function sameDescription(a: Claim, b: Claim): boolean {
  return (
    a.quote.exact === b.quote.exact && a.quote.prefix === b.quote.prefix && a.quote.suffix === b.quote.suffix
    && a.position?.start === b.position?.start && a.position?.end === b.position?.end
    && a.context.speaker === b.context.speaker && a.context.asker === b.context.asker
  );
}
