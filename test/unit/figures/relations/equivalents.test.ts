import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { findEquivalents } from '../../../../src/core/figures/relations/equivalents.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';

/** "kind: first = second @ rate", the rate to four digits. */
function equivalents(text: string): string[] {
  const figures = findFigures(text);
  const words = (index: number): string => sliceSpan(text, figures[index]?.span ?? { start: 0, end: 0 });
  return findEquivalents(text, figures).map(({ kind, first, second, rate }) => `${kind}: ${words(first)} = ${words(second)} @ ${Number(rate.toPrecision(4))}`);
}

const CASES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['The port took 4.4 trillion yuan ($611.23 billion) of goods.', 'rate: 4.4 trillion yuan = $611.23 billion @ 7.199'],
  ['It lends $5 billion, or 36 billion yuan, a year.', 'rate: $5 billion = 36 billion yuan @ 0.1389'],
  ['It lends 36 billion yuan, equivalent to about $5 billion.', 'rate: 36 billion yuan = $5 billion @ 7.2'],
  ['a 72 million yuan harbour plan (about $10 million)', 'rate: 72 million yuan = $10 million @ 7.2'],
  ['€60–80 billion ($66–88 billion at current rates)', 'rate: €60–80 billion = $66–88 billion @ 0.9091'],
  ['The tunnel is 10 miles (16 km) long.', 'factor: 10 miles = 16 km @ 0.625'],
  ['one third, or 33 percent, of the fleet', 'share: one third = 33 percent @ 0.0101'],
  ['In all 92 piers (23 percent) were closed.', 'whole: 92 = 23 percent @ 400'],
  // No equivalents: another currency's own amount, a choice, another thing in the bracket, another sentence.
  ['It lent 5 billion yuan ($2 million of it in Varnholm).'],
  ['It lent 5 billion yuan and $2 million.'],
  ['fines of 300 yuan, 40 dollars and 20 euros'],
  ['10 miles (2 hours) away'],
  ['They asked 300 people or half of them.'],
  ['He paid 5 billion yuan. ($700 million was the plan.)'],
  ['exports of $5 billion ($4 billion)'],
];

describe('equivalent figures', () => {
  for (const [text, ...found] of CASES) it(text, () => assert.deepEqual(equivalents(text), found));

  it('are looked for beside one another alone', () => {
    const text = `5 billion yuan ${'of it and of more '.repeat(4)}($700 million)`;
    assert.deepEqual(equivalents(text), []);
  });
});
