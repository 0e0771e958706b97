import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const text = readFileSync(new URL('../../../fixtures/formats/timecoded.txt', import.meta.url), 'utf8');

describe('labels with times', () => {
  it('are read with the time in seconds, repeated ones as one turn', () => {
    const { format, title, date, turns } = parseTranscript(text);
    assert.equal(format, 'timecoded');
    assert.equal(title, 'Harbour Secretary Lise Marun Press Briefing Transcript');
    assert.equal(date, '2025-03-04');
    assert.deepEqual(turns.map(({ line, label, time }) => [line + 1, label, time?.start]), [
      [5, 'Ines Okafor', 0], [8, 'Lise Marun', 44], [14, 'Ines Okafor', 140], [17, 'Reporter 1', 144], [20, 'Lise Marun', 159], [26, 'Speaker 4', 221],
      [29, 'Lise Marun', 223], [32, 'Reporter 1', 3723], [35, 'Lise Marun', 3730],
    ]);
    assert.equal(turns[3]?.role, 'press');
    assert.equal(turns[4]?.role, 'official');
    assert.ok(!turns.some(({ paragraphs }) => paragraphs.some(({ start, end }) => /^\(?\d+:\d+/u.test(text.slice(start, end)))), 'a time on its own line is not said');
  });

  const shapes: Readonly<Record<string, (name: string, time: string, said: string) => string>> = {
    'Name (02:13): text': (name, time, said) => `${name} (${time}): ${said}`,
    'Name [02:13]: below': (name, time, said) => `${name} [${time}]:\n${said}`,
    '[02:13] Name: text': (name, time, said) => `[${time}] ${name}: ${said}`,
    '02:13 Name: text': (name, time, said) => `${time} ${name}: ${said}`,
    'Name  02:13, below': (name, time, said) => `${name}  ${time}\n${said}`,
    '**Name** (02:13), below': (name, time, said) => `**${name}** (${time})\n${said}`,
    'Name | 02:13, below': (name, time, said) => `${name} | ${time}\n${said}`,
    '02:13 Name, below': (name, time, said) => `${time} ${name}\n${said}`,
    'from - to': (name, time, said) => `[${time} - 09:59] ${name}: ${said}`,
  };
  for (const [shape, write] of Object.entries(shapes)) {
    it(`may be written as ${shape}`, () => {
      const question = 'Thank you for taking my question, Madam Secretary. The committee wants to know what the barrier at Port Calder will cost the city this year.';
      const answer = 'The barrier costs 4 million crowns, and the ministry pays for all of it as it has done every year. Is there another question?';
      const script = [write('Kaya Weld', '00:05', question), write('Lise Marun', '02:13', answer), write('Kaya Weld', '02:40', question), write('Lise Marun', '03:01', answer)].join('\n\n');
      const { format, turns } = parseTranscript(script);
      assert.equal(format, 'timecoded');
      assert.deepEqual(turns.map(({ label, time }) => [label, time?.start]), [['Kaya Weld', 5], ['Lise Marun', 133], ['Kaya Weld', 160], ['Lise Marun', 181]]);
      assert.ok(turns.every(({ words }) => words > 20));
    });
  }
});
