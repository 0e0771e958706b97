import assert from 'node:assert/strict';
import { UNITS } from '../../../../src/core/figures/chinese/tables/units.ts';
import { UNIT_WORDS } from '../../../../src/core/figures/english/tables/units.ts';
import { unitName } from '../../../../src/core/presentation/figures/unit-names.ts';

/** Words that name their unit as they stand, after any number. */
const PLAIN = new Set(['mu', 'li', 'jin', 'TEU', 'magnitude']);

describe('the names of units', () => {
  it('are known for each unit that is read', () => {
    const read = new Set([...UNITS.map(([, unit]) => unit), ...UNIT_WORDS.map(([, unit]) => unit)]);
    assert.deepEqual([...read].filter((unit) => !PLAIN.has(unit) && unitName(unit, 2) === unit), []);
  });

  it('are those of one or of many', () => assert.deepEqual([unitName('deg', 1), unitName('deg', 30)], ['degree', 'degrees']));
});
