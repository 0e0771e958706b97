import assert from 'node:assert/strict';
import { countQuestions, reviewItems } from '../../../../src/core/presentation/review/review-list.ts';
import { orphaned, type AnchoredClaim } from '../../../../src/core/anchoring/anchor.ts';
import { keepOrphan } from '../../../../src/core/claims/kept-orphan.ts';
import { claimOn, found, orphan, placeOf } from '../claim-listing.ts';
import { briefing } from '../read-transcript.ts';

const { text } = briefing;
const moved = (words: string, now: string): AnchoredClaim => ({
  claim: { ...claimOn(now, []), id: `urn:test:${words}`, quote: { exact: words, prefix: '', suffix: '' } },
  anchor: { state: 'moved', span: placeOf(now), candidates: [], similarity: 0.9 },
});
const list = (claims: readonly AnchoredClaim[]) => reviewItems({ text, claims });
const named = (claims: readonly AnchoredClaim[]) => list(claims).map(({ claim, question }) => `${question}: ${claim.quote.exact}`);

describe('the list of claims to review', () => {
  it('has what is not found for sure, in the order of the text, wherever it may stand', () => {
    const claims = [
      found('312 bridges'),
      orphan('Some 40 million krones', 'changed', placeOf('Some 40 million krones')),
      orphan('The oldest nine', 'lost'),
      orphan('close nine', 'ambiguous', placeOf('close nine'), placeOf('The oldest nine')),
    ];
    assert.deepEqual(named(claims), ['ambiguous: close nine', 'lost: The oldest nine', 'changed: Some 40 million krones']);
    assert.equal(countQuestions(list(claims)), 3);
  });

  it('ends with what was found with other words, which nobody must look at', () => {
    const claims = [moved('we shall close nine', 'we will close nine'), orphan('Müller Bridge', 'lost')];
    assert.deepEqual(named(claims), ['lost: Müller Bridge', 'moved: we shall close nine']);
    assert.equal(countQuestions(list(claims)), 1);
  });

  it('leaves out what moved with its words, whatever became of its lines', () => {
    assert.deepEqual(named([moved('we will close nine', 'we will close nine'), moved('we will\nclose nine', 'we will close nine')]), []);
  });

  it('leaves out what a person keeps without a place, until something else stands in question', () => {
    const lost = orphan('close nine', 'lost');
    const kept = { ...lost, claim: keepOrphan(lost, text, '2031-06-01T08:00:00Z') };
    assert.deepEqual(list([kept]), []);
    assert.equal(list([{ ...kept, anchor: orphaned('changed', [placeOf('The oldest nine')]) }]).length, 1);
  });
});
