import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

describe('command line, bad input', () => {
  let folder: SampleFolder;
  let text: string;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = makeSampleFolder();
    text = readFileSync(join(folder.path, 'quayside.txt'), 'utf8');
    folder.tag('quayside.txt', text, [{ words: 'no new taxes' }]);
  });
  afterEach(() => {
    folder.remove();
  });

  const unreadable: readonly (readonly [string, () => void, string])[] = [
    ['gone.txt', () => undefined, 'gone.txt: no such file or folder\n'],
    ['empty.txt', () => { folder.write('empty.txt', ''); }, 'empty.txt: the file is empty\n'],
    ['blank.txt', () => { folder.write('blank.txt', '\uFEFF \r\n\t\n'); }, 'blank.txt: the file is empty\n'],
    ['image.txt', () => { folder.write('image.txt', Uint8Array.from([0x89, 0x50, 0, 1, 2, 0xff])); }, 'image.txt: this is a binary file, not text\n'],
  ];
  for (const [name, prepare, message] of unreadable) {
    for (const args of [['structure'], ['figures'], ['claims'], ['check'], ['export', '-f', 'csv']]) {
      it(`${args[0] ?? ''} ${name}: one line, status 3`, async () => {
        prepare();
        const { status, stderr } = await run(...args, name);
        assert.deepEqual([status, stderr], [3, message]);
      });
    }
  }

  it('a folder where a file is needed', async () => {
    for (const command of ['structure', 'figures']) {
      const { status, stdout, stderr } = await run(command, '.');
      assert.deepEqual([status, stdout, stderr], [3, '', '.: this is a folder; a file is needed\n']);
    }
  });

  it('standard input where only a file can have claims beside it: status 2', async () => {
    for (const args of [['claims'], ['check'], ['export', '-f', 'csv']]) {
      const { status, stdout, stderr } = await run(...args, '-');
      assert.deepEqual([status, stdout, stderr], [2, '', '<standard input>: cannot be used here: claims are kept beside a file\n']);
    }
  });

  it('an empty, a binary or an unreadable file met in a folder, without claims: the run goes on', async () => {
    folder.write('ci/quayside.txt', text);
    folder.write('ci/notes.txt', '');
    folder.write('ci/dump.txt', Uint8Array.from([0x89, 0x50, 0, 1, 2, 0xff]));
    for (const args of [['check'], ['claims'], ['export', '-f', 'jsonl']]) assert.deepEqual(await run(...args, 'ci'), { status: 0, stdout: '', stderr: '' });
    folder.write('ci/notes.txt.claims.json', '{ "type": "AnnotationPage", "items": [] }');
    const { status, stderr } = await run('check', 'ci');
    assert.deepEqual([status, stderr], [3, 'ci/notes.txt: the file is empty\n']);
  });

  it('a text with bytes that are not UTF-8: read all the same, with a word about the first of them', async () => {
    const bytes = Buffer.from(`${text}Étoile`);
    folder.write('cut.txt', bytes.subarray(0, bytes.indexOf('É') + 1));
    folder.write('plain.txt', Uint8Array.from([0x41, 0x0a, 0xe9, 0x0a]));
    const line = text.split('\n').length;
    const message = `cut.txt:${line}: not all of this is UTF-8; what cannot be read stands as \uFFFD\n`;
    for (const args of [['structure', 'cut.txt'], ['figures', 'cut.txt'], ['claims', '.']]) {
      const { status, stderr } = await run(...args);
      assert.deepEqual([status, stderr], [0, message], args.join(' '));
    }
    assert.deepEqual((await run('figures', 'plain.txt')).stderr, 'plain.txt:2: this is not UTF-8; read as Windows-1252\n');
  });

  it('empty standard input', async () => {
    const { status, stderr } = await runCli(['structure', '-'], { input: '' });
    assert.deepEqual([status, stderr], [3, '<standard input>: the file is empty\n']);
  });

  const sidecars: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['not JSON', '{\n  "type": "AnnotationPage",\n  "items": [,]\n}', /^quayside\.txt\.claims\.json:3:13: this is not JSON: /],
    ['in the midst of a merge', '{\n<<<<<<< HEAD\n  "type": "AnnotationPage",\n=======\n  "type": "AnnotationPage",\n>>>>>>> theirs\n  "items": []\n}', /^quayside\.txt\.claims\.json:2:1: this is not JSON: a mark of a merge conflict /],
    ['empty', '', /^quayside\.txt\.claims\.json:1:1: this is not JSON: /],
    ['JSON of another form', '{ "claims": [] }', /^quayside\.txt\.claims\.json:1:1: this is JSON, but no W3C AnnotationPage: found object\n$/],
    ['with a fault in an item', '{\n"type": "AnnotationPage",\n"items": [\n 7\n]}', /^quayside\.txt\.claims\.json:4:2: "items\.0" should be object, but is number\n$/],
    ['binary', Uint8Array.from([0, 1, 2]), /^quayside\.txt\.claims\.json: this is a binary file, not JSON\n$/],
  ];
  for (const [kind, content, message] of sidecars) {
    it(`a sidecar that is ${kind}: named, left as it is, and the other files go on`, async () => {
      folder.write('quayside.txt.claims.json', content);
      folder.write('z.txt', text);
      folder.tag('z.txt', text, [{ words: 'no new taxes' }]);
      for (const args of [['claims', '--json'], ['export', '-f', 'jsonl']]) {
        const { status, stdout, stderr } = await run(...args, '.');
        assert.equal(status, 3);
        assert.match(stderr, message);
        assert.ok(stdout.includes('z.txt') && !stdout.includes('quayside.txt'));
      }
      assert.deepEqual(readFileSync(join(folder.path, 'quayside.txt.claims.json')), Buffer.from(content));
    });
  }

  it('a sidecar that is a folder', async () => {
    mkdirSync(join(folder.path, 'readme.md.claims.json'));
    const { status, stderr } = await run('claims', 'readme.md');
    assert.deepEqual([status, stderr], [3, 'readme.md.claims.json: this is a folder; a file is needed\n']);
  });

  it('a sidecar without its transcript', async () => {
    folder.tag('gone.txt', text, [{ words: 'no new taxes' }]);
    const { status, stderr } = await run('check', '.');
    assert.deepEqual([status, stderr], [3, 'gone.txt.claims.json: these claims belong to gone.txt, which is not there\n']);
  });

  it('a named file that is no transcript is left out with a word; in a folder without one', async () => {
    const named = await run('claims', 'readme.md');
    assert.deepEqual([named.status, named.stderr], [0, 'readme.md: this does not look like a transcript and has no claims beside it; left out\n']);
    assert.equal((await run('claims', '.')).stderr, '');
    folder.write('none/readme.md', '# Nothing\n');
    assert.deepEqual([(await run('check', 'none')).status, (await run('check', 'none')).stderr], [0, 'none: there is no transcript here\n']);
  });

  it('a link that leads round in a circle, and one to nowhere', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('.', join(folder.path, 'circle'));
    symlinkSync('nowhere.txt', join(folder.path, 'dead.txt'));
    const { status, stdout } = await run('claims', '.');
    assert.deepEqual([status, stdout.split('\n').length], [0, 2]);
  });

  it('an output that cannot be written', async () => {
    const folderGone = await run('export', '.', '-f', 'csv', '-o', 'no/such/out.csv');
    assert.deepEqual([folderGone.status, folderGone.stderr], [3, 'no/such/out.csv: cannot be written: the folder does not exist\n']);
    mkdirSync(join(folder.path, 'out'));
    const isFolder = await run('export', '.', '-f', 'csv', '-o', 'out', '--force');
    assert.deepEqual([isFolder.status, isFolder.stderr], [2, 'out: this is a folder; --output takes the name of a file\n']);
  });

  it('writes no output where nothing could be read', async () => {
    assert.equal((await run('export', 'gone.txt', '-f', 'csv', '-o', 'out.csv')).status, 3);
    assert.ok(!existsSync(join(folder.path, 'out.csv')));
  });

  it('wrong usage: status 2, and where to read more', async () => {
    for (const args of [[], ['nonsense'], ['structure'], ['structure', 'a', 'b'], ['claims'], ['claims', '--nonsense', '.'], ['export', '.'], ['export', '.', '-f', 'nonsense'], ['import', 'a.json'], ['import', '--into', '.']]) {
      const { status, stdout, stderr } = await run(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /--help/, args.join(' '));
    }
  });

  it('help and version go to standard output with status 0', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
    assert.deepEqual(await run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
    for (const command of [[], ['structure'], ['figures'], ['claims'], ['export'], ['import'], ['formats'], ['check']]) {
      const { status, stdout, stderr } = await run(...command, '--help');
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^Usage: policy-transcripts/);
    }
  });

});
