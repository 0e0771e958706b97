import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';
import type { Transcript } from '../../../../src/core/transcript/model.ts';
import { assertLinear } from '../../../support/growth.ts';

function read(name: string): { text: string; transcript: Transcript } {
  const text = readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');
  return { text, transcript: parseTranscript(text) };
}
const labels = ({ turns }: Transcript): string[] => turns.map(({ label }) => label);
const described = ({ speakers }: Transcript): (readonly [string, string, string | null])[] => speakers.map(({ name, role, description }) => [name, role, description] as const);
const asked = ({ exchanges }: Transcript): (readonly [string | null, readonly number[], readonly string[]])[] =>
  exchanges.map(({ asker, turns, answerers }) => [asker, turns, answerers] as const);

describe('the format hansard-uk', () => {
  const { text, transcript } = read('hansard-uk');

  it('takes a line with a name, with or without party, for a label, but no name in a list of voters', () => {
    assert.equal(transcript.format, 'hansard-uk');
    assert.deepEqual(labels(transcript), [
      'Baroness Torv of Port Calder (Lab)', 'Lord Kesk (Con)', 'Lord Rask of Ostrava Bay (CB)', 'Lord Kesk', 'Noble Lords', 'Lord Kesk', 'Noble Lords', 'The Earl of Sund (LD)',
      'The Parliamentary Under-Secretary of State, Department for Harbours (Lord Dahl of Low Lights) (Con)', 'Baroness Torv of Port Calder', 'Lord Dahl of Low Lights',
      'Baroness Torv of Port Calder', 'The Deputy Speaker (Lord Holm)',
    ]);
  });

  it('knows a minister by his name after his office, and each peer by party', () => {
    assert.deepEqual(described(transcript), [
      ['Baroness Torv of Port Calder', 'press', 'Lab'], ['Lord Kesk', 'press', 'Con'], ['Lord Rask of Ostrava Bay', 'press', 'CB'], ['Noble Lords', 'other', null],
      ['The Earl of Sund', 'press', 'LD'], ['Lord Dahl of Low Lights', 'official', 'The Parliamentary Under-Secretary of State, Department for Harbours'],
      ['Lord Holm', 'chair', 'The Deputy Speaker'],
    ]);
    assert.deepEqual(transcript.roleWords, { press: 'member', official: 'minister' });
  });

  it('leaves amendments, times and votes to nobody', () => {
    const said = transcript.turns.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => sliceSpan(text, paragraph))).join('\n');
    for (const words of ['15:45', 'must publish the depth', 'Division', 'Viscount Marun', 'Clause 1 agreed', 'House resumed']) assert.ok(!said.includes(words), words);
    assert.ok(said.includes('A number on paper'));
    assert.ok(said.includes('It is a page on a website'));
  });

  it('gives an interruption the answer of him who was interrupted, even if he asks in turn, and no speech to it', () => {
    assert.deepEqual(asked(transcript), [
      ['Lord Rask of Ostrava Bay', [2, 3, 4, 5, 6], ['Lord Kesk']],
      ['Baroness Torv of Port Calder', [9, 10, 11], ['Lord Dahl of Low Lights']],
    ]);
  });

  it('reads the Commons: constituency and party at first, then the name alone', () => {
    const { transcript: commons } = read('hansard-commons');
    assert.deepEqual(labels(commons), [
      'Una Bell (Port Calder East) (Lab)', 'The Secretary of State for Harbours (Tom Rask)', 'Una Bell', 'Tom Rask', 'Mr Speaker', 'Olav Dahl (Varnholm North) (Con)', 'Tom Rask',
      'Hon. Members', 'Lise Marun (Ostrava Bay) (LD)',
    ]);
    assert.deepEqual(described(commons).slice(0, 2), [['Una Bell', 'press', 'Port Calder East, Lab'], ['Tom Rask', 'official', 'The Secretary of State for Harbours']]);
    assert.deepEqual(asked(commons).map(([asker, turns]) => [asker, turns]), [['Una Bell', [0, 1, 2, 3]], ['Olav Dahl', [5, 6, 7]], ['Lise Marun', [8]]]);
  });
});

