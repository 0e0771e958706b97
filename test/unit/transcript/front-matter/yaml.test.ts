import assert from 'node:assert/strict';
import { indexLines } from '../../../../src/core/text/line-index.ts';
import { readYaml } from '../../../../src/core/transcript/front-matter/read-yaml.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const read = (text: string): ReturnType<typeof readYaml> => readYaml(text, indexLines(text));

describe('YAML front matter', () => {
  it('gives title, date and lists, with folded lines and escapes read', () => {
    const text = '---\ndate: 2021-02-12\ntitle: "Press Briefing by Ana\\_Torv, and\\\n  \\ Lise Marun"\nspeakers: [Ana Torv, Lise Marun]\n---\n\nAna Torv: Hello.\n';
    const yaml = read(text);
    assert.deepEqual([yaml?.title, yaml?.date, yaml?.end], ['Press Briefing by Ana Torv, and Lise Marun', '2021-02-12', 6]);
    assert.deepEqual(yaml?.lists.map(({ key, names }) => [key, names]), [['speakers', ['Ana Torv', 'Lise Marun']]]);
    const span = yaml.titleSpan;
    assert.equal(span && text.slice(span.start, span.end), 'Press Briefing by Ana\\_Torv, and\\\n  \\ Lise Marun');
  });

  it('makes participants of its speakers, whatever the format', () => {
    const { title, date, participants } = parseTranscript('---\r\ntitle: Harbour\r\ndate: "2024-03-19"\r\nspeakers:\r\n  - Ana Torv\r\n---\r\n\r\nAna Torv: Hello.\r\n');
    assert.deepEqual([title, date], ['Harbour', '2024-03-19']);
    assert.equal(participants.length, 0, 'what is no transcript has no participants');
    const text = '---\ntitle: Press briefing\nspeakers:\n  - Ana Torv\n---\n\nANA TORV: We keep both quays open through the winter, and the ferry sails twice a day as it did.\n\nQ: Who pays for the ferry, and who pays for the quays, when the harbour freezes over again as it did?\n\nANA TORV: The harbour board pays.\n';
    assert.deepEqual(parseTranscript(text).participants.map(({ name, role }) => [name, role]), [['Ana Torv', 'official']]);
  });

  it('takes no word for a heading that only the language knows', () => {
    const text = '---\ntitle: Press briefing\nconstructor: Ana Torv\ntoString: [Lise Marun]\n---\n\nANA TORV: We keep both quays open.\n\nQ: Who pays?\n\nANA TORV: The board.\n';
    assert.deepEqual(parseTranscript(text, { format: 'briefing' }).participants, []);
  });

  it('is none where a text begins with a rule, or the block never ends', () => {
    assert.equal(read('---\n\n---\nMR. MARUN: Hello.'), null);
    assert.equal(read('---\nA list of words\n---\n'), null);
    assert.equal(read(`---\n${'title: x\n'.repeat(400)}---\n`), null);
    assert.equal(read('----\ntitle: x\n---\n'), null);
  });

  it('survives what is broken or nested without end', () => {
    assert.equal(read('---\ntitle: Harbour\nbroken: [a, "b\n---\n')?.title, 'Harbour');
    for (const many of ['[', '{a: ', '- ', 'a: ', '? ', '&a ', '! ', '> ', '"', '*a ']) assert.doesNotThrow(() => read(`---\nkey: x\n${many.repeat(4800 / many.length)}\n---\n`), many);
    assert.doesNotThrow(() => read(`---\n${Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`));
  });
});
