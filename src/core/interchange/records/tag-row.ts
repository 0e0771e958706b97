import { type Attribute, type Codebook, makeTag, type Tag, tagPath } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';

/** A tag as one row of a table; the order of the keys is that of the columns. */
export interface TagRow {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** The names of the tags above it and its own, the highest first. */
  readonly path: readonly string[];
  readonly definition: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly example: string;
  readonly color: string | null;
  readonly retired: boolean;
  /** Its own; those of the tags above it hold as well. */
  readonly attributes: readonly Attribute[];
  /** Claims that have it. */
  readonly uses: number;
  /** The title of its codebook; null where it has none, and for a tag that no codebook has. */
  readonly codebook: string | null;
}

/** Counts the tags of documents as they come: those of each codebook once, in its order, then those that claims have and no codebook. */
export interface TagCount {
  readonly add: (document: CorpusDocument) => void;
  readonly rows: () => readonly TagRow[];
}

interface Counted {
  readonly codebook: Codebook;
  readonly uses: Map<string, number>;
}

export function countTags(): TagCount {
  const byContent = new Map<string, Counted>();
  // Documents of one folder mostly share one object.
  const byObject = new Map<Codebook, Counted>();
  const countOf = (codebook: Codebook): Counted => {
    const known = byObject.get(codebook);
    if (known !== undefined) return known;
    const content = JSON.stringify(codebook);
    const counted = byContent.get(content) ?? { codebook, uses: new Map<string, number>() };
    byContent.set(content, counted);
    byObject.set(codebook, counted);
    return counted;
  };
  return {
    add({ codebook, claims }) {
      const { uses } = countOf(codebook);
      for (const tag of claims.flatMap(({ claim }) => claim.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    },
    rows: () => [...byContent.values()].flatMap(rowsOf),
  };
}

function rowsOf({ codebook, uses }: Counted): readonly TagRow[] {
  const known = new Set(codebook.tags.map(({ id }) => id));
  const unknown = [...uses.keys()].filter((id) => !known.has(id)).sort();
  const title = codebook.title === '' ? null : codebook.title;
  return [
    ...codebook.tags.map((tag) => rowOf(tag, tagPath(codebook, tag.id), uses, title)),
    ...unknown.map((id) => makeTag({ id })).map((tag) => rowOf(tag, [tag], uses, null)),
  ];
}

function rowOf({ id, name, parent, definition, include, exclude, example, color, retired, attributes }: Tag, path: readonly Tag[], uses: Counted['uses'], codebook: string | null): TagRow {
  return { id, name, parent, path: path.map((tag) => tag.name), definition, include, exclude, example, color, retired, attributes, uses: uses.get(id) ?? 0, codebook };
}
