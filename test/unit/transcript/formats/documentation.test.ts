import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFormatsFile } from '../../../../src/core/claims/formats-file.ts';
import { availableFormats } from '../../../../src/core/transcript/formats/available-formats.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly defaultSnippets?: readonly { readonly body: unknown }[] }>> } };
}

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/formats.md');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'u').exec(guide)?.[1] ?? '';

describe('the guide to formats', () => {
  it('has an example that reads as it says', async () => {
    const { formats, problems } = await readFormatsFile(block('json'));
    assert.deepEqual(problems, []);
    const { format, turns, exchanges, title } = parseTranscript(block('text'), { formats: availableFormats(formats) });
    assert.deepEqual([format, title], ['port-calder', 'PORT CALDER HARBOUR BOARD']);
    assert.deepEqual(turns.map(({ speaker, role }) => `${speaker ?? '?'} ${role}`), [
      'Anna Kerr chair', 'Boris Lind official', '? press', 'Boris Lind official', '? press', 'Anna Kerr chair',
    ]);
    assert.equal(exchanges.length, 2);
  });

  it('is not alone: the examples of the README, the walkthrough and the setting are sound', async () => {
    const readme = /\{ "formats": \[\{.*\}\] \}/u.exec(read('README.md'))?.[0] ?? '';
    const walkthrough = /\{ "name".*\] \}/u.exec(read('media/walkthrough/open.md'))?.[0] ?? '';
    for (const file of [readme, `{ "formats": [${walkthrough}] }`]) {
      const { formats, problems } = await readFormatsFile(file);
      assert.deepEqual([formats.length, problems], [1, []], file);
    }
    const setting = (JSON.parse(read('package.json')) as Manifest).contributes.configuration.properties['transcripts.formats'];
    // As the editor inserts it: placeholders as their words, `\}` as a brace.
    const inserted = JSON.stringify(setting?.defaultSnippets?.[0]?.body).replace(/\$\{\d:((?:[^}\\]|\\\\\}|\\.)*)\}/gu, (_, words: string) => words.replaceAll('\\\\}', '}'));
    const { formats, problems } = await readFormatsFile(`{ "formats": ${inserted} }`);
    assert.deepEqual([formats.map(({ name }) => name), problems], [['port-calder-briefing'], []]);
  });

  it('names a pattern that could hang, and how to mend it', async () => {
    const withLabel = (pattern: string) => JSON.stringify({ formats: [{ name: 'a', labels: [{ pattern, at: 'start' }] }] });
    assert.deepEqual((await readFormatsFile(withLabel('(?<label>(\\w+ ?)+):'))).problems.map(({ code }) => code), ['could-hang']);
    assert.deepEqual((await readFormatsFile(withLabel('(?<label>\\w+(?: \\w+)*):'))).problems, []);
  });
});
