import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/core/claims/built-in-codebook.ts';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { reviewItems } from '../../../../src/core/presentation/review/review-list.ts';
import { reviewRows, type ReviewRow } from '../../../../src/core/presentation/review/review-rows.ts';
import { claimOn, orphan, placeOf } from '../claim-listing.ts';
import { briefing, readTranscript } from '../read-transcript.ts';

describe('rows of what waits for review', () => {
  const now = readTranscript(briefing.text.replace('312 bridges', '315 bridges'));
  const changed = { claim: claimOn('We looked at 312 bridges.', ['statistic']), anchor: { state: 'changed' as const, span: null, candidates: [placeOf('We looked at 315 bridges.', now.text)], similarity: null } };
  const twice = orphan('close nine', 'ambiguous', placeOf('close nine', now.text), placeOf('The oldest nine', now.text));
  const rows: readonly ReviewRow[] = reviewRows(
    { text: now.text, transcript: now.transcript, figures: findFigures(now.text) }, reviewItems({ text: now.text, claims: [changed, twice, orphan('Some 40 million krones', 'lost')] }), builtInCodebook,
  );

  it('say first what changed, then of which words', () => {
    assert.deepEqual(rows.map(({ kind, label, description }) => [kind, label, description]), [
      ['review.changed', '312 → 315', 'We looked at 312 bridges.'],
      ['review.ambiguous', 'close nine', 'could be in 2 places'],
      ['review.lost', 'Some 40 million krones', 'the passage is not found'],
    ]);
    assert.match(rows[0]?.tooltip ?? '', /^Now: We looked at ‹312 → 315› bridges\.$/mu);
  });

  it('have the places below them where there are several, each with its words among others', () => {
    assert.deepEqual(rows.map(({ children }) => children.length), [0, 2, 0]);
    assert.match(rows[1]?.children[1]?.label ?? '', /^Line \d+ · Per Holm$/u);
    assert.match(rows[1]?.children[1]?.description ?? '', /\[The oldest nine\]/u);
  });
});
