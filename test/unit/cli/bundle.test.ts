import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundle, bundleFile, dropBundle, runBundle } from './run-bundle.ts';
import { runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

describe('command line as it ships, in a process of its own', function () {
  let folder: SampleFolder;
  let text: string;
  const run = (...args: string[]) => runBundle(args, { cwd: folder.path });

  before(buildBundle);
  after(dropBundle);
  beforeEach(() => {
    folder = makeSampleFolder();
    text = readFileSync(join(folder.path, 'quayside.txt'), 'utf8');
    folder.tag('quayside.txt', text, [{ words: 'no new taxes' }]);
  });
  afterEach(() => {
    folder.remove();
  });

  it('says and ends as the program does', async () => {
    for (const args of [['claims', '--json', '.'], ['structure', 'gone.txt'], ['export', '.'], ['--version']]) {
      assert.deepEqual(run(...args), await runCli(args, { cwd: folder.path }));
    }
  });

  it('reads standard input', () => {
    assert.equal(runBundle(['structure', '-'], { input: text }).stdout, run('structure', 'quayside.txt').stdout);
  });

  it('writes more than a pipe holds', () => {
    folder.tag('quayside.txt', text, Array.from({ length: 2000 }, () => ({ words: 'The café at the depot stays open.' })));
    const { status, stdout } = run('export', '.', '-f', 'jsonl');
    assert.deepEqual([status, stdout.trimEnd().split('\n').length], [0, 2000]);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`leaves no draft of an export behind when ${signal} ends it, and what was there before`, async function () {
      if (process.platform === 'win32') this.skip();
      folder.write('claims.csv', 'old');
      // A pipe through which nothing ever comes: the export waits for it.
      assert.equal(spawnSync('mkfifo', [join(folder.path, 'endless.txt')]).status, 0);
      const child = spawn(process.execPath, [bundleFile(), 'export', 'endless.txt', '-f', 'csv', '-o', 'claims.csv', '--force'], { cwd: folder.path, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', (_, by) => { resolve(by); }));
      const drafts = (): readonly string[] => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));
      while (drafts().length === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
      assert.equal(drafts().length, 1);
      child.kill(signal);
      assert.equal(await ended, signal);
      assert.deepEqual([drafts(), readFileSync(join(folder.path, 'claims.csv'), 'utf8')], [[], 'old']);
    });
  }

  it('takes a reader that stops early for no error', async () => {
    folder.tag('quayside.txt', text, Array.from({ length: 5000 }, () => ({ words: 'no new taxes' })));
    const child = spawn(process.execPath, [bundleFile(), 'export', '.', '-f', 'jsonl'], { cwd: folder.path });
    let complaints = '';
    child.stderr.on('data', (chunk) => (complaints += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([status, complaints], [0, '']);
  });

  it('says in one line that standard output cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = runBundle(['structure', 'quayside.txt'], { cwd: folder.path, stdio: ['pipe', full, 'pipe'] });
    closeSync(full);
    assert.deepEqual([status, stderr], [3, '<standard output>: cannot be written: the disk is full\n']);
  });

  it('names a file that may not be read, a sidecar, a folder, and an output that may not be replaced', function () {
    if (process.platform === 'win32') this.skip();
    folder.write('locked/quayside.txt', text);
    folder.write('secret.txt', text);
    folder.write('out.csv', 'precious');
    folder.write('other.txt', text);
    for (const name of ['secret.txt', 'quayside.txt.claims.json', 'locked']) chmodSync(join(folder.path, name), 0);
    chmodSync(join(folder.path, 'out.csv'), 0o444);
    chmodSync(folder.path, 0o777);
    // Root reads what it likes: then somebody else is asked to try.
    const asNobody = (...args: string[]) => runBundle(args, { cwd: folder.path, ...(process.getuid?.() === 0 ? { uid: 65534 } : {}) });
    const denied = 'cannot be read: permission denied';
    const read = asNobody('claims', '.');
    const walked = asNobody('check', 'other.txt', 'secret.txt');
    const written = asNobody('export', 'other.txt', '-f', 'csv', '-o', 'out.csv', '--force');
    chmodSync(join(folder.path, 'locked'), 0o755);
    assert.deepEqual([read.status, read.stderr], [3, `locked: ${denied}\nquayside.txt.claims.json: ${denied}\nsecret.txt: ${denied}\n`]);
    assert.deepEqual([walked.status, walked.stderr], [3, `secret.txt: ${denied}\n`]);
    assert.deepEqual([written.status, written.stderr], [3, 'out.csv: cannot be written: permission denied\n']);
  });
});
