import assert from 'node:assert/strict';
import { isInsideGrapheme, withWholeGraphemes } from '../../../src/core/text/graphemes.ts';

describe('characters as readers see them', () => {
  it('hold a letter with its marks, and emoji with what they are joined with', () => {
    for (const [text, inside] of [
      ['ae\u0301b', [2]],
      ['a\u{1f469}\u200d\u{1f467}b', [2, 3, 4, 5]],
      ['a\u{1f44d}\u{1f3fd}b', [2, 3, 4]],
      ['\u6e2f\u53e3', []],
      // A blank is one whatever follows, and a line break is no character to be read.
      ['a \u0301b', []],
      ['a\r\nb', []],
    ] as const) assert.deepEqual(Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => isInsideGrapheme(text, at)), inside, JSON.stringify(text));
  });

  it('are taken whole into a span that cuts them', () => {
    assert.deepEqual(withWholeGraphemes('ae\u0301be\u0301', { start: 2, end: 5 }), { start: 1, end: 6 });
    assert.deepEqual(withWholeGraphemes('ae\u0301b', { start: 0, end: 1 }), { start: 0, end: 1 });
  });
});
