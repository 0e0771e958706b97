import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { brief, describeFigure } from '../../support/brief-figures.ts';

const CASES: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  money: [
    ['It reached 4.4 trillion yuan ($611.23 billion).', '4.4 trillion yuan = money 4400000000000 CNY', '$611.23 billion = money 611230000000 USD'],
    ['It cost HK$5.5 million and RMB 300 million.', 'HK$5.5 million = money 5500000 HKD', 'RMB 300 million = money 300000000 CNY'],
    ['€2bn, £30m and ¥7,000', '€2bn = money 2000000000 EUR', '£30m = money 30000000 GBP', '¥7,000 = money 7000 CNY'],
    ['between $5 and $6 billion', '$5 and $6 billion = money 5000000000..6000000000 USD'],
    ['a loan of 600 to 750 million euros', '600 to 750 million euros = money 600000000..750000000 EUR'],
    ['at least $80 billion per month', '$80 billion = money 80000000000 USD min /1 month'],
    ['12 million Hong Kong dollars and 3 million U.S. dollars', '12 million Hong Kong dollars = money 12000000 HKD', '3 million U.S. dollars = money 3000000 USD'],
    ['water used per 10,000 yuan of output'],
    ['20 EUR and USD 40', '20 EUR = money 20 EUR', 'USD 40 = money 40 USD'],
    ['a five-million-dollar grant', 'five-million-dollar = money 5000000 USD'],
  ],
  percent: [
    ['Growth was 5.2%, over 60 percent and nearly 3 per cent.', '5.2% = percent 5.2 %', '60 percent = percent 60 % min', '3 per cent = percent 3 % approx'],
    ['up 8 percentage points or 25 basis points', '8 percentage points = percent 8 pp', '25 basis points = percent 25 bp'],
    ['a quarter percentage point', 'quarter percentage point = percent 0.25 pp'],
    ['from 4½ to 4¾ percent', '4½ to 4¾ percent = percent 4.5..4.75 %'],
    ['the 0 to ¼ percent range', '0 to ¼ percent = percent 0..0.25 %'],
    ['from 5% to 6%', '5% = percent 5 %', '6% = percent 6 %'],
    ['double-digit growth', 'double-digit = percent 10..99 %'],
    ['a change of -1.5%', '-1.5% = percent -1.5 %'],
    ['two and a half percent', 'two and a half percent = percent 2.5 %'],
    ['4‰ of it, up from 0.5 ‰', '4‰ = percent 0.4 %', '0.5 ‰ = percent 0.05 %'],
    ['it fell from 14 to 10 percent', '14 = percent 14 %', '10 percent = percent 10 %'],
    ['plus or minus 4 percent, up or minus 3 percent', '4 percent = percent 4 %', 'minus 3 percent = percent -3 %'],
    ['a change of minus 0.5 percent', 'minus 0.5 percent = percent -0.5 %'],
    ['between -1 and 2 percent', '-1 and 2 percent = percent -1..2 %'],
  ],
  quantity: [
    ['60 square kilometers and 1.1 million square metres', '60 square kilometers = quantity 60 km2', '1.1 million square metres = quantity 1100000 m2'],
    ['34 working days, then six working days', '34 working days = quantity 34 d', 'six working days = quantity 6 d'],
    ['shortened to 1 to 1.5 hours', '1 to 1.5 hours = quantity 1..1.5 h'],
    ['classes for 2- to 3-year-olds', '2- to 3-year = quantity 2..3 a'],
    ['half an hour or a quarter century', 'half an hour = quantity 0.5 h', 'quarter century = quantity 25 a'],
    ['nearly an hour', 'hour = quantity 1 h approx'],
    ['children under the age of three and pupils aged 6 to 12', 'three = quantity 3 a max', '6 to 12 = quantity 6..12 a'],
    ['places for children under three last year', 'three = quantity 3 a max'],
    ['a speed of 350 km/h over 30km at 21°C', '350 km/h = quantity 350 km/h', '30km = quantity 30 km min', '21°C = quantity 21 Cel'],
    ['4.6 terawatt hours and 9 micrograms per cubic metre', '4.6 terawatt hours = quantity 4.6 TW.h', '9 micrograms per cubic metre = quantity 9 ug/m3'],
    ['for three decades', 'three decades = quantity 30 a'],
    ['down to minus 5 degrees Celsius, about minus three degrees', 'minus 5 degrees Celsius = quantity -5 Cel', 'minus three degrees = quantity -3 deg approx'],
    ['from minus 10 to minus 3 degrees', 'minus 10 to minus 3 degrees = quantity -10..-3 deg'],
    ['seven minus 5 meters', '5 meters = quantity 5 m'],
    ['cut from 31 to 22 hours', '31 = quantity 31 h', '22 hours = quantity 22 h'],
    ['fell from 180 to about 55 kilowatt hours a year', '180 = quantity 180 kW.h /1 year', '55 kilowatt hours = quantity 55 kW.h approx /1 year'],
    ['fell from 14 to below 10 micrograms', '14 = quantity 14 ug', '10 micrograms = quantity 10 ug max'],
    ['lasting from 5 to 6 hours', '5 to 6 hours = quantity 5..6 h'],
    ['5m tonnes of grain', '5m tonnes = quantity 5000000 t'],
    ['a wall 5m wide'],
    ['One day we shall see. In one day we built it.', 'one day = quantity 1 d'],
  ],
  date: [
    ['on March 19, 2024 and 5 May 2023', 'March 19, 2024 = date 2024-03-19', '5 May 2023 = date 2023-05-05'],
    ['from April 25-29', 'April 25-29 = date 2024-04-25/2024-04-29'],
    ['the Plan (2021-2025) and 2016–20', '2021-2025 = date 2021/2025', '2016–20 = date 2016/2020'],
    ['in 2023, by the end of 2030', '2023 = date 2023', '2030 = date 2030'],
    ['in late October last year', 'late October last year = date 2023-10~'],
    ['In December it fell; we may march on.', 'December = date 2023-12'],
    ['the 2024 Forum and the 1990s', '2024 = date 2024', '1990s = date 199X'],
    ['since mid-2022', 'mid-2022 = date 2022~'],
    ['2024-03-19 was a Tuesday', '2024-03-19 = date 2024-03-19'],
    ['from November 1 to March 31', 'November 1 to March 31 = date 2023-11-01/2024-03-31'],
    ['May I ask? March on!'],
    ['Since July 1 it works; the July 1 start', 'July 1 = date 2023-07-01', 'July 1 = date 2024-07-01'],
    ['open from 2019 to 2023', '2019 to 2023 = date 2019/2023'],
    ['over 2000 guests', '2000 = count 2000 of guests min'],
  ],
  time: [['10 a.m. or 4:30 p.m. or 15:05', '10 a.m. = time T10:00', '4:30 p.m. = time T16:30', '15:05 = time T15:05']],
  count: [
    ['92 universities and more than 1,000 research institutes', '92 = count 92 of universities', '1,000 = count 1000 of institutes min'],
    ['21.44 million complaints', '21.44 million = count 21440000 of complaints'],
    ['262 patents per 10,000 people', '262 = count 262 of patents /10000 people'],
    ['nearly 60,000 calls daily', '60,000 = count 60000 of calls approx /1 day'],
    ['no fewer than 30 ports', '30 = count 30 of ports min'],
    ['9 or 10 million people', '9 or 10 million = count 9000000..10000000 of people'],
    ['a dozen leading companies', 'dozen = count 12 of companies'],
    ['half a million jobs', 'half a million = count 500000 of jobs'],
    ['Two hundred and fifty boats', 'Two hundred and fifty = count 250 of boats'],
    ['the number rose to over 20.', '20 = count 20 min'],
    ['3.05 million 5G base stations and 300 4K screens', '3.05 million = count 3050000 of stations', '300 = count 300 of screens'],
    ['21.44 million 12345 hotline calls', '21.44 million = count 21440000 of calls'],
    ['3,000 hotline calls', '3,000 = count 3000 of calls'],
    ['about 5m people and 3.2M users', '5m = count 5000000 of people approx', '3.2M = count 3200000 of users'],
    ['3.5 out of every 10,000 residents', '3.5 = count 3.5 of residents /10000 residents'],
    ['35 of every 1,000 births', '35 = count 35 of births /1000 births'],
    ['it rose from 3 to 12 ports', '3 = count 3 of ports', '12 = count 12 of ports'],
    ['from 800 to 1.2 million calls', '800 = count 800 of calls', '1.2 million = count 1200000 of calls'],
    ['it fell from 1.2 to 1.1 million calls', '1.2 = count 1200000 of calls', '1.1 million = count 1100000 of calls'],
    ['Of these, 51 were completed and 97 are on schedule.', '51 = count 51', '97 = count 97'],
    ['Over 510 are already open, of which 12 will close', '510 = count 510 min', '12 = count 12'],
    ['38 of our 61 berths and 19 of the 22 stations', '38 = count 38 of berths', '61 = count 61 of berths', '19 = count 19 of stations', '22 = count 22 of stations'],
    ['Case No. 57 of 198 cases; K£868,48 will follow', '198 = count 198 of cases', '£868 = money 868 GBP'],
    ['two of the three ports', 'two = count 2 of ports', 'three = count 3 of ports'],
    ['one of the three ports', 'three = count 3 of ports'],
    ['three colleges and one hospital there', 'three = count 3 of colleges', 'one = count 1 of hospital'],
  ],
  ratio: [
    ['one fifth, two-thirds, about half of it, a quarter of them', 'one fifth = ratio 0.2', 'two-thirds = ratio 0.6666666666666666', 'half = ratio 0.5 approx', 'quarter = ratio 0.25'],
    ['nearly one in three people, 1 in 5 adults', 'one in three = ratio 0.3333333333333333 approx', '1 in 5 = ratio 0.2'],
    ['two in five residents and nine out of ten', 'two in five = ratio 0.4', 'nine out of ten = ratio 0.9'],
    ['one in every 200 of them', 'one in every 200 = ratio 0.005'],
    ['one in three days', 'three days = quantity 3 d'],
    ['one in 2020', '2020 = date 2020'],
    ['the second half of the year', 'second = ordinal 2 of half'],
  ],
  multiple: [
    ['it rose tenfold, then tripled, then was three times as large', 'tenfold = multiple 10', 'tripled = multiple 3', 'three times = multiple 3'],
    ['met three times', 'three = count 3 of times'],
    ['it grew 3 or 12.5 times; an increase of 4 times', '3 or 12.5 times = multiple 3..12.5', '4 times = multiple 4'],
    ['rose nine times, or 12.5 times;', 'nine times = multiple 9', '12.5 times = multiple 12.5'],
  ],
  ordinal: [
    ['the 75th anniversary and the 14th Five-Year Plan', '75th = ordinal 75 of anniversary', '14th = ordinal 14 of Plan'],
    ['its third stage, ranking first in the nation', 'third = ordinal 3 of stage', 'first = ordinal 1'],
    ['for the first time', 'first = ordinal 1 of time'],
    ['First, we will build. Second, we will plan. The third is to do both.'],
    ['a first-class, third-party report by the Fourth Embassy District'],
  ],
};

