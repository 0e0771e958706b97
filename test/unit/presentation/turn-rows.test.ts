import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { copyTranscript } from '../../../src/core/transcript/parsed-transcript.ts';
import { copyTurn } from '../../../src/core/transcript/parsed-turn.ts';
import { rowAt } from '../../../src/core/presentation/row-at.ts';
import type { Row } from '../../../src/core/presentation/row.ts';
import { outlineRows, turnRows } from '../../../src/core/presentation/turn-rows.ts';
import { turnChoices } from '../../../src/core/presentation/turn-choices.ts';
import { briefing, readTranscript } from './read-transcript.ts';

const all = { grouping: 'exchange', filter: '', claimCounts: new Map<number, number>() } as const;

function outline(rows: readonly Row[], indent = ''): string[] {
  return rows.flatMap((row) => [`${indent}${row.kind} ${row.label} | ${row.description}`, ...outline(row.children, `${indent}  `)]);
}

describe('rows of turns', () => {
  it('divide a transcript from its title to its closing', () => {
    assert.deepEqual(outline(turnRows(briefing, all)), [
      'title Brask County briefing on its bridges | 2030-04-03',
      'opening Opening | 3 turns',
      '  turn.chair Siri Vang | The governor has the floor.',
      '  turn.official Ada Lunde | We looked at 312 bridges.',
      '    point First, we will close nine of them. | ',
      '    point Second, we will mend the rest by 2034. | ',
      '  turn.chair Siri Vang | Your questions, please.',
      'exchange 1. Brask Herald | → Ada Lunde, Per Holm · Which bridges will you close? And when?',
      '  turn.press Brask Herald | Which bridges will you close? And when?',
      '  turn.official Ada Lunde | The engineer knows them all.',
      '  turn.official Per Holm | The oldest nine. Müller Bridge goes first.',
      'interlude Siri Vang | The next question, please.',
      'exchange 2. Radio Fjell | → Per Holm · What does it cost?',
      '  turn.press Radio Fjell | What does it cost?',
      '  turn.official Per Holm | Some 40 million krones.',
      'closing Closing | 1 turn',
      '  turn.chair Siri Vang | That was the last question. Goodbye.',
    ]);
  });

  it('give an exchange that another breaks into a row for each of its stretches', () => {
    const document = readTranscript(readFileSync(new URL('../../fixtures/formats/white-house.md', import.meta.url), 'utf8'));
    const rows = turnRows(document, all).filter(({ kind }) => kind === 'exchange');
    assert.deepEqual(rows.map(({ label, children }) => `${label} (${children.length})`), [
      '1. Ivo Keller (4)', '2. Mara (5)', '3. Lena Osei (1)', '2. Mara (continued) (2)', '3. Lena Osei (continued) (5)', '4. Jonas (5)', '5. Q (2)',
    ]);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    const [bid, goodbye] = ['Ana —', 'The ambassador has to go.'].map((words) => turnChoices(document).find((choice) => choice.words.startsWith(words)));
    assert.deepEqual([bid?.place, goodbye?.place], ['Between questions', 'Between questions']);
  });

  it('say in the tooltip when a turn is said, where the text tells', () => {
    const captions = readTranscript(readFileSync(new URL('../../fixtures/formats/webvtt.txt', import.meta.url), 'utf8'));
    const tooltips = (rows: readonly Row[]): string[] => rows.flatMap((row) => [...(row.kind.startsWith('turn.') ? [row.tooltip.split('\n')[1] ?? ''] : []), ...tooltips(row.children)]);
    assert.deepEqual(tooltips(turnRows(captions, all)), ['0:01–0:09', '0:10–0:17', '0:17–0:24', '0:24–0:29', '0:24–10:36', '10:36–10:40']);
  });

  it('count claims at the turn and at what holds it', () => {
    const rows = turnRows(briefing, { ...all, claimCounts: new Map([[3, 1], [5, 2]]) });
    const exchange = rows[2];
    assert.equal(exchange?.description, '→ Ada Lunde, Per Holm · 3 claims · Which bridges will you close? And when?');
    assert.equal(exchange.children[0]?.description, '1 claim · Which bridges will you close? And when?');
    assert.equal(exchange.children[1]?.description, 'The engineer knows them all.');
  });

  it('count one of a kind as one', () => {
    const { turns, exchanges } = briefing.transcript;
    const turn = copyTurn(turns[0] as (typeof turns)[number], { words: 1 });
    const short = { ...briefing, transcript: copyTranscript(briefing.transcript, { turns: [turn], exchanges: exchanges.slice(0, 1), sections: [{ kind: 'opening', turns: [0] }] }) };
    const [title, opening] = turnRows(short, all);
    assert.match(title?.tooltip ?? '', /^1 turn, 1 question$/mu);
    assert.match(opening?.children[0]?.tooltip ?? '', /, 1 word$/mu);
    assert.match(turnRows(briefing, all)[0]?.tooltip ?? '', /^10 turns, 2 questions$/mu);
  });

  it('group by speaker with role, turns and share of the words', () => {
    const rows = turnRows(briefing, { ...all, grouping: 'speaker' });
    assert.deepEqual(rows.map(({ label }) => label), ['Siri Vang', 'Ada Lunde', 'Brask Herald', 'Per Holm', 'Radio Fjell']);
    assert.match(rows[1]?.description ?? '', /^official · 2 turns · \d+ % of the words$/u);
    assert.match(rows[1]?.tooltip ?? '', /governor of Brask County/u);
    assert.deepEqual(rows[3]?.children.map(({ kind }) => kind), ['turn.official', 'turn.official']);
    assert.deepEqual(rows[3].children.map(({ label, description }) => `${label} | ${description}`), [
      'The oldest nine. Müller Bridge goes first. | answer to Brask Herald',
      'Some 40 million krones. | answer to Radio Fjell',
    ]);
    const words = briefing.transcript.turns.map((turn) => turn.words);
    const shares = rows.map(({ description }) => Number(/(\d+) %/u.exec(description)?.[1]));
    assert.ok(words.length === 10 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) <= 3);
  });

  it('filter by what is said and by whom, whatever the case and the accents', () => {
    const found = (filter: string): string[] => outline(turnRows(briefing, { ...all, filter })).map((line) => line.trim().split(' |')[0] ?? '');
    assert.deepEqual(found('MULLER  oldest'), ['exchange 1. Brask Herald', 'turn.official Per Holm']);
    assert.deepEqual(found('radio'), ['exchange 2. Radio Fjell', 'turn.press Radio Fjell']);
    assert.deepEqual(found('next question'), ['interlude Siri Vang']);
    assert.deepEqual(found('no such words'), []);
    assert.equal(found('  ').length, 17);
    assert.deepEqual(turnRows(briefing, { ...all, grouping: 'speaker', filter: 'krones' }).map(({ label }) => label), ['Per Holm']);
  });

  it('keep their ids when a turn of somebody else is put in above', () => {
    const ids = (rows: readonly Row[]): string[] => rows.flatMap((row) => [row.id, ...ids(row.children)]);
    const before = ids(turnRows(briefing, all));
    assert.equal(new Set(before).size, before.length);
    const longer = readTranscript(briefing.text.replace('Radio Fjell:\n', 'Fjell Post:\n\nIs it safe?\n\nPer Holm:\n\nYes.\n\nRadio Fjell:\n'));
    const after = new Set(ids(turnRows(longer, all)));
    assert.deepEqual(before.filter((id) => !after.has(id)), []);
    const speakers = ids(turnRows(briefing, { ...all, grouping: 'speaker' }));
    assert.equal(new Set(speakers).size, speakers.length);
  });

  it('hold what is within them', () => {
    const within = (rows: readonly Row[], start: number, end: number): void => {
      for (const { span, children } of rows) {
        assert.ok(span !== null && start <= span.start && span.end <= end);
        within(children, span.start, span.end);
      }
    };
    within(turnRows(briefing, all), 0, briefing.text.length);
  });

  it('shorten long questions', () => {
    const long = readTranscript(briefing.text.replace('What does it cost?', `What does ${'a very long bridge '.repeat(40)}cost?`));
    const row = turnRows(long, all)[4];
    assert.ok(row !== undefined && row.description.length < 100 && row.description.endsWith('…'), row?.description);
  });
});

