import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drain, sortInSteps } from '../../../src/core/text/steps.ts';

describe('sorting in steps', () => {
  const byKey = (a: { readonly key: number }, b: { readonly key: number }): number => a.key - b.key;

  it('sorts as an array does, equal ones in their order', () => {
    fc.assert(fc.property(fc.array(fc.nat(50), { maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (keys, times) => {
      const all = Array.from({ length: times }, () => keys).flat().map((key, at) => ({ key, at }));
      assert.deepEqual(drain(sortInSteps(all, byKey)), [...all].sort(byKey));
    }), { numRuns: 40 });
    assert.deepEqual(drain(sortInSteps([], byKey)), []);
  });

  it('does so a part at a time, in proportion to the items but for their logarithm', () => {
    const steps = (length: number): number => [...sortInSteps(Array.from({ length }, (_, at) => ({ key: (at * 7919) % length })), byKey)].length;
    assert.equal(steps(2048), 0);
    assert.ok(steps(100_000) > 100 && steps(100_000) < 100 * 8, String(steps(100_000)));
  });
});
