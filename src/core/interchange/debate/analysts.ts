import type { CorpusDocument } from '../../corpus/corpus-document.ts';

/** Who tagged and who replied, by name, with ids for a file. */
export function analystsOf({ claims }: Pick<CorpusDocument, 'claims'>, idFor: (kind: string, words: string) => string): ReadonlyMap<string, string> {
  const creators = new Set(claims.flatMap(({ claim }) => [claim.creator, ...claim.replies.map((reply) => reply.creator)]));
  return new Map([...creators].flatMap((who) => (who === null ? [] : [[who, idFor('analyst', who)] as const])));
}
