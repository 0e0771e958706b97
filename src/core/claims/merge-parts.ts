import type { Evidence, Json, JsonObject, Reply } from './claim.ts';
import { sameJson } from './json.ts';
import { sortReplies } from './replies.ts';

/** Claims hold nothing but JSON. */
export function same(a: unknown, b: unknown): boolean {
  return sameJson(a as Json, b as Json);
}

/** What one side alone changed, else what `both` makes of it. Without a common origin both changed it. */
export function pick<T>(base: T | undefined, ours: T, theirs: T, both: () => T): T {
  if (same(ours, theirs)) return ours;
  if (base !== undefined && same(base, ours)) return theirs;
  if (base !== undefined && same(base, theirs)) return ours;
  return both();
}

/** Three-way: ours without what they took away, then what they added. */
export function mergeLists(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const before = new Set(base);
  const mine = new Set(ours);
  const others = new Set(theirs);
  return [...ours.filter((item) => others.has(item) || !before.has(item)), ...theirs.filter((item) => !mine.has(item) && !before.has(item))];
}

/** By whole paragraphs: "true" says something that "untrue" does not. */
export function mergeNotes(base: string, ours: string, theirs: string): string {
  return mergeLists(paragraphs(base), paragraphs(ours), paragraphs(theirs)).join('\n\n');
}

function paragraphs(note: string): readonly string[] {
  return note.split(/(?:\r?\n){2,}/).filter((paragraph) => paragraph !== '');
}

interface Keyed<Item> {
  readonly key: (item: Item) => string;
  readonly isSame: (a: Item, b: Item) => boolean;
  readonly merge: (base: Item | undefined, ours: Item, theirs: Item) => Item;
}

/** Three-way by key: what one side took away goes, unless the other edited it; ours first, then what they added. */
function mergeKeyed<Item>(
  base: readonly Item[], ours: readonly Item[], theirs: readonly Item[], { key, isSame, merge }: Keyed<Item>,
): readonly Item[] {
  const byKey = (items: readonly Item[]): ReadonlyMap<string, Item> => new Map(items.map((item) => [key(item), item]));
  const [before, mine, others] = [byKey(base), byKey(ours), byKey(theirs)];
  return [...new Set([...mine.keys(), ...others.keys()])].flatMap((name) => {
    const [old, our, their] = [before.get(name), mine.get(name), others.get(name)];
    if (our !== undefined && their !== undefined) return [merge(old, our, their)];
    const left = our ?? their;
    return left === undefined || (old !== undefined && isSame(old, left)) ? [] : [left];
  });
}

export function mergeEvidence(base: readonly Evidence[], ours: readonly Evidence[], theirs: readonly Evidence[]): readonly Evidence[] {
  return mergeKeyed(base, ours, theirs, {
    key: ({ iri }) => iri,
    isSame: same,
    merge: (old, our, their) => ({ iri: our.iri, note: pick(old?.note, our.note, their.note, () => mergeNotes(old?.note ?? '', our.note, their.note)) }),
  });
}

export function mergeReplies(base: readonly Reply[], ours: readonly Reply[], theirs: readonly Reply[]): readonly Reply[] {
  return sortReplies(mergeKeyed(base, ours, theirs, { key: ({ id }) => id, isSame: sameReply, merge: mergeReply }));
}

/** True where both say the same; how they were read does not matter. */
export function sameReply(a: Reply, b: Reply): boolean {
  return same({ ...a, source: null }, { ...b, source: null }) && (a.source === null || b.source === null || same(a.source, b.source));
}

function mergeReply(base: Reply | undefined, ours: Reply, theirs: Reply): Reply {
  const later = (theirs.modified ?? '') > (ours.modified ?? '') ? theirs : ours;
  return {
    id: ours.id,
    text: pick(base?.text, ours.text, theirs.text, () => mergeNotes(base?.text ?? '', ours.text, theirs.text)),
    creator: pick(base?.creator, ours.creator, theirs.creator, () => later.creator),
    created: pick(base?.created, ours.created, theirs.created, () => later.created),
    modified: pick(base?.modified, ours.modified, theirs.modified, () => later.modified),
    source: mergeSources(base?.source ?? null, ours.source, theirs.source),
  };
}

type Words = Readonly<Record<string, string>>;

/** Key by key; of one that both answered otherwise, the later claim's answer, and an answer before none. */
export function mergeAttributes(base: Words, ours: Words, theirs: Words, isTheirsLater: boolean): Words {
  const answer = (words: Words, id: string): string | undefined => (Object.hasOwn(words, id) ? words[id] : undefined);
  const entries = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((id): [string, string][] => {
    const [old, our, their] = [answer(base, id), answer(ours, id), answer(theirs, id)];
    const value = our === old ? their : their === old ? our : isTheirsLater ? (their ?? our) : (our ?? their);
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries(entries);
}

/** Key by key, as above; of one that both changed, theirs. Fields that a claim knows are written anew over the result. */
export function mergeSources(base: JsonObject | null, ours: JsonObject | null, theirs: JsonObject | null): JsonObject | null {
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
