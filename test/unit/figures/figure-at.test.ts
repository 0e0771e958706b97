import assert from 'node:assert/strict';
import { figureAt } from '../../../src/core/figures/figure-at.ts';
import type { Span } from '../../../src/core/text/span.ts';

const at = (spans: readonly Span[], offset: number): number | null => figureAt(spans, offset, (span) => span);
const spans = [[3, 5], [5, 9], [20, 21]].map(([start = 0, end = 0]) => ({ start, end }));

describe('the figure at an offset', () => {
  it('is the one whose words are there, the one that begins there before the one that ends there', () => {
    assert.deepEqual([3, 4, 5, 8, 9, 20, 21].map((offset) => at(spans, offset)), [0, 0, 1, 1, 1, 2, 2]);
  });

  it('is none before, between and behind figures, and where there are none', () => {
    assert.deepEqual([0, 2, 10, 19, 22].map((offset) => at(spans, offset)), [null, null, null, null, null]);
    assert.equal(at([], 0), null);
  });
});
