import { sortClaims } from './claim-order.ts';
import type { Claim, Json, JsonObject } from './claim.ts';
import { sameJson } from './json.ts';
import { findSelectors, withPosition, withQuote } from './selectors.ts';
import { withSource } from './write-annotation.ts';

/**
 * Joins what two sides made of the same claims, by id: `theirs` is what a file holds that was changed underneath. Nothing is lost: what
 * one side alone changed is taken; where both did, the claim has the tags and the paragraphs of the notes that either added, without those
 * that either took away; a claim that one side deleted and the other edited stays, but following an edit of the text, as every saving
 * does, is no edit of the claim. Two passages for one claim cannot both be kept: the one modified later is, ours where neither is.
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
  const later = (theirs.modified ?? '') > (ours.modified ?? '') ? theirs : ours;
  const passage = pick(base && passageOf(base), passageOf(ours), passageOf(theirs), () => passageOf(later));
  return {
    id: ours.id,
    tags: pick(base?.tags, ours.tags, theirs.tags, () => mergeLists(base?.tags ?? [], ours.tags, theirs.tags)),
    note: pick(base?.note, ours.note, theirs.note, () => mergeNotes(base?.note ?? '', ours.note, theirs.note)),
    ...passage,
    creator: pick(base?.creator, ours.creator, theirs.creator, () => later.creator),
    created: pick(base?.created, ours.created, theirs.created, () => later.created),
    modified: pick(base?.modified, ours.modified, theirs.modified, () => later.modified),
    source: mergeSources(base?.source ?? null, ours.source, theirs.source),
  };
}

/** The figures are those of the quote's words. */
type Passage = Pick<Claim, 'quote' | 'position' | 'context' | 'figures'>;

function passageOf({ quote, position, context, figures }: Claim): Passage {
  return { quote, position, context, figures };
}

/** True where both say the same; how they were read does not matter. */
function sameClaim(a: Claim, b: Claim): boolean {
  return same({ ...a, source: null }, { ...b, source: null }) && (a.source === null || b.source === null || same(a.source, b.source));
}

function pick<T>(base: T | undefined, ours: T, theirs: T, both: () => T): T {
  if (same(ours, theirs)) return ours;
  if (base !== undefined && same(base, ours)) return theirs;
  if (base !== undefined && same(base, theirs)) return ours;
  return both();
}

/** Claims hold nothing but JSON. */
function same(a: unknown, b: unknown): boolean {
  return sameJson(a as Json, b as Json);
}

/** Three-way: ours without what they took away, then what they added. */
function mergeLists(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const before = new Set(base);
  const mine = new Set(ours);
  const others = new Set(theirs);
  return [...ours.filter((item) => others.has(item) || !before.has(item)), ...theirs.filter((item) => !mine.has(item) && !before.has(item))];
}

/** By whole paragraphs: "true" says something that "untrue" does not. */
function mergeNotes(base: string, ours: string, theirs: string): string {
  return mergeLists(paragraphs(base), paragraphs(ours), paragraphs(theirs)).join('\n\n');
}

function paragraphs(note: string): readonly string[] {
  return note.split(/(?:\r?\n){2,}/).filter((paragraph) => paragraph !== '');
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

/** Key by key, as above; of one that both changed, theirs. Fields that a claim knows are written anew over the result. */
function mergeSources(base: JsonObject | null, ours: JsonObject | null, theirs: JsonObject | null): JsonObject | null {
  if (ours === null || theirs === null) return theirs ?? ours;
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  const field = (source: JsonObject | null, key: string): Json | undefined =>
    source !== null && Object.hasOwn(source, key) ? source[key] : undefined;
  const entries = keys.flatMap((key): [string, Json][] => {
    const mine = field(ours, key);
    const other = field(theirs, key);
    // Without a common origin a missing field was not deleted, only never written.
    const value = base === null ? (other ?? mine) : sameJson(field(base, key), other) ? mine : (other ?? (sameJson(field(base, key), mine) ? undefined : mine));
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

function byId(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}
