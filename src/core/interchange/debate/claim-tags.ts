import { makeTag, type Tag } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';

/** A tag with those that are kinds of it. */
export interface TagBranch {
  readonly tag: Tag;
  readonly id: string;
  readonly kinds: readonly TagBranch[];
}

export interface ClaimTags {
  readonly top: readonly TagBranch[];
  /** In the order of the codebook. */
  readonly all: readonly { readonly tag: Tag; readonly id: string }[];
  /** By the tag's own id; every tag of every claim has one. */
  readonly idOf: (tag: string) => string;
}

/** The codebook's tags, and those that claims have though it does not, with ids for a file. */
export function claimTags({ codebook, claims }: Pick<CorpusDocument, 'codebook' | 'claims'>, idFor: (kind: string, words: string) => string): ClaimTags {
  const tags = new Map<string, Tag>(codebook.tags.map((tag) => [tag.id, tag]));
  for (const id of claims.flatMap(({ claim }) => claim.tags)) if (!tags.has(id)) tags.set(id, makeTag({ id }));
  const ids = new Map(Array.from(tags.keys(), (id) => [id, idFor('tag', id)]));
  const idOf = (tag: string): string => ids.get(tag) ?? '';
  const children = new Map<string | null, Tag[]>();
  for (const tag of tags.values()) {
    const parent = isBelow(tag, tags) ? tag.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), tag]);
  }
  const branches = (parent: string | null): readonly TagBranch[] => (children.get(parent) ?? []).map((tag) => ({ tag, id: idOf(tag.id), kinds: branches(tag.id) }));
  return { top: branches(null), all: Array.from(tags.values(), (tag) => ({ tag, id: idOf(tag.id) })), idOf };
}

/** A codebook made by hand may name a circle, or a tag that is not there. */
function isBelow(tag: Tag, tags: ReadonlyMap<string, Tag>): boolean {
  const seen = new Set<string>();
  for (let above: Tag | undefined = tag; above !== undefined; above = above.parent === null ? undefined : tags.get(above.parent)) {
    if (seen.has(above.id)) return false;
    seen.add(above.id);
  }
  return tag.parent !== null && tags.has(tag.parent);
}
