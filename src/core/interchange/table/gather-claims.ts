import type { ImportedClaim, ImportedDocument } from '../import-format.ts';

/** The documents that a table's rows name, each with its claims, in the order of the rows. */
export interface GatheredClaims {
  /** `document` is empty where the row names none. */
  readonly add: (document: string, row: ImportedClaim) => void;
  readonly documents: () => readonly ImportedDocument[];
}

export function gatherClaims(): GatheredClaims {
  const byDocument = new Map<string, Map<string, ImportedClaim>>();
  return {
    add(document, row) {
      const claims = byDocument.get(document) ?? new Map<string, ImportedClaim>();
      byDocument.set(document, claims);
      claims.set(row.claim.id, joined(claims.get(row.claim.id), row));
    },
    documents: () => [...byDocument].map(([name, claims]) => ({ name: name === '' ? null : name, text: null, claims: [...claims.values()] })),
  };
}

/** Tables of other tools have a row for each code of a passage. */
function joined(before: ImportedClaim | undefined, row: ImportedClaim): ImportedClaim {
  if (before === undefined) return row;
  const notes = [before.claim.note, row.claim.note].filter((note) => note !== '');
  return { ...before, claim: { ...before.claim, tags: [...new Set([...before.claim.tags, ...row.claim.tags])], note: [...new Set(notes)].join('\n') } };
}
