import assert from 'node:assert/strict';
import { tokensOf, wordHunks } from '../../../src/core/text/word-difference.ts';

const hunks = (before: string, after: string, whole?: Parameters<typeof wordHunks>[2]): readonly string[] =>
  wordHunks(before, after, whole).map((hunk) => `${before.slice(hunk.before.start, hunk.before.end)} → ${after.slice(hunk.after.start, hunk.after.end)}`);

const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('the difference of two wordings', () => {
  it('is told in whole words', () => {
    assert.deepEqual(hunks('The quay opens in March.', 'The quay closed in March.'), ['opens → closed']);
    assert.deepEqual(hunks('The quay opens.', 'The north quay opens soon.'), [' → north', ' → soon']);
    assert.deepEqual(hunks('It never, ever opens.', 'It ever opens.'), ['never, → ']);
  });

  it('is none where only white space differs', () => {
    assert.deepEqual(hunks('The north quay\r\nopens  in March.', 'The north quay opens\nin March.'), []);
  });

  it('keeps figures whole', () => {
    const [before, after] = ['It grew by 3.6 % last year.', 'It grew by 3.8 % last year.'];
    assert.deepEqual(hunks(before, after), ['3.6 → 3.8']);
    assert.deepEqual(hunks(before, after, { before: [at(before, '3.6 %')], after: [at(after, '3.8 %')] }), ['3.6 % → 3.8 %']);
  });

  it('is told in Chinese words', () => {
    assert.deepEqual(hunks('港口去年增长百分之三。', '港口今年增长百分之三。'), ['去年 → 今年']);
  });

  it('says where words were put in', () => {
    const [hunk] = wordHunks('Nine ferries.', 'Nine new ferries.');
    assert.deepEqual(hunk, { before: { start: 4, end: 4 }, after: { start: 5, end: 8 } });
    assert.deepEqual(wordHunks('', 'Words.'), [{ before: { start: 0, end: 0 }, after: { start: 0, end: 6 } }]);
  });

  it('of texts with nothing in common is the whole, at a cost that does not grow with the square', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ');
    assert.equal(wordHunks(before, after).length, 1);
  });

  it('reads tokens in order, without white space', () => {
    assert.deepEqual(tokensOf(' a  b,c ').map(({ start, end }) => [start, end]), [[1, 2], [4, 5], [5, 6], [6, 7]]);
  });
});
