import assert from 'node:assert/strict';
import fc from 'fast-check';
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

  it('takes a number that begins with a ten for one', () => {
    assert.deepEqual(telling('10,000 of 100 at 10.5'), ['10000', '100', '10.5']);
  });

  it('reads what is plain ASCII as it reads the same beside a quotation mark that is not', () => {
    const part = fc.constantFrom('per cent', 'per  Cent', 'this\nweek', 'this weekly', "don't", 'Cannot', "they'll", "'s", '10,000', '10:5', '3.', '+5', '+ 5', '$', '%', 'Page 12', 'page', ' ', '\r\n', '\n\n', '\t', '|', '~', '^', '\\', '5km', 'x2', '.', '"', 'Ships');
    const ascii = fc.string({ unit: fc.constantFrom(...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))), maxLength: 6 });
    fc.assert(fc.property(fc.array(fc.oneof(part, ascii, fc.constant(' ')), { maxLength: 12 }).map((parts) => parts.join('')), (passage) => {
      assert.deepEqual(wordsOf(passage), wordsOf(`${passage}\n”`).slice(0, -1));
    }), { numRuns: 3000 });
  });
});
