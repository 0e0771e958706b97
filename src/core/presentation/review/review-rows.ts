import * as l10n from '@vscode/l10n';
import { type Codebook } from '../../claims/codebook.ts';
import type { Span } from '../../text/span.ts';
import { shorten, tagNames } from '../claim-words.ts';
import { lazyRow } from '../lazy-row.ts';
import type { Row } from '../row.ts';
import { joinParts } from '../turn-words.ts';
import type { ReviewItem } from './review-list.ts';
import { changesAt, differenceAt, placeInContext, placeWords, questionWords, type ReviewedWords } from './review-words.ts';

/** A row of the view of what waits for review: a claim, or below it a place where it may stand. */
export interface ReviewRow extends Row {
  readonly claim: string;
  readonly children: readonly ReviewRow[];
}

/** Short, so that what stands beside it is seen too. */
const labelLength = 40;

export function reviewRows(document: ReviewedWords, items: readonly ReviewItem[], codebook: Codebook): readonly ReviewRow[] {
  return items.map((item) => {
    const { claim, question, places } = item;
    const [only] = places.length === 1 ? places : [];
    const changes = (): string => (only === undefined ? '' : changesAt(document, item, only));
    const row = lazyRow<ReviewRow>({
      id: claim.id,
      kind: `review.${question}`,
      // What changed comes first: in a narrow view no more than that is seen.
      label: () => shorten(changes() || claim.quote.exact, labelLength),
      description: () => (changes() === '' ? questionWords(item) : shorten(claim.quote.exact, 160)),
      tooltip: () => joinParts([
        l10n.t('Tagged words: {0}', shorten(claim.quote.exact, 600)),
        only === undefined ? null : l10n.t('Now: {0}', differenceAt(document, item, only)),
        questionWords(item), tagNames(codebook, claim.tags), claim.note, claim.context.speaker,
      ], '\n'),
      span: places[0] ?? null,
      children: () => (places.length < 2 ? [] : places.map((place, index) => placeRow(document, claim.id, place, index))),
    });
    return Object.assign(row, { claim: claim.id });
  });
}

function placeRow(document: ReviewedWords, claim: string, place: Span, index: number): ReviewRow {
  const words = (): string => placeInContext(document, place);
  const row = lazyRow<ReviewRow>({ id: `${claim}/${index}`, kind: 'review.place', label: () => placeWords(document, place), description: words, tooltip: words, span: place, children: () => [] });
  return Object.assign(row, { claim });
}
