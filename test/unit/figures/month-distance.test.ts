import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/figures/find-figures.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Told of neither as past nor as to come, so that the distance alone decides. */
function years(date: string, sentence: (month: number) => string): readonly unknown[] {
  return MONTHS.map((_, index) => findFigures(sentence(index + 1), { date }).map(({ value }) => value).join());
}

describe('the year of a bare month', () => {
  it('is the same in English and in Chinese, whatever month it is said in', () => {
    for (let said = 1; said <= 12; said++) {
      const date = `2031-${String(said).padStart(2, '0')}-15`;
      assert.deepEqual(years(date, (month) => `港口${month}月开放。`), years(date, (month) => `The port in ${MONTHS[month - 1] ?? ''}.`), date);
    }
  });
});
