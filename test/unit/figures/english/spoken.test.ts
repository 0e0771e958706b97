import assert from 'node:assert/strict';
import { brief } from '../../../support/brief-figures.ts';

/** What is said in a briefing or a press conference rather than written in a report. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  'parts of what is named behind "of"': [
    ['Half of them — 566 of the sailors — stayed', 'Half = ratio 0.5', '566 = count 566 of sailors'],
    ['We bought 20 million of these new pills', '20 million = count 20000000 of pills'],
    ['It confirmed five of Mayor Calder’s able nominees', 'five = count 5 of nominees'],
    ['the three of us, two of our closest allies', 'three = count 3', 'two = count 2 of allies'],
    ['17 of 19 see risks', '17 = count 17', '19 = count 19'],
    ['a one in four chance, one in four at any time', 'one in four = ratio 0.25', 'one in four = ratio 0.25'],
    ['Clause 4 prohibits it. Rule 7 allows ships.'],
    ['Section 3 of the Rules, paragraph 5 of the orders, one of the best'],
  ],
  'compounds and marks': [
    ['a two-part interview with a 12-page report', 'two = count 2 of part', '12 = count 12 of page'],
    ['a two-part question, a two-way street and a five-star hotel'],
    ['for the 500-plus billion dollars', '500-plus billion dollars = money 500000000000 USD min'],
    ['for two-plus years and 300+ actions', 'two-plus years = quantity 2 a min', '300 = count 300 of actions min'],
    ['some 30-some million people', '30-some million = count 30000000 of people approx'],
    ['$2.40 a gallon and 40 pages a person', '$2.40 = money 2.4 USD /1 gallon', '40 = count 40 of pages /1 person'],
    ['two more years, 50 million taxpayer dollars', 'two more years = quantity 2 a', '50 million taxpayer dollars = money 50000000 USD'],
    ['12, 15 cents a gallon', '12, 15 cents = money 0.12..0.15 USD /1 gallon'],
    ['for the last six, seven, eight months', 'six, seven, eight months = quantity 6..8 mo'],
    ['between 20- and 50,000 more troops', '20- and 50,000 = count 20000..50000 of troops'],
  ],
  ranks: [
    ['On day one and on day 49 we met', 'one = ordinal 1 of day', '49 = ordinal 49 of day'],
    ['Each day two trains run', 'two = count 2 of trains'],
    ['one of the number-one drivers of it', 'number-one = ordinal 1 of drivers'],
    ['ranked number one of all, to be number one in the world', 'number one = ordinal 1', 'number one = ordinal 1'],
    ['our number one priority; number one, we pay; number two, we act', 'number one = ordinal 1 of priority'],
    ['for the third or fourth time', 'third or fourth = ordinal 3..4 of time'],
    ['the 45th and now 47th president', '45th = ordinal 45 of president', '47th = ordinal 47 of president'],
    ['her first AI and robotics adviser', 'first = ordinal 1 of adviser'],
    ['the second challenge we’re facing, your first day behind the desk', 'second = ordinal 2 of challenge', 'first = ordinal 1 of day'],
    ['in the first place, in the first instance, the third thing, let me first say'],
    ['the first HARBOR Act', 'first = ordinal 1 of Act'],
    ['she thinks “I need a second house,” and waits', 'second = ordinal 2 of house'],
  ],
  rates: [
    ['We kept interest rates near zero in Varnholm.', 'zero = percent 0 % approx'],
    ['zero interest rates and zero tolerance', 'zero = percent 0 %'],
    ['a three-quarter-point hike, then a quarter point and half a percentage point', 'three-quarter-point = percent 0.75 pp', 'quarter point = percent 0.25 pp', 'half a percentage point = percent 0.5 pp'],
    ['a 25-basis-point cut', '25-basis-point = percent 25 bp'],
    ['two tenths of 1 percent', 'two tenths of 1 percent = percent 0.2 %'],
    ['a fall in growth from 2.1 to 1.7 in 2025', '2.1 = percent 2.1 %', '1.7 = percent 1.7 %', '2025 = date 2025'],
    ['4,9 million people, 18,3% and 1,200 ports', '4,9 million = count 4900000 of people', '18,3% = percent 18.3 %', '1,200 = count 1200 of ports'],
    ['inflation was at 2.7 then', '2.7 = percent 2.7 %'],
    ['4-1/4 to 4-1/2 percent', '4-1/4 to 4-1/2 percent = percent 4.25..4.5 %'],
  ],
  bounds: [
    ['in the next year or so; a month or so ago', 'year = quantity 1 a approx', 'month = quantity 1 mo approx'],
    ['We are better off than a year ago. It took more than a year.', 'year = quantity 1 a', 'year = quantity 1 a min'],
    ['seeking $4 billion over four years; for over four years', '$4 billion = money 4000000000 USD', 'four years = quantity 4 a', 'four years = quantity 4 a min'],
    ['It went back up to 20 percent, a fine of up to 20 percent', '20 percent = percent 20 %', '20 percent = percent 20 % max'],
    ['a child of 14 years or younger, something like 9 million people', '14 years = quantity 14 a max', '9 million = count 9000000 of people approx'],
    ['zero tests a year ago', 'zero = count 0 of tests', 'year = quantity 1 a'],
  ],
  dates: [
    ['When you were there in June, you said so.', 'June = date 2023-06'],
    ['The rules will end in June.', 'June = date 2024-06'],
    ['out by May the 1st, and on the 15th of\nAugust', 'May the 1st = date 2024-05-01', '15th of\nAugust = date 2024-08-15'],
    ['as we do each January'],
    ['Page 3 of 28March 19, 2025 Calder Conference'],
    ['It begins April 1st. Is it due on the 1st?', 'April 1st = date 2024-04-01', '1st = date 2024-04-01'],
    ['Is it due on the 1st? on the 1st floor', '1st = ordinal 1 of floor'],
    ['They left by May of 2021. He stayed until they closed it in August, they said, when it was over.', 'May of 2021 = date 2021-05', 'August = date 2024-08'],
    ['They left by May of 2021. She was there in August.', 'May of 2021 = date 2021-05', 'August = date 2021-08'],
    ['in ’26, as in the ’70s and the 80s', '’26 = date 2026', '’70s = date 197X', '80s = date 198X'],
    ['It changes the plan here in\n2025. Then it ends.', '2025 = date 2025'],
    ['at 2023, 2024 levels', '2023 = date 2023', '2024 = date 2024'],
  ],
  'ages, months, thirds': [
    ['people 65 and older; children, under 18, went', '65 = quantity 65 a min', '18 = quantity 18 a max'],
    ['until age 26, aged 12 and up, kids ages 5 to 11', '26 = quantity 26 a', '12 = quantity 12 a min', '5 to 11 = quantity 5..11 a'],
    ['the number rose to over 20.', '20 = count 20 min'],
    ['in mid-March, since mid-2023', 'mid-March = date 2024-03~', 'mid-2023 = date 2023~'],
    ['the June and September meetings in March and April of last year', 'June = date 2024-06', 'September = date 2024-09', 'March and April of last year = date 2023-03/2023-04'],
    ['cut by a third, more than a quarter; by a third party', 'third = ratio 0.3333333333333333', 'quarter = ratio 0.25 min'],
    ['1.5 openings per unemployed worker', '1.5 = count 1.5 of openings /1 worker'],
  ],
  'what the speech announces': [
    ['Two questions on trade, if I may. I have two questions.'],
    ['We take the last two questions.', 'two = count 2 of questions'],
  ],
};

describe('spoken figures', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    describe(kind, () => {
      for (const [text, ...figures] of cases) it(text, () => assert.deepEqual(brief(text), figures));
    });
  }

  it('reads nothing in YAML front matter', () => {
    assert.deepEqual(brief("---\ndate: '2024-03-19'\n---\n\nOn March 3, 2024"), ['March 3, 2024 = date 2024-03-03']);
  });
});
