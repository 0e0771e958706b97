import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');

describe('the format fomc-meeting', () => {
  const text = fixture('fomc-meeting');
  const transcript = parseTranscript(text);

  it('finds labels at the beginnings of lines, behind another speaker\'s words and behind a page\'s head', () => {
    const { format, title, date, turns } = transcript;
    assert.deepEqual([format, title, date], ['fomc-meeting', 'Transcript of Federal Open Market Committee Meeting of May 6, 1977', '1977-05-06']);
    assert.deepEqual(turns.map(({ line, label, role }) => [line + 1, label, role]), [
      [13, 'CHAIRMAN TORV', 'chair'], [14, 'MR. O™DOWD', 'official'], [19, 'MR. MARSH', 'official'], [20, 'CHAIRMAN TORV', 'chair'], [20, 'SPEAKER(?)', 'other'],
      [21, 'VICE CHAIRMAN AUDEN', 'official'], [22, 'MR. O™DOWD', 'official'], [24, 'MS. WELD', 'official'], [25, 'O™DOWD', 'official'], [26, 'MS. WELD', 'official'],
      [27, 'MR. McBRIDE', 'official'], [29, 'CHAIRMAN TORV', 'chair'],
    ]);
    assert.equal(transcript.backMatterFrom, 29);
  });

  it('counts no page head as words, and knows by his surname alone who was there before', () => {
    const said = transcript.turns.map(({ paragraphs }) => paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n'));
    assert.ok(!said.some((words) => /\/77|MR\. /u.test(words)), said.join('\n'));
    assert.match(said[1] ?? '', /Mr\. Marsh\. I should say/u);
    assert.equal(transcript.turns[8]?.speaker?.toLowerCase(), transcript.turns[1]?.speaker?.toLowerCase());
  });
});

describe('the format ecb', () => {
  const text = fixture('ecb');

  it('reads the statement without a label, the questions without a name and the surnames of who answers', () => {
    const { format, title, date, turns, exchanges, participants } = parseTranscript(text);
    assert.deepEqual([format, title, date], ['ecb', 'PRESS CONFERENCE', '2031-06-05']);
    assert.deepEqual(participants.map(({ name, description }) => [name, description]), [['Marja Lindqvist', 'President of the ECB'], ['Tomás de Vries', 'Vice-President of the ECB']]);
    assert.deepEqual(turns.map(({ line, label, speaker, role }) => [line + 1, label, speaker, role]), [
      [9, '', 'Marja Lindqvist', 'official'], [25, 'Question', null, 'press'], [27, 'Lindqvist', 'Marja Lindqvist', 'official'], [33, 'de Vries', 'Tomás de Vries', 'official'],
      [35, 'Question', null, 'press'], [37, 'Lindqvist', 'Marja Lindqvist', 'official'], [39, 'Question (translation)', null, 'press'],
      [41, 'Lindqvist (translation)', 'Marja Lindqvist', 'official'], [43, 'Question', null, 'press'], [45, 'Lindqvist', 'Marja Lindqvist', 'official'],
    ]);
    assert.deepEqual(exchanges.map((exchange) => exchange.turns), [[1, 2, 3], [4, 5], [6, 7], [8, 9]]);
  });

  it('reads names on one line, and a statement of which nobody asked anything yet', () => {
    const one = text.replace('ECB,\nTomás', 'ECB, Tomás');
    assert.deepEqual(parseTranscript(one).participants.map(({ name }) => name), ['Marja Lindqvist', 'Tomás de Vries']);
    const statement = parseTranscript(text.slice(0, text.indexOf('* * *')));
    assert.deepEqual(statement.turns.map(({ speaker }) => speaker), ['Marja Lindqvist']);
  });
});

describe('the format central-bank', () => {
  const text = fixture('central-bank');

  it('reads officials by name, reporters by name and outlet, and who calls on them', () => {
    const { format, date, turns, speakers, exchanges } = parseTranscript(text);
    assert.deepEqual([format, date], ['central-bank', '2031-05-08']);
    assert.deepEqual(turns.map(({ speaker, role }) => [speaker, role]), [
      ['Jonas Breck', 'chair'], ['Governor Iversen', 'official'], ['Jonas Breck', 'chair'], ['Ana Torv', 'press'], ['Governor Iversen', 'official'], ['Ana Torv', 'press'],
      ['Governor Iversen', 'official'], ['Piet Marsh', 'press'], ['Lena Falk', 'official'], ['Jonas Breck', 'chair'], ['Sofie Ek', 'press'], ['Governor Iversen', 'official'],
      ['Jonas Breck', 'chair'],
    ]);
    assert.deepEqual(speakers.map(({ name, outlet }) => [name, outlet]).filter(([, outlet]) => outlet !== null), [['Ana Torv', 'Coast Daily'], ['Piet Marsh', 'Harbour Radio'], ['Sofie Ek', 'The Pier']]);
    assert.deepEqual(exchanges.map((exchange) => exchange.turns), [[3, 4, 5, 6], [7, 8], [10, 11]]);
  });
});
