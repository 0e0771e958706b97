import type { Claim } from '../claim.ts';
import { makeTag, type Tag } from '../codebook.ts';
import { retagClaim } from '../edit-claim.ts';
import { sameJson } from '../json.ts';
import { type CodebookEdit, isWithin, readNodes } from './codebook-edits.ts';
import { mergeEdits } from './merge-edits.ts';
import { writeTag } from './serialise-codebook.ts';
import type { TagNode } from './tag-nodes.ts';

type NewTag = Pick<Tag, 'id' | 'name' | 'definition'>;

/** What a person does to the tags of a codebook, as data; the claims follow with `retag`. */
export type TagChange =
  | { readonly kind: 'add'; /** One at least, each id once. */ readonly tags: readonly NewTag[]; readonly parent: string | null }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string; /** The same id, where only the name is another. */ readonly to: string }
  | { readonly kind: 'merge'; readonly ids: readonly string[]; readonly into: string }
  /** Those of `into` that are new stand below the tag. `decided`: by a claim's id its tags in place of this one; any other claim keeps it. */
  | { readonly kind: 'split'; readonly id: string; readonly into: readonly NewTag[]; readonly decided: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'move'; readonly id: string; readonly parent: string | null; /** The tag that it is to stand behind; null: first. */ readonly after: string | null }
  | { readonly kind: 'retire'; readonly id: string; readonly retired: boolean };

export interface TagChangeProblem {
  readonly code: 'unknown-tag' | 'duplicate-id' | 'bad-id' | 'below-itself' | 'nothing-changes';
  readonly id: string;
}

export type TagChangePlan = { readonly edits: readonly CodebookEdit[] } | { readonly problem: TagChangeProblem };

type Nodes = ReadonlyMap<string, TagNode>;

/** What is to be edited in the text of a codebook file without problems. */
export function planTagChange(text: string, change: TagChange): TagChangePlan {
  const nodes = readNodes(text);
  const unknown = namedTags(change).find((id) => !nodes.has(id));
  if (unknown !== undefined) return { problem: { code: 'unknown-tag', id: unknown } };
  const unfit = newIds(change).find((id) => !isTagId(id));
  if (unfit !== undefined) return { problem: { code: 'bad-id', id: unfit } };
  const taken = newIds(change).find((id) => nodes.has(id));
  if (taken !== undefined && change.kind !== 'split') return { problem: { code: 'duplicate-id', id: taken } };
  if (change.kind === 'move' && change.parent !== null && isWithin(nodes, change.parent, change.id)) return { problem: { code: 'below-itself', id: change.id } };
  const edits = editsOf(nodes, change);
  // Uses may go to tags that are all there.
  const leaves = edits.length === 0 && !(change.kind === 'split' && change.decided.size > 0);
  return leaves ? { problem: { code: 'nothing-changes', id: subject(change) } } : { edits };
}

/** The claims with their tags as the change has them; those that it does not touch are the same objects, and the array, where there are none. */
export function retag(claims: readonly Claim[], change: TagChange, now: string): readonly Claim[] {
  const changed = claims.map((claim) => {
    const tags = tagsAfter(claim, change);
    return sameJson(tags, claim.tags) ? claim : retagClaim(claim, tags, now);
  });
  return changed.some((claim, index) => claim !== claims[index]) ? changed : claims;
}

/** The tags in whose place claims get others. */
export function affectedTags(change: TagChange): readonly string[] {
  switch (change.kind) {
    case 'rename':
      return change.id === change.to ? [] : [change.id];
    case 'merge':
      return change.ids;
    case 'split':
      return [change.id];
    case 'add':
    case 'move':
    case 'retire':
      return [];
  }
}

export function isTagId(id: string): boolean {
  return id !== '' && id === id.trim() && !/[\r\n]/.test(id);
}

/** Small letters, digits and hyphens of a name, in any script; none of `taken`. */
export function tagIdFor(name: string, taken: Iterable<string>): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['tag'];
  const id = words.join('-');
  const ids = new Set(taken);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!ids.has(candidate)) return candidate;
  }
}

function tagsAfter({ id, tags }: Claim, change: TagChange): readonly string[] {
  const affected = affectedTags(change);
  const inPlace = (tag: string): readonly string[] => {
    if (!affected.includes(tag)) return [tag];
    if (change.kind === 'rename') return [change.to];
    if (change.kind === 'merge') return [change.into];
    return change.kind === 'split' ? (change.decided.get(id) ?? [tag]) : [tag];
  };
  return tags.some((tag) => affected.includes(tag)) ? [...new Set(tags.flatMap(inPlace))] : tags;
}

/** Those that must be in the codebook. */
function namedTags(change: TagChange): readonly string[] {
  switch (change.kind) {
    case 'add':
      return change.parent === null ? [] : [change.parent];
    case 'merge':
      return [change.into, ...change.ids];
    case 'move':
      return change.parent === null ? [change.id] : [change.id, change.parent];
    case 'rename':
    case 'split':
    case 'retire':
      return [change.id];
  }
}

function newIds(change: TagChange): readonly string[] {
  if (change.kind === 'add') return change.tags.map(({ id }) => id);
  if (change.kind === 'split') return change.into.map(({ id }) => id);
  return change.kind === 'rename' && change.id !== change.to ? [change.to] : [];
}

function subject(change: TagChange): string {
  return change.kind === 'add' ? (change.tags[0]?.id ?? '') : change.kind === 'merge' ? change.into : change.id;
}

function editsOf(nodes: Nodes, change: TagChange): readonly CodebookEdit[] {
  switch (change.kind) {
    case 'add':
      return insertAll(nodes, change.parent, change.tags);
    case 'rename': {
      const { id, name, to } = change;
      const known = nodes.get(id)?.value['name'] ?? id;
      const renamed: readonly CodebookEdit[] = known === name ? [] : [{ kind: 'set', id, key: 'name', value: name }];
      return id === to ? renamed : [...renamed, { kind: 'set', id, key: 'id', value: to }];
    }
    case 'merge':
      return mergeEdits(nodes, change.ids.filter((id) => id !== change.into), change.into);
    case 'split':
      return insertAll(nodes, change.id, change.into.filter(({ id }) => !nodes.has(id)));
    case 'move': {
      const { id, parent, after } = change;
      const node = nodes.get(id);
      return node?.parent === parent && (node.after === after || after === id) ? [] : [{ kind: 'move', id, parent, after }];
    }
    case 'retire': {
      const { id, retired } = change;
      return (nodes.get(id)?.value['retired'] === true) === retired ? [] : [{ kind: 'set', id, key: 'retired', value: retired ? true : undefined }];
    }
  }
}

/** Behind those that stand below `parent`, in their order. */
function insertAll(nodes: Nodes, parent: string | null, tags: readonly NewTag[]): readonly CodebookEdit[] {
  return tags.map((tag, index) => ({ kind: 'insert', parent, after: tags[index - 1]?.id ?? last(nodes, parent), tag: writeTag(makeTag(tag)) }));
}

function last(nodes: Nodes, parent: string | null): string | null {
  return [...nodes.values()].filter((node) => node.parent === parent).at(-1)?.id ?? null;
}
