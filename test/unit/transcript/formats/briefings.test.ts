import assert from 'node:assert/strict';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

type Row = readonly [label: string, speaker: string | null, role: string];

function rows(text: string): Row[] {
  return parseTranscript(text).turns.map(({ label, speaker, role }): Row => [label, speaker, role]);
}

const ANSWER = 'The harbour authority keeps both quays open through the winter, and the ferry sails twice a day as it did before.';
const QUESTION = 'Will the ferry to Varnholm sail in the winter, and who pays for it if the harbour freezes over again?';

describe('government briefings with names in capitals', () => {
  it('tells the houses apart by their labels and their names', () => {
    const write = (title: string, official: string, asker: string): string =>
      `${title}\n\n${official}: Good morning. ${ANSWER}\n\n${asker} ${QUESTION}\n\n${official}: ${ANSWER}\n\n${asker} ${QUESTION}\n`;
    const formatOf = (text: string): string | null => parseTranscript(text).format;
    assert.equal(formatOf(write('Press Briefing at the White House', 'MS. TORV', 'Q   ')), 'white-house');
    assert.equal(formatOf(write('Department Press Briefing', 'MR MARUN', 'QUESTION:')), 'state-department');
    assert.equal(formatOf(write('Pentagon Press Secretary Holds a Briefing', 'GENERAL MARUN', 'Q:')), 'pentagon');
    assert.equal(formatOf(write('Transcript of an IMF Press Briefing', 'MR. MARUN', 'QUESTIONER:')), 'imf');
    assert.equal(formatOf(write('Press Briefing of the Port Calder Harbour Board', 'MS. TORV', 'QUESTION:')), 'briefing');
  });

  it('reads labels of one person in any case, with or without a stop, bold, and titles of all kinds', () => {
    const text = [
      'Press Briefing by Press Secretary Ana Torv and Harbour Secretary Lise Marun', `**MS. TORV:**  Good morning. ${ANSWER}`, `Q\u00a0\u00a0\u00a0 ${QUESTION}`, `MS TORV:  ${ANSWER}`,
      `Q\t${QUESTION}`, `Ms. TORV:  ${ANSWER}`, `Q: ${QUESTION}`, `SECRETARY MARUN: ${ANSWER}`, `Q. ${QUESTION}`, `MS. TORV (via telephone): \\[No\\] ${ANSWER}`,
      `**Q**  ${QUESTION}`, `SENIOR ADMINISTRATION OFFICIAL #2: ${ANSWER}`, `MODERATOR:  Next question.`, `AIDE:  They have to gather now, I am sorry to say.`,
    ].join('\n\n');
    const torv: Row = ['MS. TORV', 'Ana Torv', 'official'];
    const asks: Row = ['Q', null, 'press'];
    assert.deepEqual(rows(text).map(([, speaker, role], index) => [index, speaker, role]), [
      torv, asks, torv, asks, torv, asks, ['', 'Lise Marun', 'official'], asks, torv, asks, ['', 'SENIOR ADMINISTRATION OFFICIAL #2', 'official'], ['', 'MODERATOR', 'chair'], ['', 'AIDE', 'other'],
    ].map(([, speaker, role], index) => [index, speaker, role]));
  });

  it('takes the rooms above for place and time, and a bare closing time for the end', () => {
    const text = `Press Briefing by Press Secretary Ana Torv\n\nJ. Sund Press Room\n\n1:31 P.M. EST\n\nMS. TORV:  Hello. ${ANSWER}\n\nQ    ${QUESTION}\n\nMS. TORV:  ${ANSWER}\n\nQ    Thank you.\n\n2:34 P.M. EST\n`;
    const { place, time, backMatterFrom, turns } = parseTranscript(text);
    assert.deepEqual([place, time, backMatterFrom], ['J. Sund Press Room', '13:31', 14]);
    assert.equal(turns.at(-1)?.words, 2);
  });

  it('ends at END as well', () => {
    const text = `11:02 A.M. EST\n\nMS. TORV:  Hello at the White House. ${ANSWER}\n\nQ    ${QUESTION}\n\nMS. TORV:  ${ANSWER}\n\nEND    11:40 A.M. EST\n`;
    const { time, backMatterFrom } = parseTranscript(text);
    assert.deepEqual([time, backMatterFrom], ['11:02', 8]);
  });
});

