import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { nearWords } from '../../../../src/core/figures/relations/near-words.ts';
import { indexFigures, withSameThing, withSameValue } from '../../../../src/core/figures/relations/same.ts';
import type { FigureIndex } from '../../../../src/core/figures/relations/same.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';

/** What is the same as the figure `words` of a text, in another text or in its own (itself among them). */
function same(of: (index: FigureIndex, keys: FigureIndex['keys'][number]) => readonly number[], text: string, words: string, other = text): string[] {
  const own = indexFigures(text, findFigures(text));
  const at = own.figures.findIndex(({ span }) => sliceSpan(text, span) === words);
  const there = indexFigures(other, findFigures(other));
  const keys = own.keys[at];
  assert.ok(keys !== undefined, `${words} is a figure`);
  return of(there, keys).map((index) => sliceSpan(other, there.figures[index]?.span ?? { start: 0, end: 0 }));
}

describe('figures with the same value', () => {
  const cases: readonly (readonly [text: string, words: string, ...found: string[]])[] = [
    ['It cost $4.2 billion. Later 4.2 billion dollars was said, and 4.2 billion euros.', '$4.2 billion', '$4.2 billion', '4.2 billion dollars'],
    ['It took 1.5 hours, then 90 minutes, then 2 hours.', '1.5 hours', '1.5 hours', '90 minutes'],
    ['Half of it, then 50 percent, then 60 percent.', '50 percent', 'Half', '50 percent'],
    ['Nine ships came. The nine ships left with nine tugs.', 'Nine', 'Nine', 'nine'],
    ['Rates rose 25 basis points, or 0.25 percentage points, to 0.25 percent.', '25 basis points', '25 basis points', '0.25 percentage points'],
    ['It was on March 4, 2030 and on 4 March 2030, not in March 2030.', '4 March 2030', 'March 4, 2030', '4 March 2030'],
    ['It lends $3 million a year, and once lent $3 million.', '$3 million', '$3 million'],
  ];
  for (const [text, words, ...found] of cases) it(text, () => assert.deepEqual(same(withSameValue, text, words), found));
});

describe('figures that measure the same thing', () => {
  const cases: readonly (readonly [text: string, words: string, ...found: string[]])[] = [
    ['There are 92 schools. Of the 40 schools in Varnholm, 12 ships are none.', '92', '92', '40'],
    ['Steel exports were $4 billion. Wages cost $3 billion. Exports of steel then fell to $2 billion.', '$4 billion', '$4 billion', '$2 billion'],
    ['Steel exports were $4 billion. Steel exports rose 5 percent.', '$4 billion', '$4 billion'],
  ];
  for (const [text, words, ...found] of cases) it(text, () => assert.deepEqual(same(withSameThing, text, words), found));
  it('are found in another text', () => {
    assert.deepEqual(same(withSameThing, 'There are 92 schools.', '92', 'Port Calder has 7 schools and 3 ports.'), ['7']);
  });
});

describe('the words near a figure', () => {
  it('end with its sentence and leave out what tells nothing', () => {
    const text = 'Ships came. Last year the exports of steel were about 40 million, and universities grew. Nothing else.';
    assert.deepEqual(nearWords(text, { start: text.indexOf('40'), end: text.indexOf('40') + 10 }), ['export', 'steel', 'university']);
  });
  it('are pairs of characters in Chinese', () => {
    const text = '工资上涨。钢材出口为40亿元，';
    assert.deepEqual(nearWords(text, { start: text.indexOf('40'), end: text.indexOf('，') }), ['钢材', '材出', '出口', '口为']);
  });
});
