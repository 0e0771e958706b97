import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { findFiguresByAndBy } from '../../../src/vscode/figures/find-figures-by-and-by.ts';

const text = 'Ana Torv:\n\nThe port took 72 billion yuan ($10 billion), and 12\nships left.\n\n'.repeat(3000);

describe('figures found by and by', () => {
  it('are all, and other work is done between the parts', async () => {
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    const figures = await findFiguresByAndBy(text, null);
    clearInterval(other);
    assert.deepEqual(figures?.length, findFigures(text, { date: null }).length);
    assert.ok(turns > 2, `${turns} turns`);
  });

  it('are given up as soon as nobody wants them', async () => {
    let asked = 0;
    assert.ok((await findFiguresByAndBy(text, null, () => ++asked < 2)) === null);
    assert.equal(asked, 2);
  });
});
