import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { exitStatus } from '../../../src/cli/exit-status.ts';
import { openParts } from '../../../src/cli/open-parts.ts';
import { replaceText } from '../../../src/cli/replace-text.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { openOutput } from '../../../src/cli/write-output.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

async function* nothing(): AsyncGenerator<Uint8Array> {
  // no standard input
}

describe('what another program writes while the command line works', () => {
  let folder: SampleFolder;
  let before: readonly string[];
  const path = (name: string) => join(folder.path, name);
  const read = (name: string) => readFileSync(path(name), 'utf8');

  beforeEach(() => {
    folder = makeSampleFolder();
    before = readdirSync(folder.path);
  });
  afterEach(() => {
    folder.remove();
  });

  it('is not replaced by what was made of an older text', async () => {
    folder.write('claims.json', 'theirs');
    assert.equal(await replaceText(path('claims.json'), 'older', 'ours'), false);
    assert.equal(await replaceText(path('claims.json'), null, 'ours'), false);
    assert.equal(read('claims.json'), 'theirs');
    assert.equal(await replaceText(path('gone.json'), 'older', 'ours'), false);
    assert.equal(await replaceText(path('claims.json'), 'theirs', 'both'), true);
    assert.equal(await replaceText(path('new.json'), null, 'ours'), true);
    assert.deepEqual([read('claims.json'), read('new.json')], ['both', 'ours']);
    assert.deepEqual(readdirSync(folder.path).sort(), [...before, 'claims.json', 'new.json'].sort(), 'no draft is left');
  });

  it('may have a name as long as the system lets it be, and is refused where it is read-only', async function () {
    const long = `${'国'.repeat(66)}.txt.claims.json`;
    assert.equal(await replaceText(path(long), null, 'ours'), true);
    assert.equal(read(long), 'ours');
    // An administrator may write everything.
    if (process.getuid?.() === 0) this.skip();
    chmodSync(path(long), 0o444);
    await assert.rejects(replaceText(path(long), 'ours', 'more'), { code: 'EACCES' });
    assert.equal(read(long), 'ours');
  });

  it('keeps its links and permissions', async () => {
    folder.write('claims.json', 'theirs');
    chmodSync(path('claims.json'), 0o640);
    symlinkSync('claims.json', path('link.json'));
    assert.equal(await replaceText(path('link.json'), 'theirs', 'both'), true);
    assert.equal(read('claims.json'), 'both');
    assert.equal(statSync(path('claims.json')).mode & 0o777, 0o640);
  });

  it('is not replaced by an output that found nothing there when it began, unless it may replace files', async () => {
    let errors = '';
    const nowhere = { write: () => true };
    const terminal = createTerminal({ stdin: nothing(), stdout: nowhere, stderr: { write: (words) => (errors += words) } });
    const whole = await openOutput(path('whole.csv'), false, terminal);
    const parts = await openParts(path('parts.csv'), false, terminal);
    const forced = await openParts(path('forced.csv'), true, terminal);
    assert.ok(whole && parts && forced);
    for (const name of ['whole.csv', 'parts.csv', 'forced.csv']) folder.write(name, 'theirs');
    await whole('ours');
    assert.deepEqual([terminal.status, errors], [exitStatus.usage, `${path('whole.csv')}: the file exists already; --force replaces it\n`]);
    await parts.write('ours');
    await assert.rejects(() => parts.finish(), /the file exists already/u);
    await forced.write('ours');
    await forced.finish();
    assert.deepEqual([read('whole.csv'), read('parts.csv'), read('forced.csv')], ['theirs', 'theirs', 'ours']);
    assert.deepEqual(readdirSync(folder.path).sort(), [...before, 'whole.csv', 'parts.csv', 'forced.csv'].sort(), 'no draft is left');
  });
});