describe('who the speakers of a briefing are', () => {
  const briefing = (title: string, opening: string, label: string): string =>
    `${title}\n\nMS. TORV:  ${opening} ${ANSWER}\n\n${label}:  ${ANSWER}\n\nQ    ${QUESTION}\n\n${label}:  ${ANSWER}\n`;
  const persons = (text: string): unknown[] => parseTranscript(text).participants.map(({ name, role, description }) => [name, role, description]);

  it('is told by the title', () => {
    assert.deepEqual(persons(briefing('Press Briefing by Press Secretary Ana Torv, Calder Mayor Ivo Marun, and Special Envoy for the Northern Ports Ambassador Rut Sund', 'Hello.', 'MAYOR MARUN')), [
      ['Ana Torv', 'official', 'Press Secretary'], ['Ivo Marun', 'official', 'Calder Mayor'],
    ]);
  });

  it('is told by who gives the floor', () => {
    assert.deepEqual(persons(briefing('Press Briefing by Press Secretary Ana Torv', 'Joining us today is Ambassador Rut Sund, Coordinator for the Northern Ports.', 'AMBASSADOR SUND')), [
      ['Ana Torv', 'official', 'Press Secretary'], ['Rut Sund', 'official', 'Coordinator for the Northern Ports'],
    ]);
    assert.deepEqual(persons(briefing('Press Briefing by Press Secretary Ana Torv', "I'm joined by Secretary Rut Sund.", 'SECRETARY SUND'))[1], ['Rut Sund', 'official', 'Secretary']);
  });

  it('is nobody where two persons fit', () => {
    const text = briefing('Press Briefing by Press Secretary Ana Torv, Mayor Ivo Marun, and Mayor Lise Marun', 'Hello.', 'MAYOR MARUN');
    assert.deepEqual(persons(text), [['Ana Torv', 'official', 'Press Secretary']]);
    assert.equal(rows(text)[1]?.[1], 'MAYOR MARUN');
  });

  it('is for an office alone who is called by it', () => {
    assert.equal(rows(briefing('Remarks by President Marsh in Press Conference', 'Hello.', 'THE PRESIDENT'))[1]?.[1], 'President Marsh');
  });
});

describe('noon briefings of the United Nations', () => {
  const text = [
    'Daily Press Briefing by the Office of the Spokesperson', '26 January 2017', 'The following is a near-verbatim transcript of today’s noon briefing by Bénédicte Sund, Spokeswoman for the Secretary-General.',
    'Good afternoon.', '**Varnholm Mechanism', ANSWER, `Question:  ${QUESTION}`, `Spokeswoman:  ${ANSWER}`, `Question:  ${QUESTION}`, `Spokeswoman:  ${ANSWER}`,
  ].join('\n\n');

  it('begin without a label', () => {
    assert.deepEqual(rows(text).slice(0, 3), [['', 'Bénédicte Sund', 'official'], ['Question', null, 'press'], ['Spokeswoman', 'Bénédicte Sund', 'official']]);
    const { format, headings, participants } = parseTranscript(text);
    assert.equal(format, 'un-noon');
    assert.deepEqual(headings.map(({ start, end }) => text.slice(start, end)), ['**Varnholm Mechanism']);
    assert.deepEqual(participants.map(({ name, description }) => [name, description]), [['Bénédicte Sund', 'Spokeswoman for the Secretary-General']]);
  });

  it('are known by the opening alone', () => {
    assert.equal(parseTranscript(text.slice(0, text.indexOf('Question:'))).turns.length, 1);
  });
});

describe('remarks of leaders to each other', () => {
  const said = 'PRESIDENT TORV:  Welcome.  We have much to speak of today, and first of the ferries between\nour two countries, which carry more of us each year.\n\nVICE PRESIDENT MARSH:  Thank you, Mr. President.  My country is glad of them, and of the light\nat the harbour that your engineers built.\n';

  it('are a transcript though nobody asks anything', () => {
    const { turns } = parseTranscript(`# Remarks by President Torv and Vice President Marsh of Varnholm Before Bilateral Meeting at the White House\n\n2:25 P.M.\n\n${said}`);
    assert.deepEqual(turns.map(({ label, role }) => [label, role]), [['PRESIDENT TORV', 'official'], ['VICE PRESIDENT MARSH', 'official']]);
  });

  it('need their title', () => {
    assert.equal(parseTranscript(said).format, null);
  });
});
