import type { ImportedClaim, ImportedDocument } from '../import-format.ts';

/** The documents that a table's rows name, each with its claims, in the order of the rows. */
export interface GatheredClaims {
  /** `document` is empty where the row names none. */
  readonly add: (document: string, row: ImportedClaim) => void;
  readonly documents: () => readonly ImportedDocument[];
}

/** Tables of other tools have a row for each code of a passage: all but tags and notes is that of the first. */
interface Joined {
  readonly first: ImportedClaim;
  readonly tags: Set<string>;
  readonly notes: Set<string>;
}

export function gatherClaims(): GatheredClaims {
  const byDocument = new Map<string, Map<string, Joined>>();
  return {
    add(document, row) {
      const { id, tags, note } = row.claim;
      const claims = byDocument.get(document) ?? new Map<string, Joined>();
      byDocument.set(document, claims);
      const known = claims.get(id) ?? { first: row, tags: new Set(), notes: new Set() };
      claims.set(id, known);
      for (const tag of tags) known.tags.add(tag);
      if (note !== '') known.notes.add(note);
    },
    documents: () => [...byDocument].map(([name, claims]) => ({ name: name === '' ? null : name, text: null, claims: Array.from(claims.values(), join) })),
  };
}

function join({ first, tags, notes }: Joined): ImportedClaim {
  return { ...first, claim: { ...first.claim, tags: [...tags], note: [...notes].join('\n') } };
}
