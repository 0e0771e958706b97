import assert from 'node:assert/strict';
import { brief } from '../../../support/brief-figures.ts';

/** Lengths of time without a number, numbers that share a unit, and dates that go on in a year told before. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  'a unit alone': [
    ['It shut a year ago; a month later, a decade earlier.', 'year = quantity 1 a', 'month = quantity 1 mo', 'decade = quantity 10 a'],
    ['A week after the vote she left for a month, back in a week.', 'week = quantity 1 wk', 'month = quantity 1 mo', 'week = quantity 1 wk'],
    ['over the course of a year, four days or a week', 'year = quantity 1 a', 'four days = quantity 4 d', 'week = quantity 1 wk'],
    ['She was a year old and waited an hour.', 'year = quantity 1 a', 'hour = quantity 1 h'],
    ['Wait for a second. In a minute. For a day trip. What a week! In a year of storms, in a year when it rained, in a year in which it snowed'],
    ['$5 a day and 40 ferries a week, in a week’s time', '$5 = money 5 USD /1 day', '40 = count 40 of ferries /1 week'],
  ],
  'a unit alone and more': [
    ['a year and a half, an hour and a quarter, a decade and a half ago', 'year and a half = quantity 1.5 a', 'hour and a quarter = quantity 1.25 h', 'decade and a half = quantity 15 a'],
    ['an hour and 20 minutes, a day and two hours, a year and six months', 'hour and 20 minutes = quantity 80 min', 'day and two hours = quantity 26 h', 'year and six months = quantity 18 mo'],
    ['an hour or two, about a week or two', 'hour or two = quantity 1..2 h', 'week or two = quantity 1..2 wk approx'],
    ['a week or two ships', 'two = count 2 of ships'],
    ['an hour and 90 minutes', '90 minutes = quantity 90 min'],
    ['a three-and-a-half-hour crossing', 'three-and-a-half-hour = quantity 3.5 h'],
  ],
  'what "first" and "third" stand before': [
    ['the first nine months, the first twenty-four hours', 'nine months = quantity 9 mo', 'twenty-four hours = quantity 24 h'],
    ['her first two-day meeting', 'first = ordinal 1 of meeting', 'two-day = quantity 2 d'],
    ['the 13th Five-Year Plan period', '13th = ordinal 13 of Plan'],
    ['Two ships came and a third arrives; a third dose; a third point', 'Two = count 2 of ships', 'third = ordinal 3 of dose'],
  ],
  tenths: [
    ['Core inflation was up three-tenths, unemployment down a tenth.', 'three-tenths = percent 0.3 pp', 'tenth = percent 0.1 pp'],
    ['A one-tenth change in the unemployment rate', 'one-tenth = percent 0.1 pp'],
    ['three-tenths of the growth', 'three-tenths = ratio 0.3'],
    ['a tank three-tenths full', 'three-tenths = ratio 0.3'],
    ['It came back to 2 [percent].', '2 [percent] = percent 2 %'],
    ['cut roughly in half', 'half = ratio 0.5 approx'],
  ],
  'lists that share a unit': [
    ['of 40, 35 and 30 percent', '40 = percent 40 %', '35 = percent 35 %', '30 percent = percent 30 %'],
    ['by 7 and 5 percent', '7 = percent 7 %', '5 percent = percent 5 %'],
    ['2, 3, and 5 million euros', '2 = money 2000000 EUR', '3 = money 3000000 EUR', '5 million euros = money 5000000 EUR'],
    ['8 percent in 2021 and 5 percent in 2022', '8 percent = percent 8 %', '2021 = date 2021', '5 percent = percent 5 %', '2022 = date 2022'],
    ['two, four and six hours', 'two = quantity 2 h', 'four = quantity 4 h', 'six hours = quantity 6 h'],
    ['Section 5 and 10 percent', '10 percent = percent 10 %'],
    ['44, 45 percent', '44, 45 percent = percent 44..45 %'],
    ['a hole of 2 by 3 yards', '2 = quantity 2 [yd_i]', '3 yards = quantity 3 [yd_i]'],
  ],
  'units and rates': [
    ['12 gallons, 3 pints and 2 square yards', '12 gallons = quantity 12 [gal_us]', '3 pints = quantity 3 [pt_us]', '2 square yards = quantity 2 [syd_i]'],
    ['3 cases for every 100,000 people, 4 boats per every 10,000 people', '3 = count 3 of cases /100000 people', '4 = count 4 of boats /10000 people'],
    ['at three pm and four p.m.', 'three pm = time T15:00', 'four p.m. = time T16:00'],
    ['a Category-Four storm surge, Category-Four storms'],
  ],
  'dates of a year told before': [
    ['The plan of 2022 was made in early 2022. It fell in August 2022. They stayed until the 15th of August, she said.', '2022 = date 2022', 'early 2022 = date 2022~', 'August 2022 = date 2022-08', '15th of August = date 2022-08-15'],
    ['It fell in August 2023. They stayed until the 15th of August, she said.', 'August 2023 = date 2023-08', '15th of August = date 2023-08-15'],
    ['It fell in August 2023. We will meet in August.', 'August 2023 = date 2023-08', 'August = date 2024-08'],
    ['It opened in May 2023 and grew in June 2022. In May we start the tests.', 'May 2023 = date 2023-05', 'June 2022 = date 2022-06', 'May = date 2024-05'],
    ['She came last November. The plan of 2021 was made in 2021. She spoke in November 2021. The storm that she said had struck us on November 11', 'last November = date 2023-11', '2021 = date 2021', '2021 = date 2021', 'November 2021 = date 2021-11', 'November 11 = date 2023-11-11'],
    ['On January 20, 2021 it began. What we had on January 20th was little. We met in January.', 'January 20, 2021 = date 2021-01-20', 'January 20th = date 2021-01-20', 'January = date 2024-01'],
    ['It sank on June 6, 1944. The boats are due in June.', 'June 6, 1944 = date 1944-06-06', 'June = date 2024-06'],
    ['On the 26th of August 2022 it fell; between the 26th and the 30th it burned, and the 26th was the worst.', '26th of August 2022 = date 2022-08-26', '26th and the 30th = date 2022-08-26/2022-08-30', '26th = date 2022-08-26'],
    ['It ran from March into April.', 'March into April = date 2024-03/2024-04'],
    ['Would you pivot back towards cuts in May?', 'May = date 2024-05'],
  ],
};

describe('lengths, lists and dates told before', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    describe(kind, () => {
      for (const [text, ...figures] of cases) it(text, () => assert.deepEqual(brief(text), figures));
    });
  }
});
