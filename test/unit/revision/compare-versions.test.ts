import assert from 'node:assert/strict';
import { compareVersions } from '../../../src/core/revision/compare-versions.ts';
import type { Revision } from '../../../src/core/revision/compare-versions.ts';
import { applyEdits } from '../../../src/core/text/text-edit.ts';
import { briefing, podium, readTranscript } from '../presentation/read-transcript.ts';
import { assertLinear } from '../../support/growth.ts';

/** Compares, and holds the edits to what they are for. */
function compare(before: string, after: string): Revision {
  const revision = compareVersions(readTranscript(before), readTranscript(after));
  assert.equal(applyEdits(before, revision.edits), after);
  revision.edits.forEach(({ start, end }, index) => assert.ok(start <= end && start >= (revision.edits[index - 1]?.end ?? 0)));
  return revision;
}

const kinds = ({ turns }: Revision): string => turns.map(({ kind }) => kind[0]).join('');
const changes = ({ turns }: Revision): readonly string[] =>
  turns.flatMap((turn) => (turn.kind === 'changed' ? turn.words.map(({ before, after, isFigure }) => `${isFigure ? '#' : ''}${before} → ${after}`) : []));

describe('two versions of a transcript', () => {
  const { text } = briefing;

  it('are the same where they are, and where only lines, spaces and quotation marks differ', () => {
    assert.equal(kinds(compare(text, text)), 's'.repeat(briefing.transcript.turns.length));
    const wrapped = text.replace('Good morning. The governor', 'Good morning.\nThe governor').replaceAll('Müller', 'Mu\u0308ller');
    assert.equal(kinds(compare(text, wrapped)), 's'.repeat(briefing.transcript.turns.length));
    assert.equal(compare(text, text).edits.length, 0);
  });

  it('tell what was said differently, and which of it is a figure', () => {
    const revision = compare(text, text.replace('312 bridges', '315 bridges').replace('knows them all', 'knows most of them').replace('Some 40 million krones', 'Some 40,000,000 krones'));
    assert.deepEqual(changes(revision), ['#312 → 315', ' → most of', 'all → ', '40 million → 40,000,000']);
    assert.equal(kinds(revision).replaceAll('s', ''), 'ccc');
  });

  it('tell which turns are new, gone, and elsewhere', () => {
    const asked = 'Radio Fjell:\n\nWhat does it cost?\n\nPer Holm:\n\nSome 40 million krones.\n\n';
    const without = text.replace(asked, '');
    assert.equal(kinds(compare(text, without)).replaceAll('s', ''), 'gg');
    assert.equal(kinds(compare(without, text)).replaceAll('s', ''), 'nn');
    const swapped = without.replace('Siri Vang:\n\nYour questions, please.', `${asked}Siri Vang:\n\nYour questions, please.`);
    assert.equal(kinds(compare(text, swapped)).replaceAll('s', ''), 'mm');
  });

  it('tell that somebody else says the same', () => {
    const revision = compare(text, text.replace('Per Holm:\n\nSome', 'Ada Lunde:\n\nSome'));
    const [changed] = revision.turns.flatMap((turn) => (turn.kind === 'changed' ? [turn] : []));
    assert.deepEqual([changed?.speaker, changed?.words], [{ before: 'Per Holm', after: 'Ada Lunde' }, []]);
  });

  it('pair a turn that was reworded with what it became', () => {
    const revision = compare(podium.text, podium.text.replace('Ice was to blame for most of that. We have leased two tugs, and a third one arrives in November, so I expect better.', 'Most of that was ice. We leased two tugs last year. A third one is to arrive in November, and then we should do better.'));
    assert.equal(kinds(revision), 'sssscss');
  });

  it('pair turns where each of very many was changed', function () {
    const long = (word: string): string => Array.from({ length: 400 }, (_, index) => `MS. TORV:  The council of ward ${index} ${word} put the money for pier ${index} aside.\n\nQ    And what ${word} of ward ${index}, if anything at all?\n\n`).join('');
    const revision = compare(`${podium.text}${long('gladly')}`, `${podium.text}${long('sadly')}`);
    assert.equal(kinds(revision).replaceAll('s', ''), 'c'.repeat(800));
  });

  it('know where the one of two repetitions that went cannot be told', () => {
    const talk = (turns: readonly string[]): string => `${text.slice(0, text.indexOf('Siri Vang:\n\nGood'))}${turns.map((words, index) => `${['Siri Vang', 'Ada Lunde'][index % 2] ?? ''}:\n\n${words}\n\n`).join('')}`;
    const words = ['Good morning to all of you.', 'We agree with that.', 'Will the bridge close?', 'We agree with that.', 'And the ferry?', 'It sails on Monday.'];
    assert.equal(compare(talk(words), talk(words)).doubtful.length, 0);
    assert.equal(compare(talk(words), talk(words.toSpliced(2, 2))).doubtful.length, 1);
  });

  it('of no turns at all are compared as words', () => {
    assert.equal(compare('', text).turns.every(({ kind }) => kind === 'new'), true);
    assert.equal(compare('Some notes.', 'Some more notes.').edits.length, 1);
    assert.equal(compare(text, '').turns.every(({ kind }) => kind === 'gone'), true);
  });

  it('are compared in time that grows with the text', function () {
    assertLinear((times) => {
      const long = (change: boolean): string => Array.from({ length: times * 2000 }, (_, index) => `MS. TORV:  The council of ward ${index} put aside ${index + (change && index % 50 === 0 ? 1 : 0)} krones for the pier.\n\nQ    Why ${index * 7} and not more?\n\n`).join('');
      const [old, now] = [false, true].map((change) => readTranscript(`${podium.text}${long(change)}`));
      assert.ok(old !== undefined && now !== undefined);
      return () => { assert.equal(kinds(compareVersions(old, now)).replaceAll('s', '').length, times * 40); };
    });
  });
});
