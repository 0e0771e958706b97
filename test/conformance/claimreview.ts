import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { claimReviewFormat } from '../../src/core/interchange/claimreview/claimreview-format.ts';
import { claimReviewErrors } from '../support/schema-types.ts';
import { type Check, claimsOf, eachClaim, type Outcome, writtenText } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'claimreview', name: 'tsc takes one file of all for a graph by the types of schema-dts', run: (documents) => typed(documents.map(judged)) },
  { format: 'claimreview', name: 'each claim with a verdict is reviewed in its words and rated in its words, the others are not', run: (documents) => eachClaim(documents, reviewed) },
];

function judged(document: CorpusDocument): CorpusDocument {
  return { ...document, claims: document.claims.filter(({ claim }) => claim.verdict !== null) };
}

async function typed(documents: readonly CorpusDocument[]): Promise<Outcome> {
  const errors = claimReviewErrors(await writtenText(claimReviewFormat, documents));
  return { documents: documents.length, claims: claimsOf(documents), passed: errors.length === 0 ? documents.length : 0, failures: errors };
}

interface Review {
  readonly identifier: string;
  readonly claimReviewed: string;
  readonly reviewRating: { readonly alternateName: string; readonly ratingValue?: number };
}

async function reviewed(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const { '@graph': graph } = JSON.parse(await writtenText(claimReviewFormat, [document])) as { readonly '@graph': readonly Review[] };
  const reviews = new Map(graph.map((review) => [review.identifier, review]));
  return document.claims.map(({ claim: { id, verdict, quote }, anchor: { span } }) => {
    const review = reviews.get(id);
    if (verdict === null || review === undefined) return (verdict === null) === (review === undefined) ? null : `${id} ${verdict === null ? 'is' : 'is not'} there`;
    const words = span === null ? quote.exact : document.text.slice(span.start, span.end);
    const { alternateName, ratingValue } = review.reviewRating;
    if (alternateName.toLowerCase() !== verdict || (verdict === 'unverifiable') !== (ratingValue === undefined)) return `${id} is rated "${alternateName}"`;
    return review.claimReviewed === words ? null : `${id} is reviewed as "${review.claimReviewed}"`;
  });
}