const NONE: readonly string[] = [
  'Call the 12345 hotline', 'the 12345 government service center answers', 'service hotline 12345.', 'the G20 and COVID-19', 'a Boeing 737 landed', 'Article 5 of the law',
  'Wudao 3.0.', '/6    Group photo', '_ueditor_page_break_tag_', 'the "two sessions" and "one core, two axes"', 'the Five Key Initiatives',
  '12345 hotline calls rose', 'the 911 hotline calls', 'the 737 are grounded', 'Bill S. 208 are located here', 'Items 2, 3 and 14 were referred back', 'Boeing 737 were grounded', 'article 5 will apply', 'the group of 20 are', 'a 4K screen', 'No. 1 Document', 'one of the best', 'on the one hand', 'I will make three points.', 'We will focus on five key areas.', 'solving four types of problems',
  'open 24/7', 'dial 010-1234-5678', 'several hundred, dozens of, many', '1. Opening remarks', '“solving one problem per month”', 'a one-stop shop', 'version 1.2.3',
  'efforts in the following two aspects:', '',
];

describe('finding figures', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    describe(kind, () => {
      for (const [text, ...figures] of cases) it(text, () => assert.deepEqual(brief(text), figures));
    });
  }

  describe('what is none', () => {
    for (const text of NONE) it(JSON.stringify(text), () => assert.deepEqual(brief(text), []));
  });

  it('skips a month without a year where the date of the transcript is not known', () => {
    assert.deepEqual(brief('in December, on March 3', null), []);
  });

  it('reads on over the line break of a hard-wrapped text, never over a blank line', () => {
    assert.deepEqual(brief('It took 100\ndays.'), ['100\ndays = quantity 100 d']);
    assert.deepEqual(brief('It took 100\r\ndays.'), ['100\r\ndays = quantity 100 d']);
    assert.deepEqual(brief('It took 100\n\ndays.'), []);
  });

  it('reads a part of the text as if it stood alone', () => {
    const text = 'more than 500 ports, 30 ships';
    assert.deepEqual(findFigures(text, { within: { start: 10, end: 19 } }).map((figure) => describeFigure(text, figure)), ['500 = count 500 of ports']);
  });
});
