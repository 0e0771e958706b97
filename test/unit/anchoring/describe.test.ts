import assert from 'node:assert/strict';
import { describePassage } from '../../../src/core/anchoring/describe.ts';

describe('the description of a passage', () => {
  it('counts its place in code points and its context in code units', () => {
    const text = `😀😀 ${'b'.repeat(40)}[here]${'a'.repeat(40)}`;
    const start = text.indexOf('[');
    const { quote, position } = describePassage(text, { start, end: start + 6 });
    assert.deepEqual(quote, { exact: '[here]', prefix: 'b'.repeat(32), suffix: 'a'.repeat(32) });
    assert.deepEqual(position, { start: start - 2, end: start + 4 });
  });

  // Each character would be cut in two by a context of 32 units.
  for (const character of ['😀', 'e\u0301', '👩‍👧', '👍🏽', '\r\n', 'o\u0302\u0323']) {
    it(`does not cut ${JSON.stringify(character)}`, () => {
      const filler = 'x'.repeat(33 - character.length);
      for (const text of [`${character}${filler}HERE${filler}${character}`, `y${character}${filler}HERE${filler}${character}y`]) {
        const start = text.indexOf('HERE');
        const { quote } = describePassage(text, { start, end: start + 4 });
        assert.equal(quote.prefix, filler);
        assert.equal(quote.suffix, filler);
      }
    });
  }

  it('widens a passage that cuts a pair', () => {
    assert.equal(describePassage('a😀😀b', { start: 2, end: 4 }).quote.exact, '😀😀');
  });
});
