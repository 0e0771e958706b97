import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renameableAt, renameSpeaker } from '../../../src/core/presentation/rename-speaker.ts';
import { applyEdits } from '../../../src/core/text/text-edit.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { briefing, podium, readTranscript } from './read-transcript.ts';

const harbour = readTranscript(readFileSync('test/fixtures/workspace/harbour.txt', 'utf8'));
const renameable = (document: typeof briefing) => ({ ...document, reread: (text: string) => parseTranscript(text, { force: true }) });

describe('renaming a speaker', () => {
  const rename = (document: typeof briefing, at: string, to: string): string => {
    const edits = renameSpeaker(renameable(document), document.text.indexOf(at), to);
    return 'code' in edits ? JSON.stringify(edits) : applyEdits(document.text, edits);
  };

  it('changes all of his labels and his entry in the list', () => {
    assert.equal(rename(briefing, 'Ada Lunde:', 'Ada Berg'), briefing.text.replaceAll('Ada Lunde', 'Ada Berg'));
    assert.equal(rename(briefing, 'Ada Lunde, governor', ' Ada Berg '), briefing.text.replaceAll('Ada Lunde', 'Ada Berg'));
  });

  it('changes his entry in each of two lists, and leaves him where prose names him', () => {
    const text = harbour.text.replace('a briefing about', 'Ana Torv and others to a briefing about');
    const renamed = rename(readTranscript(text), 'Ana Torv:', 'Anna Torv');
    assert.equal(renamed, text.replaceAll('Ana Torv', 'Anna Torv').replace('Anna Torv and others', 'Ana Torv and others').replace('Ms. Anna Torv, our', 'Ms. Ana Torv, our'));
    assert.equal(parseTranscript(renamed).participants.length, 3);
  });

  it('changes the labels that are written alike, and no other of the same speaker', () => {
    const document = readTranscript(briefing.text.replace('Per Holm:\n\nSome', 'Mr. Holm:\n\nSome'));
    assert.equal(document.transcript.turns[8]?.speaker, 'Per Holm');
    assert.equal(rename(document, 'Mr. Holm:', 'Mr. Per Holm'), document.text.replace('Mr. Holm:', 'Mr. Per Holm:'));
    assert.equal(rename(document, 'Per Holm:', 'Peer Holm'), document.text.replaceAll('Per Holm', 'Peer Holm'));
  });

  it('leaves the words of another speaker alone, whoever they name', () => {
    const renamed = rename(podium, 'MS. TORV:', 'MS. TORVALD');
    assert.equal(renamed, podium.text.replaceAll('MS. TORV', 'MS. TORVALD'));
  });

  it('keeps each turn, its words and its questions', () => {
    const edits = renameSpeaker(renameable(briefing), briefing.text.indexOf('Per Holm:'), 'Peder Holm-Næss');
    assert.ok(!('code' in edits));
    const after = parseTranscript(applyEdits(briefing.text, edits));
    assert.deepEqual(after.turns.map(({ words, role }) => `${role} ${words}`), briefing.transcript.turns.map(({ words, role }) => `${role} ${words}`));
    assert.deepEqual(after.exchanges.map(({ answerers }) => answerers), [['Ada Lunde', 'Peder Holm-Næss'], ['Peder Holm-Næss']]);
    assert.equal(after.participants[1]?.name, 'Peder Holm-Næss');
  });

  it('changes the labels that captions repeat within a turn', () => {
    const cue = (at: string, who: string, words: string): string => `00:00:${at}.000 --> 00:00:${at}.900\n<v ${who}>${words}\n\n`;
    const captions = readTranscript(`WEBVTT\n\n${[
      cue('01', 'Ana Torv', 'Good morning, everybody, and thank you for coming to the old customs house today.'),
      cue('02', 'Ana Torv', 'The council voted last night, and the pier will be open again in the summer.'),
      cue('03', 'Lise Marun', 'What will it cost the city, and who is going to pay for the rest of it?'),
      cue('04', 'Ana Torv', 'The council put aside twelve million krones, and the port pays the rest itself.'),
    ].join('')}`);
    assert.deepEqual(captions.transcript.turns.map(({ label, repeats }) => `${label} ${repeats.length}`), ['Ana Torv 1', 'Lise Marun 0', 'Ana Torv 0']);
    const second = captions.text.indexOf('<v Ana Torv>The council voted') + 4;
    const edits = renameSpeaker(renameable(captions), second, 'Anna Torvald');
    assert.ok(!('code' in edits), JSON.stringify(edits));
    assert.equal(applyEdits(captions.text, edits), captions.text.replaceAll('Ana Torv', 'Anna Torvald'));
  });

  it('does nothing where the name is the same', () => {
    assert.deepEqual(renameSpeaker(renameable(briefing), briefing.text.indexOf('Per Holm:'), 'Per Holm'), []);
  });

  it('refuses what would be no label', () => {
    const problem = (document: typeof briefing, at: string, to: string): unknown => {
      const result = renameSpeaker(renameable(document), document.text.indexOf(at), to);
      return 'code' in result ? result.code : result;
    };
    assert.equal(problem(briefing, 'Per Holm:', '  '), 'empty');
    assert.equal(problem(briefing, 'Per Holm:', 'Per\nHolm'), 'line-break');
    assert.equal(problem(briefing, 'Per Holm:', 'Per: Holm'), 'colon');
    assert.equal(problem(briefing, 'Per Holm:', '佩尔：霍尔姆'), 'colon');
    assert.equal(problem(briefing, 'Per Holm:', 'and then he said that it would cost us dearly'), 'not-read');
    assert.equal(problem(briefing, 'Per Holm:', 'Contents'), 'not-read');
    assert.equal(problem(podium, 'MS. TORV:', 'Q'), 'not-read');
    assert.equal(problem(podium, 'Q ', 'Brask Herald'), 'nameless');
    assert.equal(problem(briefing, 'Which bridges', 'Anybody'), 'not-here');
  });

  it('tells on which line a turn would be lost', () => {
    const result = renameSpeaker(renameable(briefing), briefing.text.indexOf('Per Holm:'), 'Contents');
    assert.deepEqual(result, { code: 'not-read', name: 'Contents', line: briefing.text.slice(0, briefing.text.indexOf('Per Holm:')).split('\n').length });
  });

  it('is offered on a name alone', () => {
    const at = (words: string, more = 0): unknown => {
      const place = renameableAt(renameable(briefing), briefing.text.indexOf(words) + more);
      return 'code' in place ? place.code : briefing.text.slice(place.span.start, place.span.end);
    };
    assert.equal(at('Ada Lunde:', 9), 'Ada Lunde');
    assert.equal(at('Ada Lunde, gov', 4), 'Ada Lunde');
    assert.equal(at('governor of'), 'not-here');
    assert.equal(at('Thank you. We'), 'not-here');
  });
});
