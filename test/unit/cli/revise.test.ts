import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RevisionRecord } from '../../../src/core/interchange/records/revision-record.ts';
import { parseSidecar } from '../../../src/core/claims/sidecar.ts';
import { runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

describe('revise, on the command line', () => {
  let folder: SampleFolder;
  let text: string;
  const run = (...args: string[]) => runCli(['revise', ...args], { cwd: folder.path });
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

  beforeEach(() => {
    folder = makeSampleFolder();
    text = read('quayside.txt');
  });
  afterEach(() => {
    folder.remove();
  });

  it('lists what was said differently, figures first, and writes nothing', async () => {
    const [figure = ''] = /\d+ (?:percent|million)/u.exec(text) ?? [];
    assert.notEqual(figure, '');
    folder.write('final.txt', text.replace(figure, figure.replace(/^\d+/u, '777')));
    const { status, stdout, stderr } = await run('quayside.txt', 'final.txt');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^# quayside\.txt: what differs in final\.txt\n/u);
    assert.match(stdout, /## Figures\n\n- .* → 777/u);
    assert.equal(existsSync(join(folder.path, 'final.txt.claims.json')), false);
  });

  it('prints JSON, and takes the claims along where it is told to', async () => {
    const words = text.split('\n').filter((line) => line.length > 60).slice(-2);
    assert.equal(words.length, 2);
    folder.tag('quayside.txt', text, words.map((one) => ({ words: one })));
    const sidecar = read('quayside.txt.claims.json');
    const [kept = '', changed = ''] = words;
    folder.write('final.txt', `\n${text.replace(changed, changed.replace(/^(\S+)/u, '12 percent of $1'))}`);
    const { status, stdout } = await run('quayside.txt', 'final.txt', '--json', '--write');
    assert.equal(status, 0);
    const record = JSON.parse(stdout) as RevisionRecord;
    assert.equal(record.turns.changed, 1);
    assert.deepEqual(record.claims.map(({ quote, state }) => [quote, state]), [[kept, 'moved'], [changed, 'moved']]);
    const written = parseSidecar(read('final.txt.claims.json'));
    assert.ok('sidecar' in written);
    assert.deepEqual(written.sidecar.claims.map(({ quote }) => quote.exact), words);
    assert.match(read('final.txt.claims.json'), /"source": "file:final\.txt"/u);
    assert.equal(read('quayside.txt.claims.json'), sidecar);
  });

  it('writes over no claims, and says what is wrong', async () => {
    folder.write('final.txt', text);
    folder.write('final.txt.claims.json', '{}');
    const there = await run('quayside.txt', 'final.txt', '--write');
    assert.deepEqual([there.status, read('final.txt.claims.json')], [2, '{}']);
    assert.equal((await run('quayside.txt', 'none.txt')).status, 3);
    assert.equal((await run('quayside.txt', 'quayside.txt.claims.json')).status, 2);
  });
});
