import assert from 'node:assert/strict';
import { wordsOf } from '../../../src/core/anchoring/passage-words.ts';

function telling(words: string): readonly string[] {
  return wordsOf(words).flatMap(({ telling }) => telling?.as ?? []);
}

function keys(words: string): readonly string[] {
  return wordsOf(words).filter(({ isMark }) => !isMark).map(({ key }) => key);
}

describe('the words of a passage', () => {
  it('reads the numbers and contraries that hyphens join to other words', () => {
    assert.deepEqual(telling('a five-star quay for fifty-eight never-resting pilots'), ['5', '50', '8', 'never']);
    assert.deepEqual(keys('fifty-eight'), keys('fifty eight'));
  });

  it('takes a hyphen within another word, at the end of its line too, for none', () => {
    assert.deepEqual(keys('they re-open the har-\n  bour'), keys('they reopen the harbour'));
  });

  it('keeps words apart that a dash stands between', () => {
    assert.deepEqual(keys('it was this one—that one'), keys('it was this one - that one'));
    assert.deepEqual(keys('it was this one--that one'), keys('it was this one—that one'));
    assert.deepEqual(telling('they were not—you know'), ['not']);
  });
});
