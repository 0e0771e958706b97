import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const briefing = 'harbour-city-briefing.txt';

describe('the codebook, by keyboard', function () {
  this.bail(true);
  let workbench: Workbench;

  const read = (name: string): string => readFileSync(join(workbench.folder, name), 'utf8');
  const asked = (words: string): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: words }).waitFor();

  before(async () => {
    workbench = await openWorkbench(join(root, 'dist/policy-transcripts.vsix'), join(root, 'examples'), {
      'workbench.colorTheme': process.env['SHOT_THEME'] ?? 'Default Dark Modern',
    });
    await workbench.open(briefing);
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('codebook-failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('is a tree of its tags with how often each is used', async () => {
    await workbench.command('Transcripts: Focus on Codebook View');
    await workbench.row(/^Statistic, \d+ here/u).waitFor();
    await workbench.row(/^Commitment, \d+ here/u).hover();
    await workbench.shot('codebook-view');
  });

  it('has a tag renamed in all claims after a preview, and taken back', async () => {
    const before = [read('codebook.json'), read(`${briefing}.claims.json`)];
    await workbench.command('Transcripts: Rename Tag…');
    await asked('Rename Tag: which one?');
    await workbench.page.keyboard.type('statis');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Statistic' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await settled('the name is asked for', async () => (await workbench.page.locator('.quick-input-widget:visible input:visible').first().inputValue()) === 'Statistic');
    await workbench.page.keyboard.type('Datum');
    await workbench.page.keyboard.press('Enter');
    await settled('the id is asked for', async () => (await workbench.page.locator('.quick-input-widget:visible input:visible').first().inputValue()) === 'statistic');
    await workbench.page.keyboard.type('datum');
    await workbench.page.keyboard.press('Enter');
    await asked('Rename "Statistic" to "Datum" (id datum)');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'claims of one transcript are changed' }).waitFor();
    await workbench.shot('codebook-preview');
    await workbench.page.keyboard.press('Enter');
    await settled('the claims have it', () => read(`${briefing}.claims.json`).includes('"value": "datum"'));
    await workbench.row(/^Datum, \d+ here/u).waitFor();
    await workbench.shot('codebook-renamed');
    await workbench.command('Transcripts: Undo Codebook Change');
    await settled('all is as it was', () => read(`${briefing}.claims.json`) === before[1] && read('codebook.json') === before[0]);
    assert.deepEqual([read('codebook.json'), read(`${briefing}.claims.json`)], before);
  });
});
