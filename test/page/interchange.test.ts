import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const briefing = 'harbour-city-briefing.txt';

describe('export, by keyboard', function () {
  this.bail(true);
  let workbench: Workbench;

  const asked = (words: string): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: words }).waitFor();
  const path = (name: string): string => join(workbench.folder, name);

  before(async () => {
    workbench = await openWorkbench(join(root, 'dist/policy-transcripts.vsix'), join(root, 'examples'), {
      'workbench.colorTheme': process.env['SHOT_THEME'] ?? 'Default Dark Modern',
      // The list of files that VS Code itself shows, not the browser's.
      'files.simpleDialog.enable': true,
    });
    await workbench.open(briefing);
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('interchange-failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('asks what, in which format, with what that leaves out, and says what was written', async () => {
    await workbench.command('Transcripts: Export…');
    await asked('Export which claims?');
    await workbench.shot('export-what');
    await workbench.page.keyboard.press('Enter');
    await asked('Export in which format?');
    await workbench.shot('export-format');
    await workbench.page.keyboard.type('W3C');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'W3C' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await asked('Export Claims');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.notification-list-item', { hasText: 'Exported to' }).waitFor();
    await workbench.shot('export-done');
    await settled('the file is there', () => existsSync(path('harbour-city-briefing-claims.jsonld')));
  });
});
