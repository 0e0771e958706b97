import assert from 'node:assert/strict';
import { remembered } from '../../../src/core/text/remembered.ts';

describe('remembered answers', () => {
  it('are given again while they are among the latest, and made anew later', () => {
    const asked: string[] = [];
    const answer = remembered((words) => ({ length: asked.push(words) }), { most: 2, longest: 3 });
    const first = answer('a');
    assert.equal(answer('a'), first);
    answer('b');
    answer('c');
    assert.equal(answer('a'), first);
    for (const words of ['d', 'e', 'f', 'g', 'h']) answer(words);
    assert.notEqual(answer('a'), first);
    assert.deepEqual(asked, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a']);
  });

  it('are not kept for long strings', () => {
    const answer = remembered(() => ({}), { most: 2, longest: 3 });
    assert.notEqual(answer('abcd'), answer('abcd'));
  });
});
