import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { anchorLive } from '../anchoring/live-places.ts';
import { livePlace, movePlaces, noPlaces } from '../anchoring/moved-places.ts';
import type { Claim } from '../claims/claim.ts';
import { maybeSaidBy } from '../anchoring/same-speaker.ts';
import { containsSpan, overlaps, sliceSpan, type Span } from '../text/span.ts';
import { applyEdits, moveSpan, type TextEdit } from '../text/text-edit.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { turnAt } from '../transcript/turn-at.ts';
import type { Revision } from './compare-versions.ts';
import type { Version } from './units.ts';

/** Code units on either side of a passage that tell it from another with the same words, as in what is kept with a claim. */
const context = 32;

/**
 * The edits that take the claims along: they follow what is surely theirs. Where it is not sure that the words paired with a claim's are
 * those that were tagged (the same words stand twice there, and something beside them changed; somebody else says them now), the words are
 * replaced by themselves with what stands beside them, so that the claim does not follow, and is looked for.
 */
export function carryingEdits(old: Version, now: Version, { edits, doubtful }: Revision, claims: readonly AnchoredClaim[]): readonly TextEdit[] {
  const unsure = claims.flatMap(({ claim, anchor: { span } }) => {
    if (span === null) return [];
    return isUnsure(old.text, edits, doubtful, span) || isOthers(now, edits, claim, span) ? [span] : [];
  });
  return unsure.reduce((all: readonly TextEdit[], span) => coverSpan(old.text, all, span), edits);
}

/** The claims in the new text: followed through the edits, and looked for where they could not be. What an editor shows once the edits were made. */
export function carryClaims(old: Version, now: Version, edits: readonly TextEdit[], claims: readonly Claim[]): { readonly anchored: readonly AnchoredClaim[]; readonly place: (claim: Claim) => Span | null } {
  const before = anchorLive(old.text, claims, noPlaces(), () => old.transcript).places;
  const { anchored, places } = anchorLive(applyEdits(old.text, edits), claims, movePlaces(before, edits), () => now.transcript);
  return { anchored, place: (claim) => livePlace(places, claim) };
}

function isOthers(now: Version, edits: readonly TextEdit[], { context }: Claim, span: Span): boolean {
  const turn = context.speaker === null ? null : turnAt(now.transcript, moveSpan(span, edits).span.start);
  return turn !== null && !maybeSaidBy(context, speakerOf(turn));
}

function isUnsure(text: string, edits: readonly TextEdit[], doubtful: readonly Span[], span: Span): boolean {
  if (doubtful.some((stretch) => overlaps(stretch, span))) return true;
  const near = edits.filter((edit) => edit.end >= span.start - context && edit.start <= span.end + context);
  if (near.length === 0 || near.some((edit) => edit.start < span.end && edit.end > span.start)) return false;
  const words = sliceSpan(text, span);
  // The words before and after the change, with what else stands near.
  const from = Math.max(0, Math.min(span.start - 4 * context, ...near.map(({ start }) => start - context)));
  const to = Math.max(span.end + 4 * context, ...near.map(({ end }) => end + context));
  const around = text.slice(from, to) + near.map((edit) => edit.text).join('\n');
  return around.indexOf(words) !== around.lastIndexOf(words);
}

/** The edits with one that replaces the span and a code unit on either side, those that touch it joined to it. */
function coverSpan(text: string, edits: readonly TextEdit[], span: Span): readonly TextEdit[] {
  const wide = { start: Math.max(0, span.start - 1), end: Math.min(text.length, span.end + 1) };
  const touching = edits.filter((edit) => edit.start <= wide.end && edit.end >= wide.start);
  if (touching.some((edit) => containsSpan(edit, wide) && (edit.start < span.start || edit.end > span.end))) return edits;
  const start = Math.min(wide.start, ...touching.map((edit) => edit.start));
  const end = Math.max(wide.end, ...touching.map((edit) => edit.end));
  const inner = touching.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  const joined: TextEdit = { start, end, text: applyEdits(text.slice(start, end), inner) };
  return [...edits.filter((edit) => !touching.includes(edit)), joined].sort((a, b) => a.start - b.start);
}
