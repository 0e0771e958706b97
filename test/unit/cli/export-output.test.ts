import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Run, runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

describe('where export writes', () => {
  let folder: SampleFolder;
  let text: string;
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });
  const forced = (output: string, ...paths: string[]): Promise<Run> => run('export', ...paths, '-f', 'csv', '-o', output, '--force');

  beforeEach(() => {
    folder = makeSampleFolder();
    text = read('quayside.txt');
    folder.tag('quayside.txt', text, [{ words: 'no new taxes' }]);
  });
  afterEach(() => {
    folder.remove();
  });

  it('never over a transcript that it reads, however it is named', async () => {
    folder.write('sub/untagged.txt', text);
    symlinkSync('quayside.txt', join(folder.path, 'link.csv'));
    for (const [output, ...paths] of [
      ['quayside.txt', 'quayside.txt'], ['./sub/../quayside.txt', '.'], ['sub/untagged.txt', '.'], ['sub/untagged.txt', 'sub/untagged.txt'],
      [join(folder.path, 'quayside.txt'), 'quayside.txt.claims.json'], ['link.csv', '.'], ['link.csv', 'quayside.txt'],
    ] as const) {
      const { status, stdout, stderr } = await forced(output, ...paths);
      assert.deepEqual([status, stdout, stderr], [2, '', `${output}: this is one of the files that the claims are read from; nothing is written over it\n`]);
    }
    assert.deepEqual([read('quayside.txt'), read('sub/untagged.txt')], [text, text]);
  });

  it('never over a transcript with claims beside it that it does not read', async () => {
    folder.write('other.txt', text);
    folder.tag('other.txt', text, [{ words: 'no new taxes' }]);
    assert.equal((await forced('other.txt', 'quayside.txt')).status, 2);
    assert.equal(read('other.txt'), text);
  });

  it('never over claims, whether they are there or not', async () => {
    const claims = read('quayside.txt.claims.json');
    symlinkSync('quayside.txt.claims.json', join(folder.path, 'link.csv'));
    for (const output of ['quayside.txt.claims.json', 'new.txt.claims.json', 'NEW.CLAIMS.JSON', 'link.csv']) {
      const { status, stderr } = await forced(output, 'quayside.txt');
      assert.deepEqual([status, stderr], [2, `${output}: files of claims (*.claims.json) are kept by the editor; choose another name\n`]);
    }
    assert.equal(read('quayside.txt.claims.json'), claims);
    assert.ok(!existsSync(join(folder.path, 'new.txt.claims.json')));
  });

  it('never over the codebook, the nearest or the given one', async () => {
    const codebook = JSON.stringify({ title: 'Ours', tags: [{ id: 'commitment', name: 'Promise', definition: 'x' }] });
    folder.write('codebook.json', codebook);
    folder.write('other.json', codebook);
    const given = await run('export', '.', '-f', 'csv', '-o', 'other.json', '--force', '--codebook', 'other.json');
    assert.deepEqual([(await forced('codebook.json', 'quayside.txt')).status, given.status], [2, 2]);
    assert.deepEqual([read('codebook.json'), read('other.json')], [codebook, codebook]);
  });

  it('into a folder, the same files wherever the transcripts are named from', async () => {
    folder.write('talks/2031/a.md', text);
    const files = async (output: string, path: string): Promise<readonly string[]> => {
      assert.equal((await run('export', path, '-f', 'brat', '-o', output)).status, 0);
      return readdirSync(join(folder.path, output), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(join(folder.path, output), join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
    };
    const expected = ['annotation.conf', 'talks/2031/a.md.ann', 'talks/2031/a.md.txt', 'visual.conf'];
    assert.deepEqual(await files('one', 'talks'), expected);
    assert.deepEqual(await files('two', join(folder.path, 'talks')), expected);
    assert.deepEqual(await files('three', join(folder.path, 'talks/2031/a.md')), ['a.md.ann', 'a.md.txt', 'annotation.conf', 'visual.conf']);
  });

  it('over an earlier report in the same folder, which is no transcript', async () => {
    for (const force of [[], ['--force']]) {
      const { status, stderr } = await run('export', '.', '-f', 'markdown', '-o', 'report.md', ...force);
      assert.deepEqual([status, stderr], [0, '']);
    }
    assert.ok(read('report.md').includes('no new taxes'));
  });

  it('says with status 3 that there is nothing to write, and leaves an old file as it is', async () => {
    folder.write('out.csv', 'old');
    folder.write('none/readme.md', '# Nothing\n');
    const named = await forced('out.csv', 'readme.md');
    assert.equal(named.status, 3);
    assert.match(named.stderr, /\nout\.csv: not written: there is no transcript to export\n$/);
    assert.match((await forced('out.csv', 'none')).stderr, /^none: there is no transcript here\nout\.csv: not written: /);
    assert.equal((await forced('out.csv', 'none')).status, 3);
    const printed = await run('export', 'none', '-f', 'jsonl');
    assert.deepEqual([printed.status, printed.stdout], [3, '']);
    assert.equal(read('out.csv'), 'old');
  });

  it('writes a transcript without claims as a header alone, status 0', async () => {
    folder.write('sub/untagged.txt', text);
    const { status, stdout, stderr } = await run('export', 'sub', '-f', 'csv');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^\uFEFFdocument,title,.*,suggestedBy\r\n$/);
  });
});
