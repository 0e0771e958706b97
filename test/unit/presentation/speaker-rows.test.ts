import assert from 'node:assert/strict';
import { copyTranscript } from '../../../src/core/transcript/parsed-transcript.ts';
import { copyTurn } from '../../../src/core/transcript/parsed-turn.ts';
import { speakerGroups } from '../../../src/core/presentation/speaker-groups.ts';
import { speakerRowAt, speakerRows } from '../../../src/core/presentation/speaker-rows.ts';
import { turnRows } from '../../../src/core/presentation/turn-rows.ts';
import { stepFrom } from '../../../src/core/presentation/turn-steps.ts';
import { briefing, podium } from './read-transcript.ts';

describe('rows of speakers', () => {
  const lines = (rows: ReturnType<typeof speakerRows>): string[] => rows.map(({ label, role, description }) => `${role} ${label} | ${description}`);

  it('list everybody who speaks, with role, turns, words and share', () => {
    assert.deepEqual(lines(speakerRows(briefing, 'turn')), [
      'chair Siri Vang | chair · 4 turns · 20 words · 29 %',
      'official Ada Lunde | official · 2 turns · 27 words · 39 %',
      'press Brask Herald | press · 1 turn · 7 words · 10 %',
      'official Per Holm | official · 2 turns · 11 words · 16 %',
      'press Radio Fjell | press · 1 turn · 4 words · 6 %',
    ]);
  });

  it('come in the order that is asked for', () => {
    const names = (order: 'turn' | 'name' | 'words'): string[] => speakerRows(briefing, order).map(({ label }) => label);
    assert.deepEqual(names('name'), ['Ada Lunde', 'Brask Herald', 'Per Holm', 'Radio Fjell', 'Siri Vang']);
    assert.deepEqual(names('words'), ['Ada Lunde', 'Siri Vang', 'Per Holm', 'Brask Herald', 'Radio Fjell']);
    assert.equal(speakerRows(podium, 'name').at(-1)?.label, 'Askers without a name');
  });

  it('put all askers without a name into one row', () => {
    assert.deepEqual(speakerRows(podium, 'turn').map(({ label, description }) => `${label} | ${description.split(' · ').slice(0, 2).join(' · ')}`), [
      `${podium.transcript.speakers[0]?.name ?? ''} | official · 4 turns`, 'Askers without a name | press · 3 turns',
    ]);
  });

  it('are the groups of the turns by speaker', () => {
    for (const document of [briefing, podium]) {
      const turns = turnRows(document, { grouping: 'speaker', filter: '', claimCounts: new Map() });
      assert.deepEqual(turns.map(({ id, label }) => `${id} ${label}`), speakerRows(document, 'turn').map(({ id, label }) => `${id} ${label}`));
      assert.equal(speakerGroups(document.transcript).reduce((sum, group) => sum + group.turns.length, 0), document.transcript.turns.length);
    }
  });

  it('lead to the first turn and say who it is', () => {
    const [, governor] = speakerRows(briefing, 'turn');
    assert.equal(governor?.span?.start, briefing.text.indexOf('Ada Lunde:'));
    assert.equal(governor.tooltip, 'Ada Lunde (official)\ngovernor of Brask County\n2 turns, 27 words, 39 % of the words');
  });

  it('say of nobody who speaks that it is 0 %', () => {
    const { transcript } = briefing;
    const turns = transcript.turns.map((turn, index) => copyTurn(turn, { words: index === 0 ? 1000 : turn.label === 'Radio Fjell' ? 4 : 0 }));
    const rows = speakerRows({ ...briefing, transcript: copyTranscript(transcript, { turns }) }, 'turn');
    assert.deepEqual(rows.map(({ description }) => description.split(' · ').at(-1)), ['100 %', '0 %', '0 %', '0 %', '< 1 %']);
    assert.match(rows.at(-1)?.tooltip ?? '', /4 words, < 1 % of the words/u);
  });

  it('call a role what this kind of transcript calls it', () => {
    const hearing = { ...briefing, transcript: copyTranscript(briefing.transcript, { roleWords: { press: 'member', official: 'witness' } }) };
    assert.deepEqual(speakerRows(hearing, 'turn').map(({ description }) => description.split(' · ')[0]), ['chair', 'witness', 'member', 'witness', 'member']);
    assert.match(turnRows(hearing, { grouping: 'speaker', filter: '', claimCounts: new Map() })[1]?.description ?? '', /^witness · /u);
    assert.match(turnRows(hearing, { grouping: 'exchange', filter: '', claimCounts: new Map() })[2]?.children[0]?.tooltip ?? '', /^Brask Herald \(member\)$/mu);
  });

  it('are found by who speaks at the cursor, or is named in the list', () => {
    const rows = speakerRows(briefing, 'words');
    const at = (words: string): string | undefined => speakerRowAt(rows, briefing, briefing.text.indexOf(words))?.label;
    assert.equal(at('oldest nine'), 'Per Holm');
    assert.equal(at('Per Holm, county'), 'Per Holm');
    assert.equal(at('county engineer of'), undefined);
    assert.equal(at('Brask County briefing'), undefined);
    assert.equal(speakerRowAt(speakerRows(podium, 'turn'), podium, podium.text.indexOf('Will the pier'))?.label, 'Askers without a name');
  });
});

describe('steps to turns of a given speaker', () => {
  it('begin at the line, whoever speaks there', () => {
    const { transcript } = briefing;
    const engineer = 'speaker/per holm';
    assert.equal(stepFrom(transcript, 0, 'speaker', 'next', engineer)?.index, 5);
    assert.equal(stepFrom(transcript, transcript.turns[5]?.line ?? 0, 'speaker', 'next', engineer)?.index, 8);
    assert.equal(stepFrom(transcript, transcript.turns[9]?.line ?? 0, 'speaker', 'previous', engineer)?.index, 8);
    assert.equal(stepFrom(transcript, 0, 'speaker', 'previous', engineer), null);
  });

  it('go from asker to asker where none has a name', () => {
    const { transcript } = podium;
    const asks = transcript.turns.filter(({ speaker }) => speaker === null).map(({ index }) => index);
    assert.equal(asks.length, 3);
    assert.equal(stepFrom(transcript, transcript.turns[asks[0] ?? 0]?.line ?? 0, 'speaker', 'next')?.index, asks[1]);
  });
});
