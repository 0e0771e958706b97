import assert from 'node:assert/strict';
import { foldText } from '../../../src/core/anchoring/fold.ts';
import { wordsOf } from '../../../src/core/anchoring/passage-words.ts';

describe('a folded text', () => {
  it('has all of its letters, though ligatures and some capitals are read as several', () => {
    for (const [letter, read] of [['ﬁ', 'fi'], ['ﬃ', 'ffi'], ['İ', 'i\u0307'], ['\ufb2c', '\u05e9\u05bc\u05c1']] as const) {
      for (const times of [1, 3, 1000, 5000]) {
        const { text, starts, ends } = foldText(`${letter.repeat(times)} 5,019`);
        assert.equal(text, `${read.repeat(times)} 5,019`);
        assert.deepEqual([starts.length, ends.length, starts[text.length - 1], ends[text.length - 1]], [text.length, text.length, times + 5, times + 6]);
      }
    }
  });

  it('tells the last number of a long passage with such letters from another', () => {
    const passage = (cost: string): string => `${'Oﬃce staﬀ ﬁnd ﬁfty ﬂats. '.repeat(200)}They cost ${cost}`;
    assert.notDeepEqual(wordsOf(passage('5,019')), wordsOf(passage('5,017')));
  });
});
