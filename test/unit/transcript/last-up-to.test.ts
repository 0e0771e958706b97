import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastUpTo } from '../../../src/core/transcript/live/last-up-to.ts';

describe('the last place up to an offset', () => {
  it('is found again after one that is near the end', () => {
    const starts = [0, 10, 20, 30, 40];
    const at = lastUpTo(starts.length, (index) => starts[index] ?? 0);
    assert.deepEqual([45, 5, 15, 25, 45].map(at), [4, 0, 1, 2, 4]);
  });

  it('is that of a search, in whatever order it is asked for', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(100), { maxLength: 12 }), fc.array(fc.integer({ min: -5, max: 110 }), { maxLength: 30 }), (places, offsets) => {
      const starts = [...places].sort((a, b) => a - b);
      const at = lastUpTo(starts.length, (index) => starts[index] ?? 0);
      assert.deepEqual(offsets.map(at), offsets.map((offset) => starts.filter((start) => start <= offset).length - 1));
    }));
  });
});