describe('the format hansard', () => {
  const { transcript } = read('hansard');

  it('takes no numbered heading of a list for a label', () => {
    const { text } = read('hansard');
    const [first = ''] = labels(transcript);
    const at = text.indexOf(`\n${first}:`) + 1;
    const listed = `${text.slice(0, at)}${first}: I name two matters.\n\nII. Harbour Masters: they are few.\n\nIV. Harbour Masters: they are old.\n\n${text.slice(at)}`;
    assert.deepEqual(labels(parseTranscript(listed)), [first, ...labels(transcript)]);
  });

  it('reads councils and assemblies: offices, titles of any language, surnames in capitals', () => {
    assert.equal(transcript.format, 'hansard');
    assert.deepEqual([...new Set(labels(transcript))], [
      'Clerk', 'Madam Speaker', 'Mayor Torv', 'The ACTING CHIEF WHIP', 'Mr B A KESK', 'Mnu S N RASK', "Councillor d'Arcy", 'HON MEMBERS', 'Councillor Bell', 'The MINISTER OF HARBOURS',
    ]);
    assert.equal(transcript.turns.length, 16);
  });

  it('tells the chair, those who govern and the house itself from the members', () => {
    assert.deepEqual(described(transcript).map(([name, role]) => [name, role]), [
      ['Clerk', 'other'], ['Madam Speaker', 'chair'], ['Mayor Torv', 'official'], ['The ACTING CHIEF WHIP', 'press'], ['B A Kesk', 'press'], ['S N Rask', 'press'],
      ["Councillor d'Arcy", 'press'], ['HON MEMBERS', 'other'], ['Councillor Bell', 'press'], ['The MINISTER OF HARBOURS', 'official'],
    ]);
  });

  it('begins an exchange with what a member asks, and not with what he moves', () => {
    assert.deepEqual(asked(transcript).map(([asker, turns]) => [asker, turns]), [['S N Rask', [5, 7]], ["Councillor d'Arcy", [8, 9, 10, 11, 12]], ['Councillor Bell', [13, 14]]]);
  });
});

describe('the format committee', () => {
  it('reads brackets in brackets, and keeps a person one with and without them', () => {
    const { transcript } = read('committee');
    assert.equal(transcript.format, 'committee');
    assert.deepEqual(described(transcript), [
      ['Ana Torv', 'chair', 'Port Calder–Low Lights, Lib.'], ['Tom Rask', 'official', 'Chief Engineer, Varnholm Port Authority'], ['Una Bell', 'press', 'Varnholm North, NDP'],
      ["Luc d'Arcy", 'press', 'Sund–Ostrava Bay–Kesk, BQ'], ['Olav Dahl', 'official', 'Director General, Department of Fisheries and Harbours'],
      ['Some hon. members', 'other', null], ['Jon Holm', 'chair', 'Low Lights, CPC'], ['Ida Sund', 'other', 'The Clerk of the Committee'],
    ]);
    const [chair] = transcript.speakers;
    assert.deepEqual(chair?.labels, ['The Chair (Hon. Ana Torv (Port Calder–Low Lights, Lib.))', 'The Chair']);
    assert.deepEqual(chair.turns, [0, 2, 8]);
  });

  it('knows members by the letters behind their names, the chair by what she says, and lets her ask', () => {
    const { transcript } = read('committee-names');
    assert.equal(transcript.format, 'committee');
    assert.deepEqual(described(transcript).map(([name, role]) => [name, role]), [['Lise Marun', 'chair'], ['Olav Dahl', 'press'], ['Ida Sund', 'official'], ['Siân Kesk', 'press']]);
    assert.deepEqual(asked(transcript), [['Olav Dahl', [1, 2, 3, 4, 5], ['Ida Sund']], ['Siân Kesk', [7, 8], ['Ida Sund']], ['Lise Marun', [9, 10], ['Ida Sund']]]);
  });
});

