import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { findHints } from '../../../../src/core/figures/relations/hints/find-hints.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';

function hints(text: string): string[] {
  return findHints(text, findFigures(text)).map(({ kind, span, other, ...rest }) => {
    const data = Object.values(rest).map((value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : String(value))).join(' ');
    return `${kind}: ${sliceSpan(text, span)} / ${sliceSpan(text, other)} / ${data}`;
  });
}

const FOUND: readonly (readonly [text: string, ...hints: string[]])[] = [
  [
    'Loans were 72 billion yuan ($10 billion). Port Calder lent 36 billion yuan ($5.0 billion), and Varnholm 18 billion yuan ($2.9 billion).',
    'two-rates: 18 billion yuan ($2.9 billion) / 36 billion yuan ($5.0 billion) / CNY,USD 6.21 7.2',
  ],
  ['It took $10 billion (72 billion yuan), then 80 billion yuan ($9.4 billion).', 'two-rates: 80 billion yuan ($9.4 billion) / $10 billion (72 billion yuan) / CNY,USD 8.51 7.2'],
  ['Loans were 72 billion yuan ($10 billion); piers cost 720 million yuan ($1 billion).', 'slip: 720 million yuan ($1 billion) / 72 billion yuan ($10 billion) / 1'],
  ['Loans were 72 billion yuan ($10 billion); piers cost 720 million yuan ($100 billion).', 'slip: 720 million yuan ($100 billion) / 72 billion yuan ($10 billion) / 3'],
  ['The tunnel is 10 miles (26 km) long.', 'factor: 26 km / 10 miles / [mi_i],km 0.385 0.621'],
  ['Sixty percent of the cargo is ore, and the remaining 50 percent is grain.', 'whole: 50 percent / Sixty percent / 110'],
  ['Of the total, 35% is ore, 25% is grain and the remaining 30% is timber.', 'whole: 30% / 35% is ore, 25% / 90'],
  ['Ore, grain and timber account for 40%, 35% and 30% of the total, respectively.', 'whole: 30% / 40%, 35% / 105'],
  ['Ore, grain and timber make up 40, 35 and 30 percent of the total.', 'whole: 30 percent / 40, 35 / 105'],
  ['The cargo is split 60 percent and 50 percent between the two docks.', 'whole: 50 percent / 60 percent / 110'],
  ['Exports fell from $4.2 billion to $3.1 billion, down 40 percent.', 'change: 40 percent / $4.2 billion to $3.1 billion / % -40 -26.2'],
  ['Exports rose 12 percent, from $300 million to $450 million.', 'change: 12 percent / $300 million to $450 million / % 12 50'],
  ['The fleet grew from 80 ships in 2029 to 120 ships, an increase of 30 percent.', 'change: 30 percent / 80 ships in 2029 to 120 / % 30 50'],
  ['The port saw a 12 percent increase, from $300 million to $450 million.', 'change: 12 percent / $300 million to $450 million / % 12 50'],
  ['The port saw a nearly 12 percent increase, from $300 million to $450 million.', 'change: 12 percent / $300 million to $450 million / % 12 50'],
  ['Exports grew by about 12 percent from $300 million to $450 million.', 'change: 12 percent / $300 million to $450 million / % 12 50'],
  ['The fee tripled from 100 dollars to 180 dollars.', 'change: tripled / 100 dollars to 180 dollars / times 3 1.8'],
  ['The rate rose from 4.50% to 5.00%, up 75 basis points.', 'change: 75 basis points / 4.50% to 5.00% / pp 0.75 0.5'],
  ['Cargo fell from 90 million tons to 100 million tons, down 11 percent.', 'change: 11 percent / 90 million tons to 100 million tons / % -11 11.1'],
  ['Exports were $100 billion last year. They say so. Exports rose by 10 percent to $130 billion.', 'change: 10 percent / $100 billion / % 10 30'],
  ['In 2029, the harbour budget stood at $52 million. In 2030, the harbour budget fell 10 percent to $31 million.', 'change: 10 percent / $52 million / % -10 -40.4'],
  ['The harbour budget was 52 million yuan. The harbour budget then grew 10% to 80 million yuan.', 'change: 10% / 52 million yuan / % 10 53.8'],
  ['贷款为720亿元（约合100亿美元），码头投资180亿元，折合29亿美元。', 'two-rates: 180亿元，折合29亿美元 / 720亿元（约合100亿美元） / CNY,USD 6.21 7.2'],
  ['其中矿石占60%，其余50%为粮食。', 'whole: 50% / 60% / 110'],
  ['矿石、粮食、木材分别占总量的40%、35%和30%。', 'whole: 30% / 40%、35% / 105'],
  ['出口由42亿美元下降到31亿美元，下降40%。', 'change: 40% / 42亿美元下降到31亿美元 / % -40 -26.2'],
  ['出口从2029年的100亿元增长到2030年的200亿元，增长50%。', 'change: 50% / 100亿元增长到2030年的200亿元 / % 50 100'],
  ['船队由2029年的120艘增至2030年的约180艘，增长20%。', 'change: 20% / 120艘增至2030年的约180 / % 20 50'],
  ['比重从2029年30%提高到2030年50%，提高10个百分点。', 'change: 10个百分点 / 30%提高到2030年50% / pp 10 20'],
  ['Exports rose from $100 million in 2029 to $200 million in 2030, up 50 percent.', 'change: 50 percent / $100 million in 2029 to $200 million / % 50 100'],
  ['出口从120亿元增长到360亿元，增长5倍。', 'change: 5倍 / 120亿元增长到360亿元 / times 5 3'],
];

