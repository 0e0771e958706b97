import assert from 'node:assert/strict';
import { buildFigure } from '../../../../src/core/figures/build-figure.ts';
import type { Figure, FigureKind } from '../../../../src/core/figures/model.ts';
import { UNIT_SYMBOLS, UNIT_WORDS } from '../../../../src/core/figures/english/tables/units.ts';
import { figureKindName, shortValue, valueInDigits, valueInWords } from '../../../../src/core/presentation/figures/figure-words.ts';
import { unitName } from '../../../../src/core/presentation/figures/unit-names.ts';

function figure(kind: FigureKind, value: Figure['value'], rest: Parameters<typeof buildFigure>[4] = {}): Figure {
  return buildFigure(kind, 0, 1, value, rest);
}

const CASES: readonly (readonly [figure: Figure, digits: string, words: string, short: string])[] = [
  [figure('money', 4.4e12, { unit: 'CNY' }), '4,400,000,000,000 CNY', '4.4 trillion Chinese yuan', 'CNY 4.4 trillion'],
  [figure('money', 611.23e9, { unit: 'USD', bound: 'approx' }), '611,230,000,000 USD', 'about 611.23 billion US dollars', '≈ USD 611.23 billion'],
  [figure('money', [60e9, 80e9], { unit: 'EUR' }), '60,000,000,000–80,000,000,000 EUR', '60 to 80 billion euros', 'EUR 60–80 billion'],
  [figure('money', [900e6, 1.2e9], { unit: 'EUR' }), '900,000,000–1,200,000,000 EUR', '900 million to 1.2 billion euros', 'EUR 900 million–1.2 billion'],
  [figure('money', 1, { unit: 'EUR' }), '1 EUR', '1 euro', 'EUR 1'],
  [figure('money', 80e9, { unit: 'USD', bound: 'min', per: { value: 1, of: 'month' } }), '80,000,000,000 USD', 'at least 80 billion US dollars per month', '≥ USD 80 billion per month'],
  [figure('percent', 5.2, { unit: '%' }), '5.2 %', '5.2 percent', '5.2%'],
  [figure('percent', [4.25, 4.5], { unit: '%' }), '4.25–4.5 %', '4.25 to 4.5 percent', '4.25–4.5%'],
  [figure('percent', [-2, -1], { unit: '%' }), '-2 to -1 %', '-2 to -1 percent', '-2 to -1%'],
  [figure('percent', 1, { unit: 'pp' }), '1 pp', '1 percentage point', '1 pp'],
  [figure('percent', 25, { unit: 'bp' }), '25 bp', '25 basis points', '25 bp'],
  [figure('quantity', 60, { unit: 'km2', bound: 'max' }), '60 km²', 'at most 60 square kilometres', '≤ 60 km²'],
  [figure('quantity', [1, 1.5], { unit: 'h' }), '1–1.5 h', '1 to 1.5 hours', '1–1.5 h'],
  [figure('quantity', 1, { unit: 'a' }), '1 year', '1 year', '1 year'],
  [figure('quantity', 34, { unit: 'd' }), '34 days', '34 days', '34 days'],
  [figure('quantity', 3, { unit: 'mu' }), '3 mu', '3 mu', '3 mu'],
  [figure('quantity', 2, { unit: 'furlong' }), '2 furlong', '2 furlong', '2 furlong'],
  [figure('count', 92, { of: 'universities', bound: 'min' }), '92 universities', 'at least 92 universities', '≥ 92 universities'],
  [figure('count', 21.44e6, { of: 'complaints' }), '21,440,000 complaints', '21.44 million complaints', '21.44 million complaints'],
  [figure('count', 4_434_567), '4,434,567', '4,434,567', '4,434,567'],
  [figure('count', 262, { of: 'patents', per: { value: 10_000, of: 'people' } }), '262 patents', '262 patents per 10,000 people', '262 patents per 10,000 people'],
  [figure('ratio', 0.2), '0.2', '1/5 (20 percent)', '1/5'],
  [figure('ratio', 1 / 3), '0.333333333333333', '1/3 (33.33 percent)', '1/3'],
  [figure('multiple', 10), '×10', '10 times', '×10'],
  [figure('ordinal', 75, { of: 'anniversary' }), '75th anniversary', '75th anniversary', '75th anniversary'],
  [figure('ordinal', 1), '1st', '1st', '1st'],
  [figure('ordinal', 12), '12th', '12th', '12th'],
  [figure('date', '2024-03-19'), '2024-03-19', '19 March 2024', '19 March 2024'],
  [figure('date', '2024-04-25/2024-04-29'), '2024-04-25/2024-04-29', '25 to 29 April 2024', '25 to 29 April 2024'],
  [figure('date', '2024-03-30/2024-04-02'), '2024-03-30/2024-04-02', '30 March to 2 April 2024', '30 March to 2 April 2024'],
  [figure('date', '2023-12/2024-02'), '2023-12/2024-02', 'December 2023 to February 2024', 'December 2023 to February 2024'],
  [figure('date', '2021/2025'), '2021/2025', '2021 to 2025', '2021 to 2025'],
  [figure('date', '2023-10~'), '2023-10~', 'about October 2023', 'about October 2023'],
  [figure('date', 'XXXX-04-25'), 'XXXX-04-25', '25 April', '25 April'],
  [figure('date', '199X'), '199X', 'the 1990s', 'the 1990s'],
  [figure('date', '2024-34'), '2024-34', 'Q2 2024', 'Q2 2024'],
  [figure('time', 'T10:00', { bound: 'approx' }), '10:00', 'about 10:00', '≈ 10:00'],
];

describe('the words of a figure', () => {
  for (const [given, inDigits, inWords, short] of CASES) {
    it(inWords, () => assert.deepEqual([valueInDigits(given), valueInWords(given), shortValue(given)], [inDigits, inWords, short]));
  }
  it('name its kind', () => assert.deepEqual([figureKindName('money'), figureKindName('percent')], ['Money', 'Percentages']));
});

describe('the name of a unit', () => {
  const units = [...UNIT_WORDS, ...UNIT_SYMBOLS].map(([, code]) => code).filter((code) => code !== 'mu');
  it('is there for every unit that the reader knows', () => assert.deepEqual(units.filter((code) => unitName(code, 2) === code), []));
});
