import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Transcript } from '../../../../src/core/transcript/model.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');
const text = fixture('mofa-en');
const exchanges = (transcript: Transcript): unknown => transcript.exchanges.map(({ turns }) => turns.map((turn) => (transcript.turns[turn]?.line ?? 0) + 1));

describe('press conferences of a foreign ministry in English', () => {
  it('have title, date and spokesperson from the title below the menu', () => {
    const { format, title, date, participants } = parseTranscript(text);
    assert.deepEqual([format, title, date], ['mofa-en', 'Foreign Ministry Spokesperson Ilse Brandt’s Regular Press Conference on March 12, 2031', '2031-03-12']);
    assert.deepEqual(participants.map(({ name, role, description }) => [name, role, description]), [['Ilse Brandt', 'official', 'Foreign Ministry Spokesperson']]);
  });

  it('are asked by outlets, followed up by whoever asked last, and opened by the spokesperson', () => {
    const transcript = parseTranscript(text);
    assert.deepEqual(transcript.turns.map(({ line, label, speaker, role }) => [line + 1, label, speaker, role]), [
      [7, '', 'Ilse Brandt', 'official'], [11, 'Norrin Morning Post', 'Norrin Morning Post', 'press'], [13, 'Ilse Brandt', 'Ilse Brandt', 'official'],
      [21, 'Gulf News Agency', 'Gulf News Agency', 'press'], [23, 'Ilse Brandt', 'Ilse Brandt', 'official'], [25, 'Journalist', 'Gulf News Agency', 'press'],
      [27, 'Ilse Brandt', 'Ilse Brandt', 'official'], [29, 'Follow-up', 'Gulf News Agency', 'press'], [31, 'Ilse Brandt', 'Ilse Brandt', 'official'],
      [33, 'Radio Calder', 'Radio Calder', 'press'], [35, 'Ilse Brandt', 'Ilse Brandt', 'official'], [37, 'CBN', 'CBN', 'press'], [39, 'Ilse Brandt', 'Ilse Brandt', 'official'],
      [41, 'Gulf News Agency', 'Gulf News Agency', 'press'], [43, 'Ilse Brandt', 'Ilse Brandt', 'official'],
    ]);
    assert.deepEqual(exchanges(transcript), [[11, 13], [21, 23, 25, 27, 29, 31], [33, 35], [37, 39], [41, 43]]);
    assert.deepEqual(transcript.speakers.map(({ outlet, description }) => outlet ?? description), ['Foreign Ministry Spokesperson', 'Norrin Morning Post', 'Gulf News Agency', 'Radio Calder', 'CBN']);
    assert.equal(transcript.turns[2]?.points.length, 2);
  });

  it('are known by two turns', () => {
    const short = 'Foreign Ministry Spokesperson Ilse Brandt\'s Regular Press Conference on March 12, 2031\n\nCBN: Could you share more details of the visit?\n\nIlse Brandt: The visit has been put off.\n';
    const { format, turns } = parseTranscript(short);
    assert.deepEqual([format, ...turns.map(({ role }) => role)], ['mofa-en', 'press', 'official']);
  });

  it('may have nothing but Q and A below the announcements', () => {
    const { turns } = parseTranscript('Foreign Ministry Spokesperson Ilse Brandt\'s Regular Press Conference on October 31, 2011\n\nForeign Ministry Spokesperson Ilse Brandt started the press conference with the following announcements:\n\nForeign Minister East will attend the lighthouse congress.\n\nThe next press conference is on Thursday.\n\nQ: Please brief us on the congress. What does the foreign ministry expect?\n\nA: It expects a convention.\n\nQ: When will it be signed?\n\nA: On Friday.\n');
    assert.deepEqual(turns.map(({ speaker, role, paragraphs }) => [speaker, role, paragraphs.length]), [
      ['Ilse Brandt', 'official', 2], [null, 'press', 1], ['Ilse Brandt', 'official', 1], [null, 'press', 1], ['Ilse Brandt', 'official', 1],
    ]);
  });

  it('are no article and no form with colons', () => {
    assert.equal(parseTranscript('Foreign ministry: new rules\n\nApplicants: Bring a passport.\n\nFee: 20 crowns.\n\nQuestions: Ask the spokesperson of the ministry. Any comment?\n\nFee: again 20 crowns.\n').format, null);
  });
});

describe('bilingual press conferences', () => {
  const bilingual = parseTranscript(fixture('mofa-bilingual'));

  it('have a turn for each label, each half in its own script', () => {
    assert.equal(bilingual.format, 'mofa-bilingual');
    assert.equal(bilingual.date, '2031-03-12');
    assert.deepEqual(bilingual.turns.map(({ line, label, role }) => [line + 1, label, role]), [
      [6, '海湾新闻记者', 'press'], [7, 'Gulf News', 'press'], [8, '林知远', 'official'], [9, 'Lin Zhiyuan', 'official'],
      [12, '卡尔德电视台记者', 'press'], [13, 'Calder TV', 'press'], [14, '林知远', 'official'], [15, 'Lin Zhiyuan', 'official'],
    ]);
  });

  it('have one exchange for both halves of a question', () => {
    assert.deepEqual(exchanges(bilingual), [[6, 7, 8, 9], [12, 13, 14, 15]]);
  });
});