const NONE: readonly string[] = [
  // Rates within 2 % or within what rounding does; other pairs; a rate that nobody implies.
  'It took 72 billion yuan ($10 billion) and 71 billion yuan ($10 billion).',
  'It took 72.31 billion yuan ($10.04 billion) and 3 billion yuan ($0.4 billion).',
  'It took 72 billion yuan ($10 billion) and 72 billion yuan (€9 billion).',
  'It took 72 billion yuan ($10 billion) and 50 billion yuan ($2 million of it in Varnholm).',
  'The tunnel is 10 miles (16 km) long, the bridge 60 feet (18 m).',
  // Parts that make a whole, parts of parts, and shares that need not make one.
  'Sixty percent of the cargo is ore, and the remaining 40 percent is grain.',
  'A third of the cargo is ore, a third is grain and the remaining 33 percent is timber.',
  'Of the total, 60 percent is ore, 20 percent of which is wet, and the remaining 40 percent is grain.',
  'We have done 30 percent, and will do the remaining 20 percent in May.',
  'Prices rose 5 percent, and the remaining 40 percent of the cargo is grain.',
  'About 60 percent of all cargo is ore and the remaining 38 percent is grain.',
  'Ore was 40%, 45% and 50% of the total in 2029, 2030 and 2031, respectively.',
  'Phones and boats are owned by 80 percent and 70 percent of the people.',
  'Ore, grain and timber account for 33.4%, 33.3% and 33.4% of the total.',
  'Ore and grain account for 40% and 30% of the total.',
  // Changes that are right, right as rounded, and over another time or in other terms.
  'Exports fell from $4.2 billion to $3.1 billion, down 26 percent.',
  'Exports rose 50 percent, from $300 million to $450 million.',
  'Cargo rose from 2 million tons to 3 million tons, up 60 percent.',
  'Exports grew from $3 billion to $6 billion, an average annual growth of 12 percent.',
  'Exports rose from $300 million to $450 million, up 3 percent in real terms.',
  'Exports rose from $300 million to $450 million, up 12 percent on the month before.',
  'Exports rose from $300 million to $450 million. Imports were up 12 percent.',
  'The fee more than doubled from 100 dollars to 230 dollars.',
  'Cargo rose from 80 ships to 120 ships, up more than 40 percent.',
  'The rate rose from 4.5% to 5%, up 50 basis points.',
  'Exports were $100 billion last year. Exports rose by 30 percent to $130 billion.',
  'Exports were $100 billion in May. Exports rose by 10 percent to $130 billion.',
  'Exports were $100 billion in 2028. Exports rose by 10 percent to $130 billion in 2030.',
  'Exports were $100 billion last year. Imports rose by 10 percent to $130 billion.',
  'Exports were $100 billion last year. Exports of ore rose by 10 percent to $130 billion.',
  'Exports were $100 billion last year. Exports rose by 10 percent to 700 billion yuan.',
  'Exports were $100 billion last year. Exports rose 10 percent year on year to $13 billion.',
  '贷款为720亿元（约合100亿美元），其余50%为粮食，出口由42亿美元下降到31亿美元，下降26%。',
  'The tax was cut from 20% to 15%, a cut of 25 percent.',
  // The word of direction that is nearest tells it, not one of a sentence before.
  '失业率由6.5%下降到5.5%，下降1个百分点。比重由30%提高到50%，提高20个百分点。',
  'Cargo fell. Exports grew from $4.0 billion to $6.0 billion, up 50 percent.',
  'Prices are down: a 50 percent increase, from $4.0 billion to $6.0 billion.',
  'Cargo rose from $4.0 billion to $6.0 billion, a rise of 50 percent, then fell.',
  // A growth of two times is a level of three times, or, loosely, of two.
  '出口从100亿元增长到300亿元，增长2倍。出口从120亿元增长到240亿元，增长2倍。出口从120亿元增长到360亿元，增长了两倍。',
  '出口从120亿元增长到240亿元，增长1倍。',
  '出口从2029年的100亿元增长到2030年的200亿元，增长100%。',
  '出口从2029年的100亿元，增长到2034年的200亿元，2034年增长50%。',
  '出口从2029年的100亿元增长到2030年的200亿元，进口增长50%。',
  '出口从2029年的100亿元增长到2034年的200亿元，年均增长15%。',
  'Exports rose from $100 million in 2029 to $200 million in 2030, up 100 percent.',
  'Exports rose from $100 million in 2029 to $200 million in 2033, up 20 percent on 2032.',
  // A choice between two, which need not be the same.
  'The pier will be shut for four days or a week, or a month or a year, and the ferry goes 5 miles or 20 km.',
];

describe('hints about figures', () => {
  for (const [text, ...found] of FOUND) it(text, () => assert.deepEqual(hints(text), found));
  for (const text of NONE) it(`none: ${text}`, () => assert.deepEqual(hints(text), []));
});
