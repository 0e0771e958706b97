import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Transcript } from '../../../../src/core/transcript/model.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');

const seen = ({ turns }: Transcript): unknown => turns.map(({ line, label, time }) => [line + 1, label, time?.start, time?.end]);

describe('captions in WebVTT', () => {
  const text = fixture('webvtt');
  const transcript = parseTranscript(text);

  it('are turns with times, the cues of one speaker joined', () => {
    assert.equal(transcript.format, 'webvtt');
    assert.deepEqual(seen(transcript), [
      [16, 'Ines Okafor', 1.2, 9.5],
      [25, 'Tomas Brandt', 10, 17],
      [33, 'Lise Marun (Ministry)', 17.9, 24.4],
      [37, 'Tomas Brandt', 24.4, 29.9],
      [37, 'Lise Marun (Ministry)', 24.4, 636],
      [47, 'Ines Okafor', 636.5, 640],
    ]);
  });

  it('keep where the label stands again', () => {
    assert.deepEqual(transcript.turns[0]?.repeats.map(({ start, end }) => text.slice(start, end)), ['Ines Okafor']);
  });

  it('count no tags, ids, notes and styles as words', () => {
    const said = transcript.turns.flatMap(({ paragraphs }) => paragraphs.map(({ start, end }) => text.slice(start, end)));
    assert.equal(said[0], 'Good morning, and welcome to the meeting of the harbour committee.');
    assert.equal(said[5], 'It costs 41 million crowns. The ministry pays a third of it.');
    assert.ok(!said.some((words) => /-->|NOTE|::cue|intro|<\/?[vc]|^\d$/u.test(words)), said.join('\n'));
  });

  it('have no title, as their first words are said', () => {
    assert.equal(transcript.title, null);
  });

  it('read names without a tag, in lower case where they come again', () => {
    const cue = (at: number, words: string): string => `${at}\n00:0${at}:00.000 --> 00:0${at}:09.000\n${words}\n\n`;
    const zoom = `WEBVTT\n\n${cue(1, 'nixo: Welcome to the meeting. First item on the agenda: the gates.')}${cue(2, 'Ada Marsh (Harbour): Thanks for having me. Who has a question?')}`
      + `${cue(3, 'nixo: I have one question about the policy: is it done?')}${cue(4, 'nixo: Remember the committee: it meets on Monday.')}${cue(5, 'Trent: It is done.')}`;
    assert.deepEqual(seen(parseTranscript(zoom)), [[5, 'nixo', 60, 69], [9, 'Ada Marsh (Harbour)', 120, 129], [13, 'nixo', 180, 249], [21, 'Trent', 300, 309]]);
  });

  it('know the chevrons of live captions: those alone are somebody else each time', () => {
    const live = 'WEBVTT\n\n00:01.000 --> 00:04.000\n>> MAYOR ODUYA: THANK YOU FOR COMING TO THIS BRIEFING. ANY QUESTIONS?\n\n00:04.000 --> 00:06.000\n>> HOW MUCH IS IT?\n\n'
      + '00:06.000 --> 00:07.000\n&gt;&gt; AND WHO PAYS?\n\n00:07.000 --> 00:12.000\n>> MAYOR ODUYA: THE CITY COUNCIL PAYS. >> ALL OF IT?\nTHE WHOLE SUM?\n';
    const { turns } = parseTranscript(live, { format: 'webvtt' });
    assert.deepEqual(turns.map(({ label, speaker, role }) => [label, speaker, role === 'other']), [
      ['MAYOR ODUYA', 'MAYOR ODUYA', false], ['>>', null, true], ['&gt;&gt;', null, true], ['MAYOR ODUYA', 'MAYOR ODUYA', false], ['>>', null, true],
    ]);
  });

  it('have no turns where nobody is named', () => {
    const rollUp = Array.from({ length: 40 }, (_, at) => `00:15:${10 + at}.271 --> 00:15:${12 + at}.976 region:rollup2\nTHE COMMITTEE HAS A QUORUM. ANY QUESTION?\n`).join('\n');
    assert.equal(parseTranscript(`WEBVTT\nRegion: id=rollup2 lines=2 scroll=up\n\n${rollUp}`).format, null);
  });
});

describe('captions in SubRip', () => {
  const transcript = parseTranscript(fixture('srt'));

  it('are turns with times, of names in capitals and of names chosen in a call', () => {
    assert.equal(transcript.format, 'srt');
    assert.deepEqual(seen(transcript), [
      [3, 'INES OKAFOR', 1, 8], [13, 'LISE MARUN', 8.5, 18.9], [23, 'INES OKAFOR', 19.5, 23], [24, 'kaya_w', 19.5, 27.6], [33, 'LISE MARUN', 28, 33.3],
      [38, 'kaya_w', 33.9, 36], [42, 'LISE MARUN', 36.4, 41], [47, 'INES OKAFOR', 41.5, 44],
    ]);
  });

  it('read the same with CRLF', () => {
    assert.deepEqual(seen(parseTranscript(fixture('srt').replaceAll('\n', '\r\n'))), seen(transcript));
  });
});
