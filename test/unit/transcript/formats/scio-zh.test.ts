import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Transcript } from '../../../../src/core/transcript/model.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');
const text = fixture('scio-zh');
const cast = ({ turns }: Transcript): unknown => turns.map(({ line, speaker, role }) => [line + 1, speaker, role]);
const exchanges = (transcript: Transcript): unknown => transcript.exchanges.map(({ turns }) => turns.map((turn) => (transcript.turns[turn]?.line ?? 0) + 1));

describe('press conferences of the State Council Information Office in Chinese', () => {
  const transcript = parseTranscript(text);

  it('have title, date and time from the announcement', () => {
    assert.deepEqual([transcript.format, transcript.title, transcript.date, transcript.time], ['scio-zh', '国新办举行渔业发展情况新闻发布会', '2031-07-20', '10:00']);
  });

  it('introduce people by office and name in their first label', () => {
    assert.deepEqual(cast(transcript), [
      [7, '沈若溪', 'chair'], [15, '顾长河', 'official'], [29, '沈若溪', 'chair'], [33, '《诺林晨报》记者', 'press'], [37, '温岚', 'official'], [41, '顾长河', 'official'],
      [45, '沈若溪', 'chair'], [49, '卡尔德广播电视总台记者', 'press'], [53, '卡尔德广播电视总台记者', 'press'], [57, '顾长河', 'official'], [61, '沈若溪', 'chair'],
      [65, '海湾通讯社记者', 'press'], [69, '温岚', 'official'], [73, '沈若溪', 'chair'],
    ]);
    assert.deepEqual(transcript.speakers.slice(0, 2).map(({ name, description }) => [name, description]), [['沈若溪', '国务院新闻办新闻局副局长、新闻发言人'], ['顾长河', '渔业部总工程师、新闻发言人']]);
    assert.deepEqual(exchanges(transcript), [[33, 37, 41], [49, 53, 57], [65, 69]]);
  });

  it('count neither captions nor the hour on the page as words', () => {
    const said = transcript.turns.flatMap(({ paragraphs }) => paragraphs.map(({ start, end }) => text.slice(start, end)));
    assert.ok(!said.some((paragraph) => /2031-07-20|图为/u.test(paragraph)));
    assert.equal(transcript.backMatterFrom, text.split('\n').findIndex((line) => line.startsWith('（责任编辑')));
  });

  it('find points in brackets at paragraphs, and after commas', () => {
    assert.deepEqual(transcript.turns.map(({ points }) => points.length), [0, 3, 0, 0, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0]);
  });

  it('tell the chair by what he says where no office is named', () => {
    const bare = text.replace('国务院新闻办新闻局副局长、新闻发言人 ', '').replace('渔业部总工程师、新闻发言人 ', '');
    assert.deepEqual(parseTranscript(bare).turns.map(({ role }) => role), transcript.turns.map(({ role }) => role));
  });

  it('have a chair who opens without a label', () => {
    const open = text.replace('国务院新闻办新闻局副局长、新闻发言人 沈若溪：\n\n', '');
    const { turns } = parseTranscript(open);
    assert.deepEqual([turns[0]?.label, turns[0]?.role, turns[0]?.line], ['', 'chair', 6]);
    assert.equal(turns.length, transcript.turns.length);
  });

  it('take 主持人 for whoever the front matter names', () => {
    const inline = parseTranscript(fixture('scio-zh-inline'));
    assert.deepEqual([inline.format, inline.date], ['scio-zh', '2031-09-03']);
    assert.deepEqual(inline.participants.map(({ name, role, description }) => [name, role, description]), [['沈若溪', 'chair', '市政府新闻办副主任'], ['温岚', 'official', '市气象局局长']]);
    assert.deepEqual(cast(inline), [
      [6, '沈若溪', 'chair'], [7, '温岚', 'official'], [9, '沈若溪', 'chair'], [10, null, 'press'], [11, '温岚', 'official'], [12, null, 'press'], [13, '温岚', 'official'], [14, '沈若溪', 'chair'],
    ]);
    assert.deepEqual(exchanges(inline), [[10, 11], [12, 13]]);
  });

  it('read labels in brackets and behind the hour of a live page', () => {
    const live = fixture('scio-zh-inline').replace(/^　　(主持人|温岚|记者)：(?!市)/gmu, '【15:02】[$1]：');
    assert.deepEqual(parseTranscript(live).turns.map(({ label }) => label), ['主持人', '温岚', '主持人', '记者', '温岚', '记者', '温岚', '主持人']);
  });
});

describe('an unlabelled welcome by the chair in English', () => {
  it('is a turn of its own', () => {
    const { title, turns, participants } = parseTranscript('    Una Bell, minister of bridges\n\n    Tom Rask, vice minister of bridges\n\n    June 4, 2025\n\n    The State Council Information Office of Varnholm holds a press conference on June 4, 2025. [Photo by Kim Day]\n\n    Today, we are glad to welcome Ms. Una Bell, the minister of bridges. She will take your questions.\n\n    Una Bell:\n\n    Thank you. Ladies and gentlemen, good morning. I am happy to speak about the bridges of the city and to answer your questions.\n');
    assert.deepEqual(turns.map(({ line, label, role }) => [line + 1, label, role]), [[9, '', 'chair'], [11, 'Una Bell', 'official']]);
    assert.deepEqual(participants.map(({ name, role }) => [name, role]), [['Una Bell', 'official'], ['Tom Rask', 'official']]);
    assert.equal(title, null);
  });
});