describe('rows of an outline', () => {
  it('are the same tree, an exchange named by its question', () => {
    const exchanges = outlineRows(briefing).filter(({ kind }) => kind === 'exchange').map(({ label, description }) => `${label} | ${description}`);
    assert.deepEqual(exchanges, ['Brask Herald: Which bridges will you close? And when? | Ada Lunde, Per Holm', 'Radio Fjell: What does it cost? | Per Holm']);
    const ids = (rows: readonly Row[]): string[] => rows.flatMap((row) => [row.id, ...ids(row.children)]);
    assert.deepEqual(ids(outlineRows(briefing)), ids(turnRows(briefing, all)));
  });
});

describe('the row at an offset', () => {
  const at = (words: string, grouping: 'exchange' | 'speaker' = 'exchange'): string | null => {
    const row = rowAt(turnRows(briefing, { ...all, grouping }), briefing.text.indexOf(words));
    return row === null ? null : `${row.kind} ${row.label}`;
  };
  it('is the innermost', () => {
    assert.equal(at('mend the rest'), 'point Second, we will mend the rest by 2034.');
    assert.equal(at('oldest nine'), 'turn.official Per Holm');
    assert.equal(at('Which bridges'), 'turn.press Brask Herald');
    assert.equal(at('next question, please'), 'interlude Siri Vang');
    assert.equal(at('Brask County briefing'), 'title Brask County briefing on its bridges');
    assert.equal(at('oldest nine', 'speaker'), 'turn.official The oldest nine. Müller Bridge goes first.');
  });
  it('is none in the front matter and between turns', () => {
    assert.equal(at('county engineer of'), null);
  });
});
