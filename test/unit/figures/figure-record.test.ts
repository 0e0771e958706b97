import assert from 'node:assert/strict';
import { figureRecords } from '../../../src/core/figures/figure-record.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { indexLines } from '../../../src/core/text/line-index.ts';

function records(text: string): ReturnType<typeof figureRecords> {
  return figureRecords(text, indexLines(text), findFigures(text));
}

describe('figures as the command line prints them', () => {
  it('counts lines from 1 and columns from 0', () => {
    assert.deepEqual(records('Opening\r\n\r\nover 600 billion yuan'), [
      { line: 3, start: 5, end: 21, text: '600 billion yuan', kind: 'money', value: 6e11, unit: 'CNY', of: null, bound: 'min', per: null },
    ]);
  });

  it('cuts a figure at the end of its first line and keeps its value', () => {
    const [record] = records('only 2.2\nmillion seniors');
    assert.deepEqual([record?.line, record?.text, record?.value], [1, '2.2', 2_200_000]);
  });
});
