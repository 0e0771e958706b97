import assert from 'node:assert/strict';
import { withChosenFormat, emptySidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import type { StructureRecord } from '../../../src/core/interchange/records/structure-record.ts';
import { runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

const text = 'ANNA > Will the ferry run on Sunday, and who pays?\nBORIS > It will run, as it did before.\nANNA > And who pays for it?\nBORIS > The port does.\n';
const calder = { name: 'calder', title: 'Calder desk', extends: 'english-inline', labels: [{ pattern: '(?<label>[A-Z]{1,20}) >', at: 'start' }], minMeanWords: 2 };

describe('formats of a folder, on the command line', () => {
  let folder: SampleFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });
  const structure = async (...args: string[]) => {
    const { status, stdout, stderr } = await run('structure', ...args);
    const { format, turns } = JSON.parse(stdout) as StructureRecord;
    return { status, stderr, format, labels: turns.map(({ label }) => label) };
  };

  beforeEach(() => {
    folder = makeSampleFolder();
    folder.write('desk/notes.txt', text);
  });
  afterEach(() => {
    folder.remove();
  });

  it('are read from the nearest transcripts.json above the file', async () => {
    assert.equal((await structure('desk/notes.txt')).format, null);
    folder.write('transcripts.json', `{ "formats": [${JSON.stringify(calder)}] } // ours`);
    assert.deepEqual(await structure('desk/notes.txt'), { status: 0, stderr: '', format: 'calder', labels: ['ANNA', 'BORIS', 'ANNA', 'BORIS'] });
    assert.equal(JSON.parse((await run('claims', '--json', 'desk')).stdout) instanceof Array, true);
    folder.write('desk/transcripts.json', '{}');
    assert.equal((await structure('desk/notes.txt')).format, null);
  });

  it('say in one line what is wrong with them, and the others work', async () => {
    folder.write('transcripts.json', `{\n  "formats": [\n    { "name": "b", "labels": [{ "pattern": "(?<label>(a|a)*)x", "at": "start" }] },\n    ${JSON.stringify(calder)}\n  ]\n}\n`);
    const { status, stderr, format } = await structure('desk/notes.txt');
    assert.deepEqual([status, format], [3, 'calder']);
    assert.match(stderr, /^transcripts\.json:3:44: this pattern could hang: [^\n]*\n$/u);
    const { status: listed, stderr: once } = await run('claims', 'desk', 'quayside.txt');
    assert.deepEqual([listed, once.match(/could hang/gu)?.length], [3, 1]);
  });

  it('tell where a file is no JSON', async () => {
    folder.write('transcripts.json', '{\n  "formats": [\n');
    const { status, stderr } = await structure('desk/notes.txt');
    assert.deepEqual([status, stderr], [3, 'transcripts.json:3:1: this is not JSON: a closing bracket is missing\n']);
  });

  it('give way to the one that was chosen in the editor, and that to the one that is asked for', async () => {
    folder.write('transcripts.json', JSON.stringify({ formats: [{ ...calder, threshold: 99 }] }));
    assert.equal((await structure('desk/notes.txt')).format, null);
    folder.write('desk/notes.txt.claims.json', serialiseSidecar(withChosenFormat(emptySidecar, 'calder'), 'notes.txt'));
    assert.equal((await structure('desk/notes.txt')).format, 'calder');
    assert.deepEqual((await structure('--format', 'white-house', 'desk/notes.txt')).labels, []);
    folder.write('desk/notes.txt.claims.json', serialiseSidecar(withChosenFormat(emptySidecar, 'gone'), 'notes.txt'));
    const { status, stderr } = await structure('desk/notes.txt');
    assert.deepEqual([status, stderr], [0, 'desk/notes.txt: the format that was chosen for it, "gone", is not there; read in the one that fits best\n']);
  });

  it('are refused where there is no such format', async () => {
    const { status, stdout, stderr } = await run('structure', '-f', 'gone', 'desk/notes.txt');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^desk\/notes\.txt: there is no format "gone"/u);
  });

  it('are listed by name and title', async () => {
    folder.write('transcripts.json', JSON.stringify({ formats: [calder] }));
    const { status, stdout } = await run('structure', '--list-formats');
    assert.equal(status, 0);
    assert.match(stdout, /^calder +Calder desk\n/u);
    assert.match(stdout, /^white-house +White House$/mu);
    assert.equal((await run('structure')).status, 2);
  });

  it('are not written over by an export', async () => {
    folder.write('transcripts.json', '{}');
    folder.tag('quayside.txt', 'xx', []);
    const { status, stderr } = await run('export', '-f', 'csv', '-o', 'transcripts.json', '--force', 'quayside.txt');
    assert.equal(status, 2);
    assert.match(stderr, /nothing is written over it/u);
  });
});
