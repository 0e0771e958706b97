import assert from 'node:assert/strict';
import { CURRENCIES } from '../../../../src/core/figures/chinese/tables/currencies.ts';
import { UNITS } from '../../../../src/core/figures/chinese/tables/units.ts';
import { filterFigures } from '../../../../src/core/presentation/figures/figure-filter.ts';
import { filterProblemWords, filterWords } from '../../../../src/core/presentation/figures/filter/filter-words.ts';
import { parseFilter } from '../../../../src/core/presentation/figures/filter/parse-filter.ts';
import { readTranscript } from '../read-transcript.ts';
import { budget, placed } from './read-figures.ts';
import { assertLinear } from '../../../support/growth.ts';

const all = placed();
const found = (filter: string): readonly string[] => filterFigures(all, parseFilter(filter)).map(({ figure: { span } }) => budget.text.slice(span.start, span.end));
const understood = (filter: string): string => filterWords(parseFilter(filter));
const problems = (filter: string): readonly (readonly [string, string])[] => parseFilter(filter).problems.map(({ code, span }) => [code, filter.slice(span.start, span.end)] as const);

const YUAN = ['4.4 trillion yuan', '300 million yuan', '280 to 320 million yuan'];

const CASES: readonly (readonly [filter: string, ...found: readonly string[]])[] = [
  // Kinds and units by any name.
  ['percent', '5.2%', '7%'], ['%', '5.2%', '7%'], ['per cent', '5.2%', '7%'], ['kind:percent', '5.2%', '25 basis points', '7%'], ['bp', '25 basis points'], ['basis points', '25 basis points'],
  ['CNY', ...YUAN], ['yuan', ...YUAN], ['人民币', ...YUAN], ['RMB', ...YUAN], ['¥', ...YUAN], ['unit:cny', ...YUAN], ['money', '4.4 trillion yuan', '$611.23 billion', ...YUAN.slice(1)],
  ['$', '$611.23 billion'], ['US dollars', '$611.23 billion'], ['km2', '60 square kilometers'], ['square kilometres', '60 square kilometers'], ['平方公里', '60 square kilometers'], ['hours', '12 hours'],
  ['shares', 'one fifth'], ['multiple', 'doubled'], ['ranks', '75th'], ['Times of day', '10 a.m.', '10 a.m.'],
  // Comparisons.
  ['percent > 5.2', '7%'], ['percent >= 5.2', '5.2%', '7%'], ['>6%', '7%'], ['% ＞ 6', '7%'], ['percent ≤ 5.2', '5.2%'], ['percent != 7', '5.2%'], ['percent between 6 and 8', '7%'], ['USD > 1e9', '$611.23 billion'],
  ['money >= 1 billion', '4.4 trillion yuan', '$611.23 billion'], ['CNY > 4.3tn', '4.4 trillion yuan'], ['超过4万亿元', '4.4 trillion yuan'], ['more than 4,000 billion yuan', '4.4 trillion yuan'], ['> $600bn', '$611.23 billion'],
  ['4.4 trillion yuan', '4.4 trillion yuan'], ['yuan under 300m', '280 to 320 million yuan'], ['~ 310 million yuan', '300 million yuan', '280 to 320 million yuan'],
  // A range of the text is found where it shares a value with what is asked for.
  ['310 million', '280 to 320 million yuan'], ['40..60', '60 square kilometers', '40'], ['40 to 60', '60 square kilometers', '40'], ['40-60 km2', '60 square kilometers'], ['..1 ratio', 'one fifth'], ['count 1000..', '1,200'], ['1–299 million yuan', '280 to 320 million yuan'],
  // Bounds.
  ['min', '92'], ['at least', '92'], ['max', '40'], ['approx', '60 square kilometers'], ['at least 1,000 count', '1,200'],
  // What is counted, and against what.
  ['count of ports', '1,200'], ['of university', '92'], ['per people', '262'], ['per 10,000 people', '262'], ['per', '262'], ['of:doctors', '262'],
  // Dates and times of day.
  ['date 2029', '2029', '2028 to 2031'], ['date > 2029', 'April 3, 2030', 'April 3, 2030', '2028 to 2031'], ['date < 2029', '2028 to 2031'], ['2030-04', 'April 3, 2030', 'April 3, 2030', '2028 to 2031'], ['2030年4月3日', 'April 3, 2030', 'April 3, 2030', '2028 to 2031'],
  ['2029', '2029', '2028 to 2031'], ['date 2030..2040', 'April 3, 2030', 'April 3, 2030', '2028 to 2031'], ['time 10:00', '10 a.m.', '10 a.m.'], ['time > 10', ], ['time >= 9 <= 11', '10 a.m.', '10 a.m.'],
  // Words, speakers, alternatives.
  ['captains', '7%'], ['"the captains"', '7%'], ['quays prices', '25 basis points', 'one fifth', '60 square kilometers'], ['speaker:herald', '75th', '300 million yuan', '7%'], ['role:press percent', '7%'], ['asker:"radio fjell" date', '2028 to 2031'],
  ['bp or ratio', '25 basis points', 'one fifth'], ['percent > 6 or money USD', '$611.23 billion', '7%'], ['percent, > 6', '7%'], ['percent and > 6', '7%'],
];

