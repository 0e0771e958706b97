import assert from 'node:assert/strict';
import type { AnchoredClaim } from '../../../../src/core/anchoring/anchor.ts';
import { keepOrphan } from '../../../../src/core/claims/kept-orphan.ts';
import { reviewItems } from '../../../../src/core/presentation/review/review-list.ts';
import { countNews, nothingSeen, seenClaims } from '../../../../src/core/presentation/review/review-news.ts';
import { found, orphan, placeOf } from '../claim-listing.ts';
import { briefing } from '../read-transcript.ts';

const { text } = briefing;
const seen = (claims: readonly AnchoredClaim[]) => seenClaims(claims, reviewItems({ text, claims }));
const standing = found('312 bridges');
const changed: AnchoredClaim = { claim: standing.claim, anchor: orphan('312 bridges', 'changed', placeOf('close nine')).anchor };

describe('news of claims to review', () => {
  it('are those that wait when a transcript is opened, and those whose text was changed since', () => {
    assert.equal(countNews(nothingSeen, seen([changed])), 1);
    assert.equal(countNews(seen([standing]), seen([changed])), 1);
    assert.equal(countNews(seen([standing]), seen([changed, { ...changed, claim: { ...changed.claim, id: 'urn:test:other' } }])), 2);
  });

  it('are none that waited before', () => {
    assert.equal(countNews(seen([changed]), seen([changed])), 0);
  });

  it('are none where a person took an answer back, or asks again', () => {
    const accepted: AnchoredClaim = { ...standing, claim: { ...standing.claim, quote: { ...standing.claim.quote, exact: 'close nine' } } };
    assert.equal(countNews(seen([accepted]), seen([changed])), 0);
    const kept = { ...changed, claim: keepOrphan(changed, text, '2031-06-01T08:00:00Z') };
    assert.equal(seen([kept]).waiting.size, 0);
    assert.equal(countNews(seen([kept]), seen([changed])), 0);
  });
});
