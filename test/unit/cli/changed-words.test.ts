import assert from 'node:assert/strict';
import { changedWords } from '../../../src/cli/changed-words.ts';

describe('changed words', () => {
  it('leaves short wordings whole', () => {
    assert.deepEqual(changedWords('by 5 percent', 'by 6 percent'), { was: 'by 5 percent', is: 'by 6 percent' });
  });

  it('cuts what long wordings begin with alike, at a word', () => {
    const start = 'one two three '.repeat(20);
    const { was, is } = changedWords(`${start}by 5 percent`, `${start}by 6 percent`);
    assert.match(was, /^…(?:one|two|three) .{30,60}by 5 percent$/);
    assert.equal(is, was.replace('5', '6'));
  });

  it('copes where one is the beginning of the other, or there is no blank', () => {
    assert.deepEqual(changedWords('a'.repeat(100), 'a'.repeat(90)), { was: 'a'.repeat(100), is: 'a'.repeat(90) });
  });
});
