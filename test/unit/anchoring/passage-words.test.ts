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

  it('reads word by word, and beside a quotation mark, what it reads as a whole beside a sign that it does not know', () => {
    fc.assert(fc.property(passages, (passage) => {
      const words = wordsOf(`${passage}\n_`).slice(0, -1);
      assert.deepEqual(wordsOf(passage), words);
      assert.deepEqual(wordsOf(`${passage}\n”`).slice(0, -1), words);
    }), { numRuns: 5000 });
  });
});

const part = fc.constantFrom(
  'per cent', 'per  Cent', 'pe-r', 'cent', 'this\nweek', 'this weekly', 't-h-is', 'month', "don't", 'don’t', 'Cannot', "they'll", "'s", '10,000', '10:5', '3.', '+5', '+ 5', '$', '%', 'Page 12', 'page', '12', ' ', '\r\n', '\n\n', '\t',
  '|', '~', '^', '\\', '5km', 'x2', '.', '"', '“so”', '…', 'Ships', 'fifty-eight', 'har-', '\nbour', '-', '–', '—', '--', '\n- 12 -\n', '\n– 12\n', 'café', 'Ørsted', '\u00a0', 'pér',
);
const ascii = fc.string({ unit: fc.constantFrom(...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))), maxLength: 6 });
const passages = fc.array(fc.oneof(part, ascii, fc.constant(' ')), { maxLength: 12 }).map((parts) => parts.join(''));
