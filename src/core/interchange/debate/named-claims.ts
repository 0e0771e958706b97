import type { AnchoredClaim } from '../../anchoring/anchor.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { locateClaims } from '../../corpus/locate-claims.ts';

/** A claim by its id in the file. */
export interface NamedClaim {
  readonly id: string;
  readonly anchored: AnchoredClaim;
}

/** In the order of the text, those without a place last. */
export function namedClaims(document: CorpusDocument, idFor: (kind: string, words: string) => string): readonly NamedClaim[] {
  return locateClaims(document).map((anchored, index) => ({ id: idFor('claim', String(index + 1)), anchored }));
}
