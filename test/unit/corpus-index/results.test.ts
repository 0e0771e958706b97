import assert from 'node:assert/strict';
import { createCorpusIndex } from '../../../src/core/corpus-index/corpus-index.ts';
import { readArchive, writeArchive } from '../../../src/core/corpus-index/index-archive.ts';
import { createMatcher } from '../../../src/core/corpus-index/query/match-entry.ts';
import { parseQuery } from '../../../src/core/corpus-index/query/parse-query.ts';
import { resultRows } from '../../../src/core/corpus-index/query/result-row.ts';
import { queryProblemWords } from '../../../src/core/corpus-index/view/query-words.ts';
import { shownResult, shownTranscript } from '../../../src/core/corpus-index/view/result-rows.ts';
import { resultColumns, resultTable } from '../../../src/core/corpus-index/view/result-table.ts';
import { indexLines } from '../../../src/core/text/line-index.ts';
import { briefingText, entryOf } from '../../support/corpus-entries.ts';

const text = briefingText({ place: 'Varnholm', day: 3, official: 'Ada Lunde', questions: [{ outlet: 'Radio Fjell', asks: 'What does the pier cost?', answer: 'As the council said in spring,\nthe pier costs 1.2 to 1.4 trillion yuan. The ferries run each day.' }] });
const entry = entryOf('a/harbour.txt', text, [
  { words: 'The ferries run each day.', tags: ['commitment'], change: { status: 'settled', verdict: 'supported', note: 'see the plan' } },
  { words: 'We looked at 312 quays.', tags: ['statistic'], change: { quote: { exact: 'We closed all quays of the town.', prefix: '', suffix: '' }, position: null } },
]);
const index = createCorpusIndex();
index.put(entry);

function rows(question: string) {
  const matcher = createMatcher(parseQuery(question), index.dictionaries);
  const packed = index.entry('a/harbour.txt');
  assert.ok(packed);
  return resultRows(matcher.query.find, packed, matcher.matches(packed, text), index.dictionaries);
}

describe('what is shown of an answer', () => {
  it('is the transcript with how much it has', () => {
    assert.deepEqual(shownTranscript('claims', { head: entry.head, count: 2 }), {
      kind: 'title', label: 'Varnholm briefing on its harbour', description: '2030-04-03 · 2 claims · a/harbour.txt',
      tooltip: `Varnholm briefing on its harbour\n2030-04-03, Varnholm\na/harbour.txt\n6 turns · ${entry.head.words} words · ${entry.head.figures} figures · 2 claims`,
      spoken: 'Varnholm briefing on its harbour, 2030-04-03, 2 claims',
    });
    assert.equal(shownTranscript('turns', { head: { ...entry.head, title: null }, count: 1 }).label, 'harbour.txt');
  });

  it('is what is said, by whom, with what became of a claim', () => {
    const [claim] = rows('tag:commitment');
    assert.ok(claim);
    const shown = shownResult(claim, text);
    assert.deepEqual([shown.kind, shown.label, shown.description], ['claim', 'The ferries run each day.', 'Commitment · Ada Lunde · Supported · Settled']);
    assert.ok(shown.tooltip.endsWith('see the plan'));
    const [lost] = rows('tag:statistic state:lost');
    assert.ok(lost);
    assert.deepEqual([lost.span, shownResult(lost, text).kind, shownResult(lost, null).label], [null, 'claim.orphan', 'We closed all quays of the town.']);
  });

  it('is a figure with the words around it, within its paragraph', () => {
    const [figure] = rows('figure: CNY');
    assert.ok(figure);
    const shown = shownResult(figure, text);
    assert.deepEqual([shown.kind, shown.label, shown.description], ['figure.money', 'CNY 1.2–1.4 trillion', 'Ada Lunde · As the council said in spring, the pier costs 1.2 to 1.4 trillion yuan. The ferries run each day.']);
    assert.equal(shownResult(figure, null).description, 'Ada Lunde');
  });

  it('is a turn without its label', () => {
    const [turn] = rows('outlet:fjell');
    assert.ok(turn);
    const shown = shownResult(turn, text);
    assert.deepEqual([shown.kind, shown.label, shown.description, shown.spoken], ['turn.press', 'Radio Fjell', 'What does the pier cost? · 5 words', 'Press: Radio Fjell, What does the pier cost?']);
  });

  it('is a row of a table', () => {
    const source = { head: entry.head, text: { words: text, lines: indexLines(text) } };
    const table = (question: string) => resultTable(parseQuery(question).find, source, rows(question)).map((cells) => Object.fromEntries(resultColumns(parseQuery(question).find).map((column, at) => [column, cells[at]])));
    const [figure] = table('figure: CNY');
    assert.deepEqual([figure?.['line'], figure?.['value'], figure?.['value_to'], figure?.['unit'], figure?.['speaker'], figure?.['asker']], [text.slice(0, text.indexOf('1.2 to')).split('\n').length, 1.2e12, 1.4e12, 'CNY', 'Ada Lunde', 'Radio Fjell']);
    assert.deepEqual(table('tag:statistic').map(({ line, state, words }) => [line, state, words]), [[null, 'lost', 'We closed all quays of the town.']]);
    assert.deepEqual(resultTable('transcripts', source, [])[0]?.slice(0, 3), ['a/harbour.txt', '2030-04-03', 'Varnholm briefing on its harbour']);
  });

  it('says what is not understood, and what there is', () => {
    const [field, value, figure] = parseQuery('tagg:x status:done figure: CNY >').problems.map(queryProblemWords);
    assert.match(field ?? '', /^There is no "tagg:"\. There are tag: speaker: .*figure:\.$/u);
    assert.equal(value, '"status:" is one of open, in-review, settled.');
    assert.equal(figure, 'A number is missing behind ">".');
  });
});

describe('an index in one file', () => {
  it('is the same again, with other times of a file where those changed', () => {
    index.touch('a/harbour.txt', { text: { ...entry.head.text, mtime: 7 }, sidecar: null });
    const again = readArchive(writeArchive(index).slice());
    assert.deepEqual(again?.read('a/harbour.txt'), { ...entry, head: { ...entry.head, text: { ...entry.head.text, mtime: 7 } } });
    assert.deepEqual(again.unsaved(), []);
  });

  it('is nothing where it is damaged, and none where it is another file', () => {
    const bytes = writeArchive(index);
    assert.deepEqual([...(readArchive(bytes.slice(0, 40))?.heads() ?? [])], []);
    assert.equal(readArchive(new TextEncoder().encode('Varnholm briefing')), null);
    assert.equal(readArchive(new Uint8Array()), null);
  });
});
