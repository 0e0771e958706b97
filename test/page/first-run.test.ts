import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workbench } from './support/open-workbench.ts';
import { openWorkbench } from './support/open-workbench.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** As VS Code is for somebody who changed nothing but to be asked. */
describe('the first transcript of a person', function () {
  this.bail(true);
  let workbench: Workbench;

  before(async () => {
    const settings = { 'transcripts.detection': 'ask', 'workbench.startupEditor': 'newUntitledFile', 'workbench.welcomePage.walkthroughs.openOnInstall': true };
    workbench = await openWorkbench(join(root, 'dist/policy-transcripts.vsix'), join(root, 'examples'), settings);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('first-run-failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('is asked about, and opened as one after a yes', async () => {
    await workbench.open('harbour-city-briefing.txt');
    const question = workbench.page.locator('.notification-toast', { hasText: 'harbour-city-briefing.txt' });
    await question.waitFor();
    await workbench.shot('asked');
    await question.getByRole('button', { name: 'Yes' }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
  });

  it('brings the walkthrough beside it, and keeps the cursor in the text', async () => {
    await workbench.page.getByText('Get Started with Policy Transcripts').first().waitFor();
    await workbench.page.locator('.tab.active', { hasText: 'harbour-city-briefing.txt' }).waitFor();
    // The status bar tells of the cursor only while a text has the focus.
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 1, Col 1' }).waitFor();
    await workbench.page.keyboard.press('Alt+j');
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 41' }).waitFor();
    await workbench.shot('walkthrough');
  });
});
