import assert from 'node:assert/strict';
import { findFiguresInParts } from '../../../src/core/figures/find-figures-in-parts.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';

describe('figures found part by part', () => {
  it('are those of the whole text, in several parts', () => {
    const text = 'Ana Torv:\n\nThe port took 72 billion yuan ($10 billion) on 4 March, and 12\nships left.\n\n'.repeat(1000);
    const parts = [...findFiguresInParts(text, { date: '2031-05-14' })];
    assert.ok(parts.length > 1);
    assert.deepEqual(parts.flat(), findFigures(text, { date: '2031-05-14' }));
  });
  it('are in one part where no paragraph ends', () => {
    assert.equal([...findFiguresInParts('12 ships '.repeat(10_000), { date: null })].length, 1);
  });
});