describe('the format hansard-kenya', () => {
  const { transcript } = read('hansard-kenya');

  it('finds labels anywhere in a line, glued to debris, in small letters and in capitals', () => {
    assert.equal(transcript.format, 'hansard-kenya');
    assert.deepEqual(labels(transcript), [
      'MR. BELL', 'THE ASSISTANT MINISTER FOR HARBOURS AND FERRIES (Mr. Rask)', 'MR. BELL', 'MR. RASK', 'HON. MEMBERS', 'MR. SPEAKER', 'MR. arap SUND', 'MR. SPEAKER', 'MR. RASK',
      'Mrs. Marun', 'THE TEMPORARY DEPUTY SPEAKER (Mr. Dahl)', 'AN HON. MEMBER', 'MR. DAHL',
    ]);
  });

  it('joins what a page break parted, and knows the minister by his name, and who left the chair', () => {
    assert.deepEqual(transcript.turns.map(({ role }) => role), [
      'press', 'official', 'press', 'official', 'other', 'chair', 'press', 'chair', 'official', 'press', 'chair', 'other', 'press',
    ]);
    assert.deepEqual(asked(transcript).map(([asker, turns]) => [asker, turns]), [['Bell', [0, 1, 2, 3, 4]], ['arap SUND', [6, 8]]]);
  });

  it('needs no time beyond the length of a line', () => {
    assertLinear((times) => {
      const line = `THE NATIONAL ASSEMBLY OF KENYA MR. SPEAKER: Mr. Speaker, Sir, ${'THE MINISTER FOR THE PORTS AND MR. OF '.repeat(times * 4000)}`;
      return () => parseTranscript(line);
    });
  });
});

describe('the format europarl', () => {
  it('reads tags: the name is the label, the tag is nobody\'s words', () => {
    const { text, transcript } = read('europarl-tags');
    assert.equal(transcript.format, 'europarl');
    assert.deepEqual(labels(transcript), ['President', 'Ana Torv', 'Jon Holm', "Luc d'Arcy", 'Jon Holm', 'President']);
    assert.deepEqual(transcript.turns.map(({ labelSpan }) => sliceSpan(text, labelSpan)), labels(transcript));
    assert.deepEqual(described(transcript), [
      ['President', 'chair', null], ['Ana Torv', 'press', 'PPE-DE'], ['Jon Holm', 'official', 'Member of the Commission'], ["Luc d'Arcy", 'press', 'Verts/ALE'],
    ]);
    assert.equal(transcript.title, 'Safety of harbours (debate)');
    assert.ok(transcript.turns.every(({ paragraphs }) => paragraphs.every((paragraph) => !/<P>|SPEAKER/u.test(sliceSpan(text, paragraph)))));
    assert.deepEqual(asked(transcript), [["Luc d'Arcy", [3, 4], ['Jon Holm']]]);
  });

  it('reads the verbatim report', () => {
    const { transcript } = read('europarl-verbatim');
    assert.equal(transcript.format, 'europarl');
    assert.deepEqual(labels(transcript), [
      'President', 'Ana Torv, rapporteur', 'Jon Holm, Member of the Commission', 'Una Bell (S&D)', 'Jon Holm, Member of the Commission', 'Tom Rask, on behalf of the Renew Group', 'President',
    ]);
    assert.deepEqual(described(transcript).map(([name, , about]) => [name, about]), [
      ['President', null], ['Ana Torv', 'rapporteur'], ['Jon Holm', 'Member of the Commission'], ['Una Bell', 'S&D'], ['Tom Rask', 'on behalf of the Renew Group'],
    ]);
    assert.deepEqual(asked(transcript), [['Una Bell', [3, 4], ['Jon Holm']]]);
  });
});
