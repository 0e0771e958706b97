import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { locateClaims } from '../../corpus/locate-claims.ts';
import { checkWritten, type WrittenPassage } from '../check-written.ts';
import type { Exporter } from '../export-format.ts';
import { claimReview } from './claim-review.ts';

/** One graph, a review a line. */
export const exportClaimReviews: Exporter = async function* (documents, { leaveOut }) {
  yield { path: null, content: '{"@context":"https://schema.org","@graph":[' };
  let before = '\n';
  for await (const document of documents) {
    const judged = document.claims.filter(({ claim }) => claim.verdict !== null);
    const unjudged = document.claims.length - judged.length;
    if (unjudged > 0) leaveOut('claim-without-verdict', unjudged);
    if (judged.length === 0) continue;
    const reviewed: CorpusDocument = { ...document, claims: judged };
    const reviews = locateClaims(reviewed).map((located) => JSON.stringify(claimReview(located, document))).join(',\n');
    checkWritten(reviewed, readBack(reviews));
    yield { path: null, content: before + reviews };
    before = ',\n';
  }
  yield { path: null, content: '\n]}\n' };
};

function readBack(reviews: string): readonly WrittenPassage[] {
  const read = JSON.parse(`[${reviews}]`) as readonly { readonly identifier: string; readonly claimReviewed: string }[];
  return read.map(({ identifier, claimReviewed }) => ({ id: identifier, words: claimReviewed }));
}
