import assert from 'node:assert/strict';
import { brief } from '../../../support/brief-figures.ts';

/** Numbers in ways that other countries write them or that are spoken, and what only looks like them. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  'decimals that are spoken': [
    ['It rose two point five percent.', 'two point five percent = percent 2.5 %'],
    ['by two point two five percent, then zero point oh five percent', 'two point two five percent = percent 2.25 %', 'zero point oh five percent = percent 0.05 %'],
    ['one point two trillion yuan', 'one point two trillion yuan = money 1200000000000 CNY'],
    ['a three-point-five-percent rise', 'three-point-five-percent = percent 3.5 %'],
    ['two point five one-year terms', 'two point five = count 2.5 of terms', 'one-year = quantity 1 a'],
    ['twenty-three point one million people', 'twenty-three point one million = count 23100000 of people'],
    ['a rise of point five percent', 'point five percent = percent 0.5 %'],
    ['2 point 5 percent of it', '2 point 5 percent = percent 2.5 %'],
    ['At this point five percent is fine; at one point five people left.', 'five percent = percent 5 %', 'five = count 5 of people'],
    ['inflation stood at one point five percent', 'one point five percent = percent 1.5 %'],
  ],
  'groups of digits': [
    ['1,23,456 rupees', '1,23,456 rupees = money 123456 INR'],
    ['Rs 12,34,56,789 for 1,00,000 people', 'Rs 12,34,56,789 = money 123456789 INR', '1,00,000 = count 100000 of people'],
    ['1 000 000 people', '1 000 000 = count 1000000 of people'],
    ['more than 100 000 came', '100 000 = count 100000 min'],
    ['12 500 euros, €12 500 and 7 250,50 euros', '12 500 euros = money 12500 EUR', '€12 500 = money 12500 EUR', '7 250,50 euros = money 7250.5 EUR'],
    ['Some 12\u00a0500 of them, 3\u202f000 visits, 4\u2009500.5 tons', '12\u00a0500 = count 12500 approx', '3\u202f000 = count 3000 of visits', '4\u2009500.5 tons = quantity 4500.5 t'],
    ['between 80 000 and 100 000 children, 1 000 old boats', '80 000 and 100 000 = count 80000..100000 of children', '1 000 = count 1000 of boats'],
    ['in 2020 300 people came', '2020 = date 2020', '300 = count 300 of people'],
    ['Ferry 12 300 people, from piers 3, 12 300 boats', '300 = count 300 of people', '300 = count 300 of boats'],
    ['On May 5 100 people came.', 'May 5 = date 2023-05-05', '100 = count 100 of people'],
    ['120 300 500 610 720 450 people', '450 = count 450 of people'],
    ['up to 80 500-pound loads', '80 = count 80 max', '500-pound = quantity 500 [lb_av]'],
    ['the 100 767 tankers', '767 = count 767 of tankers'],
    ['no. 4 000 people'],
    ['1e10 people, 2e5 boats'],
  ],
  'signs and points before a number': [
    ['+5%, -5%, −5% (+0.4 percent)', '+5% = percent 5 %', '-5% = percent -5 %', '−5% = percent -5 %', '+0.4 percent = percent 0.4 %'],
    ['+5 to +7 percent; +$30 million; 300+ actions', '+5 to +7 percent = percent 5..7 %', '+$30 million = money 30000000 USD', '300 = count 300 of actions min'],
    ['a rise of .5 percent, $.50 a gallon, -.25 percent', '.5 percent = percent 0.5 %', '$.50 = money 0.5 USD /1 gallon', '-.25 percent = percent -0.25 %'],
    ['between .5 and .75 percent, .5 to 1 percent', '.5 and .75 percent = percent 0.5..0.75 %', '.5 to 1 percent = percent 0.5..1 %'],
    ['a .50 rifle. It ended.5 people left'],
  ],
  'marks behind a number': [
    ['cut by 25bp, then 50bps', '25bp = percent 25 bp', '50bps = percent 50 bp'],
    ['2.5x the rate, 3x more, a 4x4 truck, the Calder 5x', '2.5x = multiple 2.5', '3x = multiple 3'],
  ],
  'days that no calendar has': [
    ['February 30, 2024 and 31 April 2024, 2024-02-30, from April 28-31', '2024 = date 2024', 'April 2024 = date 2024-04'],
    ['on 31st June, 1998', 'June, 1998 = date 1998-06'],
    ['February 29, 2024 and May 31', 'February 29, 2024 = date 2024-02-29', 'May 31 = date 2024-05-31'],
  ],
  'parts and quarters': [
    ['a third (33 percent) and a quarter (about 25%)', 'third = ratio 0.3333333333333333', '33 percent = percent 33 %', 'quarter = ratio 0.25', '25% = percent 25 % approx'],
    ['Three quarters voted for it; it accounts for three quarters', 'Three quarters = ratio 0.75', 'three quarters = ratio 0.75'],
    ['three consecutive quarters, three quarters of growth', 'three = count 3 of quarters', 'three = count 3 of quarters'],
    ['over the past three quarters, two quarters of decline', 'three = count 3 of quarters', 'two = count 2 of quarters'],
    ['the remaining third abstained, the other third went', 'third = ratio 0.3333333333333333', 'third = ratio 0.3333333333333333'],
    ['the remaining third stage, the other third party', 'third = ordinal 3 of stage'],
    ['a week or — a week and a half; an hour or an hour and a half', 'week or — a week and a half = quantity 1..1.5 wk', 'hour or an hour and a half = quantity 1..1.5 h'],
  ],
  pages: [
    ['Page 3 of 10\n\np. 4 of 10\n\nSlide 2 of 9'],
    ['Page 3 of 10 pages; 17 of 19 see it', '10 = count 10 of pages', '17 = count 17', '19 = count 19'],
  ],
  'what ¥ stands for': [
    ['¥1,000 (about $6.7) and ¥70 million ($10 million)', '¥1,000 = money 1000 JPY', '$6.7 = money 6.7 USD approx', '¥70 million = money 70000000 CNY', '$10 million = money 10000000 USD'],
    ['Japan pays ¥500 billion.', '¥500 billion = money 500000000000 JPY'],
    ['It costs ¥7,000, JP¥500 or CN¥600.', '¥7,000 = money 7000 CNY', 'JP¥500 = money 500 JPY', 'CN¥600 = money 600 CNY'],
    [`The Bank of Japan met. ${'The hall was full and the talk went on. '.repeat(4)}It spent ¥500.`, '¥500 = money 500 JPY'],
  ],
};

describe('ways of writing numbers', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    describe(kind, () => {
      for (const [text, ...figures] of cases) it(text, () => assert.deepEqual(brief(text), figures));
    });
  }
});
