import assert from 'node:assert/strict';
import { differenceInWords } from '../../../../src/core/presentation/review/difference-words.ts';

const shown = (before: string, after: string): string => differenceInWords({ before, after });

describe('the difference of two wordings in words', () => {
  it('stands between marks where it is', () => {
    assert.equal(shown('Exports rose by 3.6 percent in May.', 'Exports rose by 3.8 percent in May.'), 'Exports rose by ‹3.6 → 3.8› percent in May.');
    assert.equal(shown('It never opens.', 'It opens.'), 'It ‹− never› opens.');
    assert.equal(shown('It opens.', 'It also opens soon.'), 'It ‹+ also› opens ‹+ soon›.');
    assert.equal(shown('It ended, of course.', 'It ended.'), 'It ended ‹− , of course›.');
    assert.equal(shown('港口去年增长。', '港口今年增长。'), '港口‹去年 → 今年›增长。');
  });

  it('keeps figures whole', () => {
    const [before, after] = ['Up 3.6 % in all', 'Up 3.8 % in all'];
    assert.equal(differenceInWords({ before, after, figures: { before: [{ start: 3, end: 8 }], after: [{ start: 3, end: 8 }] } }), 'Up ‹3.6 % → 3.8 %› in all');
  });

  it('leaves out most of what is the same', () => {
    const long = 'The council of the city of Varnholm has looked at this with great care, again and again, and for many a year';
    const words = shown(`${long}, and 3 agreed, ${long}.`, `${long}, and 4 agreed, ${long}.`);
    assert.match(words, /^….{10,50} and ‹3 → 4› agreed, The council.{10,50}…$/u);
  });

  it('shows the words alone where nothing differs', () => {
    assert.equal(shown('Nine  ferries.', 'Nine\nferries.'), 'Nine ferries.');
  });
});
