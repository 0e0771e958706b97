import assert from 'node:assert/strict';
import { reviewItems } from '../../../../src/core/presentation/review/review-list.ts';
import { afterAnswer, beforeAnswer, newWalk, nextStop, stopAmong } from '../../../../src/core/presentation/review/review-walk.ts';
import { walkWords } from '../../../../src/core/presentation/review/review-words.ts';
import { orphan } from '../claim-listing.ts';
import { briefing } from '../read-transcript.ts';

const lost = ['312 bridges', 'close nine', 'The oldest nine'].map((words) => orphan(words, 'lost'));
const items = (claims = lost) => reviewItems({ text: briefing.text, claims });
const id = (words: string): string => `urn:test:${words}`;

describe('the walk of a review', () => {
  it('goes from claim to claim and says how far it is', () => {
    const first = nextStop(newWalk, items());
    assert.deepEqual([first?.item.claim.quote.exact, first?.number, first?.total], ['312 bridges', 1, 3]);
    // What was accepted waits no longer; what was skipped still does.
    const accepted = afterAnswer(newWalk, id('312 bridges'), 'accepted');
    const second = nextStop(accepted, items(lost.slice(1)));
    assert.deepEqual([second?.item.claim.quote.exact, second?.number, second?.total], ['close nine', 2, 3]);
    const skipped = afterAnswer(accepted, id('close nine'), 'skipped');
    const third = nextStop(skipped, items(lost.slice(1)));
    assert.deepEqual([third?.item.claim.quote.exact, third?.number, third?.total], ['The oldest nine', 3, 3]);
    assert.equal(nextStop(afterAnswer(skipped, id('The oldest nine'), 'kept'), items(lost.slice(1, 2))), null);
  });

  it('begins with the claim that is wanted', () => {
    assert.equal(nextStop(newWalk, items(), id('The oldest nine'))?.item.claim.quote.exact, 'The oldest nine');
    assert.equal(nextStop(newWalk, items(), 'urn:test:another')?.item.claim.quote.exact, '312 bridges');
  });

  it('says how far it is in all transcripts where it is one of several', () => {
    const stop = nextStop(newWalk, items());
    assert.ok(stop !== null);
    assert.deepEqual([stopAmong(stop).number, stopAmong(stop).total], [1, 3]);
    const among = stopAmong(stop, { before: 4, behind: 2 });
    assert.deepEqual([among.number, among.total, among.item], [5, 9, stop.item]);
  });

  it('goes one back', () => {
    const walk = afterAnswer(afterAnswer(newWalk, 'a', 'accepted'), 'b', 'kept');
    const back = beforeAnswer(walk);
    assert.deepEqual([back?.id, back?.answer, back?.walk], ['b', 'kept', afterAnswer(newWalk, 'a', 'accepted')]);
    assert.equal(beforeAnswer(newWalk), null);
  });

  it('tells at its end what was done', () => {
    const walk = afterAnswer(afterAnswer(afterAnswer(newWalk, 'a', 'accepted'), 'b', 'kept'), 'c', 'skipped');
    assert.equal(walkWords(walk, 1), 'accepted: 1, kept as not found: 1, skipped: 1, 1 claim to review');
    assert.equal(walkWords(afterAnswer(newWalk, 'a', 'accepted'), 0), 'accepted: 1, no claim waits for review');
  });
});
