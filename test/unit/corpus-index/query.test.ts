import assert from 'node:assert/strict';
import { createCorpusIndex } from '../../../src/core/corpus-index/corpus-index.ts';
import { createMatcher } from '../../../src/core/corpus-index/query/match-entry.ts';
import { parseQuery } from '../../../src/core/corpus-index/query/parse-query.ts';
import { resultRows } from '../../../src/core/corpus-index/query/result-row.ts';
import { searchCorpus } from '../../../src/core/corpus-index/query/search-corpus.ts';
import { drain } from '../../../src/core/text/steps.ts';
import { briefingText, entryOf } from '../../support/corpus-entries.ts';

const harbour = briefingText({
  place: 'Varnholm', day: 3, official: 'Ada Lunde', questions: [
    { outlet: 'Port Calder Herald', asks: 'What does the pier cost?', answer: 'The pier costs 1.2 trillion yuan. The ferries cost 300 million yuan.' },
    { outlet: 'Radio Fjell', asks: 'When do the ferries run?', answer: 'From 2031 on, every day.' },
  ],
});
const bridges = briefingText({
  place: 'Brask', day: 20, official: 'Per Holm', questions: [{ outlet: 'Port Calder Herald', asks: 'Which bridges do you close?', answer: 'Nine of them. They cost 2 to 3 trillion yuan, or 7 percent.' }],
});
const texts = new Map([['2030/harbour.txt', harbour], ['2030/bridges.txt', bridges]]);
const index = createCorpusIndex();
index.put(entryOf('2030/harbour.txt', harbour, [
  { words: 'The pier costs 1.2 trillion yuan.', tags: ['commitment'], change: { status: 'settled' } },
  { words: 'From 2031 on, every day.', tags: ['forecast'] },
]));
index.put(entryOf('2030/bridges.txt', bridges, [{ words: 'Nine of them.', tags: ['commitment', 'figure'], change: { verdict: 'refuted', note: 'Müller counted ten' } }]));

/** What is found: each row's words, transcripts in the order of the answer. */
function ask(query: string): readonly string[] {
  const matcher = createMatcher(parseQuery(query), index.dictionaries);
  return drain(searchCorpus(index, matcher)).found.flatMap(({ head }) => {
    const entry = index.entry(head.path);
    const text = texts.get(head.path) ?? '';
    if (entry === undefined) return [];
    const matches = matcher.matches(entry, matcher.needsText ? text : null);
    if (matcher.query.find === 'transcripts') return matches.length === 0 ? [] : [head.name];
    return resultRows(matcher.query.find, entry, matches, index.dictionaries).map(({ span }) => (span === null ? '' : text.slice(span.start, span.end).replace(/\s+/gu, ' ')));
  });
}

describe('questions to a corpus', () => {
  it('finds all claims with a tag by a speaker', () => {
    assert.deepEqual(ask('tag:commitment speaker:"Ada Lunde"'), ['The pier costs 1.2 trillion yuan.']);
    assert.deepEqual(ask('tag:commitment'), ['Nine of them.', 'The pier costs 1.2 trillion yuan.']);
  });

  it('finds all figures of a currency above an amount, and ranges that reach above it', () => {
    assert.deepEqual(ask('figure: CNY > 1 trillion'), ['2 to 3 trillion yuan', '1.2 trillion yuan']);
    assert.deepEqual(ask('path:harbour figure: CNY'), ['1.2 trillion yuan', '300 million yuan']);
  });

  it('finds every turn of an outlet', () => {
    assert.deepEqual(ask('outlet:herald'), ['Port Calder Herald: Which bridges do you close?', 'Port Calder Herald: What does the pier cost?']);
  });

  it('asks for several things at once, for any of several, and for none', () => {
    assert.deepEqual(ask('tag:forecast,figure'), ['Nine of them.', 'From 2031 on, every day.']);
    assert.deepEqual(ask('tag:commitment -speaker:holm'), ['The pier costs 1.2 trillion yuan.']);
    assert.deepEqual(ask('tag:* status:open'), ['Nine of them.', 'From 2031 on, every day.']);
    assert.deepEqual(ask('verdict:refuted muller'), ['Nine of them.']);
    assert.deepEqual(ask('role:press date:2030-04-03'), ['Port Calder Herald: What does the pier cost?', 'Radio Fjell: When do the ferries run?']);
  });

  it('reads dates as stretches', () => {
    for (const [query, names] of [['date:2030', 2], ['date:2030-04-03', 1], ['date:>2030-04-03', 1], ['date:2030-04-04..', 1], ['date:<=2030-04-03', 1], ['date:2029..2030-04', 2], ['date:2031..', 0], ['-date:2030-04-03', 1]] as const) {
      assert.equal(ask(`find:transcripts ${query}`).length, names, query);
    }
  });

  it('looks for words where they are said', () => {
    assert.deepEqual(ask('"the ferries" role:press'), ['Radio Fjell: When do the ferries run?']);
    assert.deepEqual(ask('figure: CNY "the ferries"'), ['300 million yuan']);
    assert.deepEqual(ask('asker:"radio fjell" figure: date'), ['2031']);
  });

  it('finds what lies in claims', () => {
    assert.deepEqual(ask('tag:commitment figure: CNY'), ['1.2 trillion yuan']);
    assert.deepEqual(ask('find:turns tag:forecast'), ['Ada Lunde: From 2031 on, every day.']);
  });

  it('finds transcripts that have what is asked for', () => {
    assert.deepEqual(ask('find:transcripts figure: percent'), ['2030/bridges.txt']);
    assert.deepEqual(ask('find:transcripts speaker:lunde'), ['2030/harbour.txt']);
    assert.deepEqual(ask('find:transcripts tag:forecast'), ['2030/harbour.txt']);
    assert.deepEqual(ask('find:transcripts brask'), ['2030/bridges.txt']);
    assert.deepEqual(ask('find:transcripts'), ['2030/bridges.txt', '2030/harbour.txt']);
  });

  it('says where a question is not understood, and asks the rest', () => {
    const problems = (query: string) => parseQuery(query).problems.map(({ code, span }) => [code, query.slice(span.start, span.end)]);
    assert.deepEqual(problems('tagg:x tag: speaker:"Ada'), [['unknown-field', 'tagg:x'], ['missing-words', 'tag:'], ['open-quote', 'speaker:"Ada']]);
    assert.deepEqual(problems('date:soon status:done find:people'), [['no-date', 'date:soon'], ['unknown-value', 'status:done'], ['unknown-value', 'find:people']]);
    assert.deepEqual(problems('outlet:x figure: CNY >'), [['missing-number', '>']]);
    assert.deepEqual(ask('tag:forecast date:soon'), ['From 2031 on, every day.']);
    assert.deepEqual(parseQuery('').conditions, []);
  });
});
