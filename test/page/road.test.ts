import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workbench } from './support/open-workbench.ts';
import { openWorkbench } from './support/open-workbench.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The steps of one person in one window: each starts where the one before ended, so the first failure ends the road. */
describe('the road of a reader', function () {
  this.timeout(60_000);
  this.bail(true);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench(join(fileURLToPath(new URL('../../', import.meta.url)), 'dist/policy-transcripts.vsix'), examples);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('opens the example', async () => {
    await workbench.open('harbour-city-briefing.txt');
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
    await workbench.shot('opened');
  });

  it('finds the view container in the Activity Bar', async () => {
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).click();
    await workbench.page.locator('.pane-header', { hasText: 'Turns' }).waitFor();
    await workbench.page.locator('.pane-header', { hasText: 'Claims' }).waitFor();
    await workbench.shot('container');
  });
});
