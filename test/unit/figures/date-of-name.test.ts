import assert from 'node:assert/strict';
import { dateOfName } from '../../../src/core/figures/date-of-name.ts';

describe('the date in a file name', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['presser20210127.txt', '2021-01-27'], ['/a/2019-05-06/2024-03-19_calder.md', '2024-03-19'], ['C:\\2019-05-06\\calder.txt', null], ['calder-1234567890.txt', null], ['20211327.txt', null], ['-', null],
  ];
  for (const [name, date] of cases) it(`${name}: ${date ?? 'none'}`, () => assert.equal(dateOfName(name), date));
});
