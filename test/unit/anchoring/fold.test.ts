import assert from 'node:assert/strict';
import fc from 'fast-check';
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

  it('reads each stretch as it reads it alone, where lines stand apart, and says where all of it stood', () => {
    const line = fc.array(fc.constantFrom('The', 'Harbour', 'WILL', '5,019', ' ', '  ', '\t', '-', '–', '`', '“so”', '’', 'é', 'e\u0301', ' \u0301', 'ﬁ', 'İ', '\u00ad', '\u007f', '港', ' 港', '😀', '½', '２'), { maxLength: 12 }).map((parts) => `a${parts.join('')}z`);
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const text = lines.join('\n');
      const folded = foldText(text);
      const alone = lines.map((one) => foldText(one).text);
      assert.equal(folded.text, alone.join(' '));
      for (let at = 0; at < folded.text.length; at++) {
        const [start, end] = [folded.starts[at] ?? -1, folded.ends[at] ?? -1];
        assert.ok(end > start && start >= (folded.starts[at - 1] ?? 0));
        // A letter of one unit stands for itself.
        if (/[a-z\d]/.test(folded.text.charAt(at)) && end === start + 1 && text.charCodeAt(start) < 128) assert.equal(text.charAt(start).toLowerCase(), folded.text.charAt(at));
      }
    }));
  });

  it('tells the last number of a long passage with such letters from another', () => {
    const passage = (cost: string): string => `${'Oﬃce staﬀ ﬁnd ﬁfty ﬂats. '.repeat(200)}They cost ${cost}`;
    assert.notDeepEqual(wordsOf(passage('5,019')), wordsOf(passage('5,017')));
  });
});
