import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { findTag } from '../../../src/core/claims/codebook.ts';
import { suggestionRules } from '../../../src/core/suggestions/find-suggestions.ts';
import { briefing, readSuggestions } from './read-suggestions.ts';

/** The rule that finds the sentence in an answer, with what made it; null where none does. */
function ruleFor(sentence: string): readonly [string, readonly string[]] | null {
  const found = readSuggestions(briefing(sentence));
  assert.ok(found.length <= 1, JSON.stringify(found));
  const [one] = found;
  if (one === undefined) return null;
  assert.equal(one.words, sentence);
  return [one.rule, one.reason];
}

describe('suggestions in English', () => {
  for (const [sentence, rule, reason] of [
    ['We will open the north quay by the end of 2032.', 'commitment', ['We will open', 'by the end of 2032']],
    ["We're going to repair the old customs house next year.", 'commitment', ["We're going to repair", 'next year']],
    ['The council has pledged nothing, but we will pay for the pier in October 2031.', 'commitment', ['we will pay', 'October 2031']],
    ['We will build 1,200 flats on the docks by 2035.', 'target', ['will build', '1,200', '2035']],
    ['Landings grew by 7.2 percent.', 'comparison', ['grew by', '7.2 percent']],
    ['The port handled 18 million tonnes, compared with 16 million in 2029.', 'comparison', ['18 million tonnes', 'compared with']],
    ['Fees are up 3 percent.', 'comparison', ['up', '3 percent']],
    ['We have three times as many ferries.', 'comparison', ['three times as']],
    ['It is the longest pier in the country.', 'superlative', ['the longest pier in the country']],
    ['That was the lowest catch since 2019.', 'superlative', ['the lowest catch since']],
    ['According to the Varnholm Fisheries Board, stocks have recovered.', 'attribution', ['According to the Varnholm Fisheries Board']],
    ['A study by two hydrologists found that the estuary is silting up.', 'attribution', ['study by two hydrologists found']],
    ['I have nothing to add to that.', 'evasion', ['I have nothing to add to']],
    ["I'd refer you to the port authority.", 'evasion', ["I'd refer you to"]],
    ['I’m not going to comment on talks that go on.', 'evasion', ['I’m not going to comment']],
  ] as const) {
    it(`find by ${rule}: ${sentence}`, () => {
      assert.deepEqual(ruleFor(sentence), [rule, reason]);
    });
  }

  for (const sentence of [
    // No date, a date that is past, and what is no promise.
    'We will open the north quay.',
    'We will build on what was begun in 2019.',
    'We will see next year.',
    'If the council agrees, we will open the quay next year.',
    // A bound is no comparison, nor is making something up.
    'More than 30 percent of the berths are free.',
    'Ferries make up 20 percent of the traffic.',
    'The fee is 4 krones rather than the 5 krones that were asked.',
    // Forecasts are no targets.
    'We expect that landings will increase by 4 percent by 2035.',
    // Praise without a field; the speaker's own house.
    'It was the greatest day.',
    'Our report says that the quay is safe.',
    'According to plan, the work goes on.',
    'Is it the longest pier in the country?',
  ]) {
    it(`are not: ${sentence}`, () => {
      assert.equal(ruleFor(sentence), null);
    });
  }

  it('search answers alone, and questions for attributions where that is asked for', () => {
    const text = briefing('Yes.', 'According to the Varnholm Fisheries Board, this is the emptiest harbour in the country. Will you deny it?');
    assert.deepEqual(readSuggestions(text), []);
    assert.deepEqual(readSuggestions(text, { questions: true }).map(({ rule }) => rule), ['attribution']);
  });

  it('take an opening statement for no evasion', () => {
    const text = briefing('Yes.').replace('Good morning. The floor is open.', 'Good morning.\n\nAna Torv:\n\nI have nothing to add to the paper. We will open the quay next year.\n\nLise Marun:\n\nThe floor is open.');
    assert.deepEqual(readSuggestions(text).map(({ rule }) => rule), ['commitment']);
  });

  it('are made by the rules that are asked for alone', () => {
    const text = briefing('Landings grew by 7.2 percent. It is the longest pier in the country.');
    assert.deepEqual(readSuggestions(text, { rules: ['superlative'] }).map(({ rule }) => rule), ['superlative']);
  });

  it('read on over white space of any kind', () => {
    assert.deepEqual(readSuggestions(briefing('It is the longest  pier in\u00a0the country.')).map(({ rule }) => rule), ['superlative']);
  });
});

describe('suggestions in Chinese', () => {
  for (const [sentence, rule] of [
    ['到2035年，我们要建成1200套住房。', 'target'],
    ['我们明年将重建北码头。', 'commitment'],
    ['去年货运量增长了7.2%。', 'comparison'],
    ['这是全国最长的码头之一。', 'superlative'],
    ['货运量居全国第二位。', 'superlative'],
    ['据瓦恩港渔业局统计，鱼群已经恢复。', 'attribution'],
    ['我无可奉告。', 'evasion'],
    ['请你向港务局了解。', 'evasion'],
    ['我不了解有关情况。', 'evasion'],
  ] as const) {
    it(`find by ${rule}: ${sentence}`, () => {
      assert.equal(ruleFor(sentence)?.[0], rule);
    });
  }

  for (const sentence of ['我们将重建北码头。', '如果议会同意，我们明年将重建北码头。', '他毫无根据地指责港口收集数据。', '这次会议很成功。']) {
    it(`are not: ${sentence}`, () => {
      assert.equal(ruleFor(sentence), null);
    });
  }
});

describe('the rules of suggestions', () => {
  it('stand for tags that the built-in codebook has', () => {
    for (const { id, tag } of suggestionRules) assert.ok(findTag(builtInCodebook, tag), id);
  });
});
