import assert from 'node:assert/strict';
import { foldRanges } from '../../../src/core/presentation/fold-ranges.ts';
import { briefing } from './read-transcript.ts';

describe('folds', () => {
  const lines = briefing.text.split('\n');
  const folds = foldRanges(briefing.transcript).map(({ start, end }) => [lines[start], lines[end]]);

  it('close the front matter, an exchange with all its answers, a turn, and a point', () => {
    assert.deepEqual(folds[0]?.[0], 'Brask County briefing on its bridges');
    assert.deepEqual(folds.filter(([start]) => start === 'Brask Herald:'), [['Brask Herald:', 'The oldest nine. Müller Bridge goes first.']]);
    assert.deepEqual(folds.filter(([start]) => start === 'Ada Lunde:'), [
      ['Ada Lunde:', 'Second, we will mend the rest by 2034.'],
      ['Ada Lunde:', 'The engineer knows them all.'],
    ]);
  });

  it('begin on lines of their own, in order, nested or apart', () => {
    const ranges = foldRanges(briefing.transcript);
    for (const [index, { start, end }] of ranges.entries()) {
      const next = ranges[index + 1];
      assert.ok(start < end);
      if (next !== undefined) assert.ok(start < next.start && (next.start > end || next.end <= end));
    }
  });
});
