import { sortClaims } from './claim-order.ts';
import type { Claim } from './claim.ts';
import { mergeAttributes, mergeEvidence, mergeLists, mergeNotes, mergeReplies, mergeSources, pick, same, sameReply } from './merge-parts.ts';
import { findSelectors, withPosition, withQuote } from './selectors.ts';
import { withSource } from './write-annotation.ts';

/**
 * Joins what two sides made of the same claims, by id: `theirs` is what a file holds that was changed underneath. Nothing is lost: what
 * one side alone changed is taken; where both did, the claim has the tags and the paragraphs of the notes that either added, without those
 * that either took away; a claim that one side deleted and the other edited stays, but following an edit of the text, as every saving
 * does, is no edit of the claim. Evidence goes by its address, replies by their id, attributes one by one; of two statuses or verdicts the one
 * of the claim modified later is kept. Two passages for one claim cannot both be kept: the one modified later is, ours where neither is.
 */
export function mergeClaims(base: readonly Claim[], ours: readonly Claim[], theirs: readonly Claim[]): readonly Claim[] {
  const before = byId(base);
  const mine = byId(ours);
  const others = byId(theirs);
  const merged: Claim[] = [];
  for (const id of new Set([...mine.keys(), ...others.keys()])) {
    const claim = mergeOne(before.get(id), mine.get(id), others.get(id));
    if (claim !== undefined) merged.push(claim);
  }
  return sortClaims(merged);
}

function mergeOne(base: Claim | undefined, ours: Claim | undefined, theirs: Claim | undefined): Claim | undefined {
  if (ours === undefined || theirs === undefined) {
    const left = ours ?? theirs;
    // In the base and on one side only: the other side deleted it.
    const untouched = base !== undefined && left !== undefined && sameClaim(placeless(base), placeless(left));
    return untouched ? undefined : left;
  }
  // Neither side touched it: most of thousands, of which a change is about one.
  if (ours === theirs) return ours;
  const isTheirsLater = (theirs.modified ?? '') > (ours.modified ?? '');
  const [later, earlier] = isTheirsLater ? [theirs, ours] : [ours, theirs];
  const passage = pick(base && passageOf(base), passageOf(ours), passageOf(theirs), () => passageOf(later));
  return {
    id: ours.id,
    tags: pick(base?.tags, ours.tags, theirs.tags, () => mergeLists(base?.tags ?? [], ours.tags, theirs.tags)),
    note: pick(base?.note, ours.note, theirs.note, () => mergeNotes(base?.note ?? '', ours.note, theirs.note)),
    ...passage,
    creator: pick(base?.creator, ours.creator, theirs.creator, () => later.creator),
    created: pick(base?.created, ours.created, theirs.created, () => later.created),
    modified: pick(base?.modified, ours.modified, theirs.modified, () => later.modified),
    attributes: mergeAttributes(base?.attributes ?? {}, ours.attributes, theirs.attributes, isTheirsLater),
    status: pick(base?.status, ours.status, theirs.status, () => later.status ?? earlier.status),
    verdict: pick(base?.verdict, ours.verdict, theirs.verdict, () => later.verdict ?? earlier.verdict),
    evidence: pick(base?.evidence, ours.evidence, theirs.evidence, () => mergeEvidence(base?.evidence ?? [], ours.evidence, theirs.evidence)),
    replies: pick(base?.replies, ours.replies, theirs.replies, () => mergeReplies(base?.replies ?? [], ours.replies, theirs.replies)),
    suggestedBy: pick(base?.suggestedBy, ours.suggestedBy, theirs.suggestedBy, () => later.suggestedBy ?? earlier.suggestedBy),
    kept: mergeKept([base, ours, theirs], later, passage),
    source: mergeSources(base?.source ?? null, ours.source, theirs.source),
  };
}

/** Who kept a claim without a place decided about its words of then. */
function mergeKept([base, ours, theirs]: readonly [Claim | undefined, Claim, Claim], later: Claim, { quote }: Passage): Claim['kept'] {
  const kept = pick(base?.kept, ours.kept, theirs.kept, () => later.kept);
  return [ours, theirs].some((side) => same(side.kept, kept) && side.quote.exact === quote.exact) ? kept : null;
}

/** The figures are those of the quote's words. */
type Passage = Pick<Claim, 'quote' | 'position' | 'context' | 'figures'>;

function passageOf({ quote, position, context, figures }: Claim): Passage {
  return { quote, position, context, figures };
}

/** True where both say the same; how they were read does not matter. */
function sameClaim(a: Claim, b: Claim): boolean {
  return (
    same({ ...a, replies: [], source: null }, { ...b, replies: [], source: null })
    && (a.source === null || b.source === null || same(a.source, b.source))
    && a.replies.length === b.replies.length && a.replies.every((reply, index) => sameReply(reply, b.replies[index] ?? reply))
  );
}

/** The claim without what is written anew when the text around it was edited. */
function placeless(claim: Claim): Claim {
  const quote = { exact: claim.quote.exact, prefix: '', suffix: '' };
  const found = claim.source === null ? null : findSelectors(claim.source);
  if (claim.source === null || found === null) return { ...claim, quote, position: null };
  // With a position and our form of the address even where there were none: saving adds them.
  const placed = withPosition(withQuote(claim.source, found, quote), found, { start: 0, end: 0 });
  return { ...claim, quote, position: null, source: withSource(placed, found.targetPath, 'file:') };
}

function byId(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}