describe('the filter of figures', () => {
  for (const [filter, ...words] of CASES) it(`finds by ${filter}`, () => assert.deepEqual(found(filter), words, understood(filter)));

  it('leaves all figures where it is empty or understood nowhere', () => {
    for (const filter of ['', '  ', 'foo:bar', '>']) assert.equal(found(filter).length, all.all.length, filter);
  });

  it('understands what it tells to have understood', () => {
    assert.equal(understood('percent > 50'), '% · > 50');
    assert.equal(understood('money >= 1 billion yuan or count of people'), 'Money · ≥ 1,000,000,000 · CNY, or Counts · of people');
    assert.equal(understood('date 2023'), 'Dates · = 2023');
    assert.equal(understood('date > 2023-10 speaker:Torv at least'), 'Dates · > 2023-10 · speaker: Torv · at least …');
    assert.equal(understood('time 10..11:30 harbour'), 'Times of day · 10:00–11:30 · “harbour” in the sentence');
    assert.equal(understood('2023-10-31 != 5'), '= 2023-10-31 · not = 5');
  });

  it('has each unit of the figures by its code', () => {
    for (const { figure: { unit } } of all.all) if (unit !== null) assert.ok(found(`unit:${unit}`).length > 0, unit);
  });

  it('knows each unit and currency that the recogniser reads in Chinese', () => {
    for (const [word, code, factor] of [...UNITS, ...CURRENCIES]) {
      const [first] = parseFilter(`unit:"${word}"`).alternatives[0] ?? [];
      if (factor === undefined) assert.equal(first?.is === 'measure' ? first.unit : null, code, word);
    }
  });

  it('takes words that name a unit as words where they are quoted', () => {
    const { text } = budget;
    assert.deepEqual(found('"square"'), ['25 basis points', 'one fifth', '60 square kilometers']);
    assert.ok(text.includes('square'));
  });

  it('tells what it could not understand, where it stands', () => {
    assert.deepEqual(problems('percent > 50'), []);
    assert.deepEqual(problems('percent >'), [['missing-number', '>']]);
    assert.deepEqual(problems('> yuan'), [['missing-number', '>']]);
    assert.deepEqual(problems('money colour:red'), [['unknown-field', 'colour']]);
    assert.deepEqual(problems('kind:colour 5'), [['unknown-kind', 'colour']]);
    assert.deepEqual(problems('speaker:'), [['missing-words', 'speaker:']]);
    assert.deepEqual(problems('count of'), [['missing-words', 'of']]);
    assert.deepEqual(problems('or money'), [['missing-condition', 'or']]);
    assert.deepEqual(problems('money or'), [['missing-condition', 'or']]);
    assert.deepEqual(problems('money or or CNY'), [['missing-condition', 'or']]);
    assert.deepEqual(problems('money 20..10'), [['downward-range', '20..10']]);
    assert.deepEqual(problems('"the port'), [['open-quote', '"the port']]);
    assert.deepEqual(problems('(money)'), [['brackets', '('], ['brackets', ')']]);
    assert.deepEqual(problems('date > 50'), [['no-date', '> 50']]);
    assert.deepEqual(problems('time > 30'), [['no-clock', '> 30']]);
    assert.deepEqual(problems('percent 5 yuan'), [['contradiction', '5 yuan']]);
    assert.deepEqual(problems('money km2'), [['contradiction', 'km2']]);
  });

  it('says so in words that name what is wrong', () => {
    const [problem] = parseFilter('money km2').problems;
    assert.equal(problem === undefined ? '' : filterProblemWords(problem), 'No figure is both "money" and "km2". Join them by "or".');
  });

  it('goes on filtering by what it understood beside what it did not', () => {
    assert.deepEqual(found('bp >'), ['25 basis points']);
    assert.deepEqual(found('bp colour:red'), ['25 basis points']);
  });

  it('reads a text without full stops in time that grows with its length alone', () => {
    assertLinear((times) => {
      const long = readTranscript(`Varnholm briefing\n\nSpeakers:\n\nMs. Ada Lunde, governor\n\nDate:\n\nApril 3, 2030\n\nAda Lunde:\n\n${'we saw 5 ports and '.repeat(times * 10_000)}\n\nSiri Vang:\n\nThank you.\n\nAda Lunde:\n\nThank you.\n`);
      const figures = placed(long);
      assert.ok(figures.all.length >= times * 10_000);
      return () => { assert.equal(filterFigures(figures, parseFilter('"no such words"')).length, 0); };
    });
  });
});
