/** What a claim with a tag may be asked: for a commitment who, by when. Its id means the same everywhere in a codebook. */
export interface Attribute {
  /** Written into the sidecar. */
  readonly id: string;
  /** The id, where the codebook gives no name. */
  readonly name: string;
  /** Empty where there is none. */
  readonly definition: string;
  /** The answers that are allowed; empty: any words. */
  readonly values: readonly string[];
  /** Whether a claim without an answer is reported. */
  readonly required: boolean;
}

/** A code, with what a codebook in qualitative research says of it: a definition, what belongs to it, what does not, and an example. */
export interface Tag {
  /** Written into the sidecar. */
  readonly id: string;
  /** The id, where the codebook gives no name. */
  readonly name: string;
  /** Empty where it is yet to be written. */
  readonly definition: string;
  /** The id of the tag that it is a kind of; null at the top. */
  readonly parent: string | null;
  /** What belongs to it, rule by rule. */
  readonly include: readonly string[];
  /** What does not belong to it, though one might think so. */
  readonly exclude: readonly string[];
  /** Empty where there is none. */
  readonly example: string;
  /** One of `colorNames`, or `#rrggbb`; null: the view's own. */
  readonly color: string | null;
  /** The name of a codicon; null: the view's own. */
  readonly icon: string | null;
  /** Stays readable in claims that have it, and is offered no more. */
  readonly retired: boolean;
  /** Its own; those of the tags above it hold as well (`attributesOf`). */
  readonly attributes: readonly Attribute[];
}

/** The tags that a team agreed on, in their order, each behind the one that it is a kind of. */
export interface Codebook {
  /** Empty where it has none. */
  readonly title: string;
  readonly tags: readonly Tag[];
}

/** The names of VS Code's `charts.*` theme colours, which fit every theme. */
export const colorNames = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;

/** A tag of which only this is said. */
export function makeTag(tag: Partial<Tag> & Pick<Tag, 'id'>): Tag {
  return {
    name: tag.id, definition: '', parent: null, include: [], exclude: [], example: '', color: null, icon: null, retired: false, attributes: [],
    ...tag,
  };
}

export function findTag(codebook: Codebook, id: string): Tag | undefined {
  return codebook.tags.find((tag) => tag.id === id);
}

/** The tag's name; its id where the codebook does not have it. */
export function tagName(codebook: Codebook, id: string): string {
  return findTag(codebook, id)?.name ?? id;
}

/** The tag and those above it, the highest first; empty where the codebook does not have it. */
export function tagPath(codebook: Codebook, id: string): readonly Tag[] {
  const path: Tag[] = [];
  // A codebook made by hand may name a circle.
  for (let tag = findTag(codebook, id); tag !== undefined && !path.includes(tag); tag = tag.parent === null ? undefined : findTag(codebook, tag.parent)) {
    path.unshift(tag);
  }
  return path;
}

/** What a claim with these tags may be asked, in the order of the codebook; each attribute once, required where any of the tags requires it. */
export function attributesOf(codebook: Codebook, tagIds: readonly string[]): readonly Attribute[] {
  const asking = new Set(tagIds.flatMap((id) => tagPath(codebook, id)));
  const found = new Map<string, Attribute>();
  for (const tag of codebook.tags) {
    if (!asking.has(tag)) continue;
    for (const attribute of tag.attributes) {
      const known = found.get(attribute.id);
      found.set(attribute.id, known === undefined ? attribute : { ...known, required: known.required || attribute.required });
    }
  }
  return [...found.values()];
}
