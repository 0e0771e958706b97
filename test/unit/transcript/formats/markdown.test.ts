import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Transcript } from '../../../../src/core/transcript/model.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');
const seen = ({ turns }: Transcript): [number, string][] => turns.map(({ line, label }) => [line + 1, label]);

describe('Markdown with labels in bold type', () => {
  const text = fixture('markdown');
  const transcript = parseTranscript(text);

  it('has a turn for each, wherever the colon stands, and none for decisions, links and the chat', () => {
    assert.equal(transcript.format, 'markdown');
    assert.deepEqual(seen(transcript), [
      [24, 'Ines'], [26, 'Lise Marun'], [30, 'Ines'], [32, 'Tomas'], [37, 'Lise Marun'], [41, 'Tomas'], [43, 'lise marun'], [47, 'kaya_w'], [49, 'Ines'], [51, 'kaya_w'],
    ]);
    assert.equal(text.split('\n')[transcript.backMatterFrom ?? 0], '## Attendance');
  });

  it('takes title and date from the headings above', () => {
    assert.deepEqual([transcript.title, transcript.date], ['Port Calder Harbour Call #12', '2025-03-04']);
  });

  it('reads headings between the turns as sections that nobody says', () => {
    const headings = transcript.headings.map(({ start, end }) => text.slice(start, end));
    assert.ok(headings.includes('# 1. The third gate') && headings.includes('### **[Gate 3](https://example.org/gate/3) in winter**'));
    assert.ok(!transcript.turns.some(({ paragraphs }) => paragraphs.some(({ start }) => text.startsWith('#', start))));
  });

  it('takes one person for one, in whatever case', () => {
    assert.deepEqual(transcript.speakers.map(({ name, turns }) => [name, turns.length]), [['Ines', 3], ['Lise Marun', 3], ['Tomas', 2], ['kaya_w', 2]]);
  });

  it('keeps the words of lists and behind the label, without the label\'s marks', () => {
    const [, second, , fourth] = transcript.turns;
    assert.deepEqual(second?.paragraphs.map(({ start, end }) => text.slice(start, end)), ['I am here, thank you for having me.']);
    assert.equal(fourth?.paragraphs.length, 3);
  });

  it('reads names alone on their lines, and tells them from headings', () => {
    const call = parseTranscript(fixture('markdown-names-alone'));
    assert.equal(call.format, 'markdown');
    assert.deepEqual(seen(call), [[9, 'Ada Marsh'], [13, 'Jo van der Meer'], [17, 'Ada Marsh'], [20, 'jo van der Meer'], [23, 'pari'], [28, 'Ada Marsh']]);
    assert.equal(call.speakers.length, 3);
  });

  it('reads labels that are headings', () => {
    const call = parseTranscript(fixture('markdown-names-alone').replaceAll(/^ ?\*\*(.*)\*\*$/gmu, '### $1').replaceAll(/### (?:jo|pari).*/gu, '### Jo van der Meer'));
    assert.equal(call.format, 'markdown');
    assert.deepEqual(call.turns.map(({ label }) => label), ['Ada Marsh', 'Jo van der Meer', 'Ada Marsh', 'Jo van der Meer', 'Ada Marsh']);
  });
});

describe('names before a colon', () => {
  const text = fixture('name-colon');
  const transcript = parseTranscript(text);

  it('are labels where they come again or stand behind an office', () => {
    assert.equal(transcript.format, 'name-colon');
    assert.deepEqual(seen(transcript).slice(1), [
      [18, 'Senator Weld'], [20, 'LM'], [22, 'Brandt'], [24, 'Senator'], [26, 'JTB'], [28, 'Senator'], [30, 'LM'], [32, 'Senator Oduya'],
    ]);
  });

  it('are resolved where they are initials or a part of a listed name', () => {
    assert.deepEqual(transcript.turns.slice(2, 6).map(({ speaker }) => speaker), ['Lise Marun', 'J. Tomas Brandt', 'Senator', 'J. Tomas Brandt']);
    assert.deepEqual([transcript.title, transcript.date], ['The future of the barrier', '2025-03-04']);
  });

  it('let prepared remarks without a label begin below their heading', () => {
    assert.deepEqual([transcript.turns[0]?.line, transcript.turns[0]?.label, transcript.turns[0]?.role], [11, '', 'official']);
  });

  it('prove nothing in a chat, whose words are few', () => {
    const chat = 'Ann Lee: is the minister at the meeting?\nBo Ray: yes\nAnn Lee: any question for the committee?\nBo Ray: no\nAnn Lee: thanks for the answer\n';
    assert.equal(parseTranscript(chat.repeat(9)).format, null);
  });
});
