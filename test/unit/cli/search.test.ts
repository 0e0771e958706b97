import assert from 'node:assert/strict';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptySidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { claimOnWords } from '../../support/claim-on-words.ts';
import { briefingText } from '../../support/corpus-entries.ts';
import { runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

const harbour = briefingText({ place: 'Varnholm', day: 3, official: 'Ada Lunde', questions: [{ outlet: 'Port Calder Herald', asks: 'What does the pier cost?', answer: 'The pier costs 1.2 trillion yuan.' }] });
const bridges = briefingText({ place: 'Brask', day: 20, official: 'Per Holm', questions: [{ outlet: 'Radio Fjell', asks: 'Which bridges do you close?', answer: 'Nine of them. They cost 2 to 3 trillion yuan.' }] });

describe('command line: search', () => {
  let folder: SampleFolder;
  const run = (...args: string[]) => runCli(['search', 'archive', ...args], { cwd: folder.path });
  beforeEach(() => {
    folder = makeSampleFolder();
    folder.write('archive/a/harbour.txt', harbour);
    folder.write('archive/bridges.txt', bridges);
    folder.write('archive/notes.md', '# Notes\n\nNothing was said.\n');
    const claim = { ...claimOnWords(harbour, 'The pier costs 1.2 trillion yuan.'), tags: ['commitment'] };
    folder.write('archive/a/harbour.txt.claims.json', serialiseSidecar({ ...emptySidecar, claims: [claim] }, 'harbour.txt'));
  });
  afterEach(() => {
    folder.remove();
  });

  it('prints where claims, figures and turns stand, and what they say', async () => {
    assert.deepEqual(await run('tag:commitment', 'speaker:Ada Lunde'), { status: 0, stderr: '', stdout: 'archive/a/harbour.txt:35:1: Ada Lunde: "The pier costs 1.2 trillion yuan." [Commitment]\n' });
    assert.equal((await run('figure: CNY > 1 trillion')).stdout, 'archive/a/harbour.txt:35:16: CNY 1.2 trillion: Ada Lunde: "The pier costs 1.2 trillion yuan."\narchive/bridges.txt:35:25: CNY 2–3 trillion: Per Holm: "Nine of them. They cost 2 to 3 trillion yuan."\n');
    assert.equal((await run('outlet:fjell')).stdout, 'archive/bridges.txt:29:1: Radio Fjell: Which bridges do you close?\n');
    assert.equal((await run('title:brask')).stdout, 'archive/bridges.txt: 2030-04-20 Brask briefing on its harbour\n');
  });

  it('prints JSON Lines and tables, and no more than is asked for', async () => {
    const lines = (await run('figure: CNY', '--json')).stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(lines.map(({ file, line, value, value_to: to, unit, speaker }) => [file, line, value, to, unit, speaker]), [
      ['archive/a/harbour.txt', 35, 1.2e12, null, 'CNY', 'Ada Lunde'], ['archive/bridges.txt', 35, 2e12, 3e12, 'CNY', 'Per Holm'],
    ]);
    const { stdout } = await run('tag:commitment', '--csv');
    assert.match(stdout, /^\uFEFFfile,date,title,line,.*,words,note\r\n"archive\/a\/harbour\.txt","2030-04-03",.*,"Commitment","open",,"exact","The pier costs 1\.2 trillion yuan\.",""\r\n$/u);
    assert.equal((await run('role:official', '--limit', '1')).stdout.split('\n').length, 2);
    assert.equal((await run('role:official', '--limit', 'many')).status, 2);
  });

  it('keeps an index, reads what changed, and answers the newest first', async () => {
    const ask = () => run('figure: CNY', '--index', 'archive.index');
    const first = await ask();
    assert.deepEqual(first.stdout.split('\n').map((line) => line.split(':')[0]), ['archive/bridges.txt', 'archive/a/harbour.txt', '']);
    assert.deepEqual(await ask(), first);
    // A file that says otherwise, at the size and time that the index knows, is the file that it knows: so it is seen that nothing was read again.
    const path = join(folder.path, 'archive/bridges.txt');
    const kept = readFileSync(join(folder.path, 'archive.index'));
    writeFileSync(path, bridges.replace('2 to 3 trillion', '5 to 6 trillion'));
    assert.match((await ask()).stdout, /CNY 5–6 trillion/u);
    utimesSync(path, 1_900_000_000, 1_900_000_000);
    assert.match((await ask()).stdout, /CNY 5–6 trillion/u);
    folder.remove();
    folder = makeSampleFolder();
    folder.write('archive/a/harbour.txt', harbour);
    writeFileSync(join(folder.path, 'archive.index'), kept);
    assert.deepEqual((await ask()).stdout.split('\n').length, 2);
  });

  it('makes a damaged index anew, and writes over nothing that is none', async () => {
    await run('outlet:fjell', '--index', 'archive.index');
    const path = join(folder.path, 'archive.index');
    writeFileSync(path, readFileSync(path).subarray(0, 100));
    assert.deepEqual((await run('outlet:fjell', '--index', 'archive.index')).stdout, 'archive/bridges.txt:29:1: Radio Fjell: Which bridges do you close?\n');
    assert.ok(readFileSync(path).length > 100);
    const { status, stderr } = await run('outlet:fjell', '--index', 'archive/notes.md');
    assert.deepEqual([status, stderr], [2, 'archive/notes.md: this is no index of transcripts; nothing is written over it\n']);
  });

  it('says what it does not understand', async () => {
    const { status, stderr, stdout } = await run('tagg:x', 'date:soon');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /There is no "tagg:".*\n.*"date:soon" is no date/u);
  });

  it('tells of claims that cannot be read, with an index each time', async () => {
    folder.write('archive/bridges.txt.claims.json', '{');
    for (let time = 0; time < 2; time++) {
      const { status, stderr } = await run('outlet:herald', '--index', 'archive.index');
      assert.equal(status, 3);
      assert.match(stderr, /^archive\/bridges\.txt\.claims\.json:1:2: this is JSON|^archive\/bridges\.txt\.claims\.json/u);
    }
  });
});
