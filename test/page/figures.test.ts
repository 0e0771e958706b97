import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import type { Workbench } from './support/open-workbench.ts';
import { openWorkbench } from './support/open-workbench.ts';
import { removeFolder, temporaryFolder } from '../../tools/vscode/server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(root, 'dist/policy-transcripts.vsix');

/** What a person sees of the view Figures, in each theme once. */
for (const [theme, colorTheme] of [['light', 'Default Light Modern'], ['dark', 'Default Dark Modern'], ['contrast', 'Default High Contrast']] as const) {
  describe(`the view of figures, ${theme}`, function () {
    this.bail(true);
    let workbench: Workbench;

    const tree = (): Locator => workbench.page.getByRole('tree', { name: 'Figures' });
    const row = (words: string): Locator => tree().locator('.monaco-list-row', { hasText: words });
    const box = (): Locator => workbench.page.locator('.quick-input-widget:visible');
    const type = (filter: string): Promise<void> => box().locator('input[type="text"]').fill(filter);

    before(async () => {
      workbench = await openWorkbench(vsix, join(root, 'examples'), { 'workbench.colorTheme': colorTheme, 'editor.minimap.enabled': false });
      await workbench.open('harbour-city-briefing.txt');
      await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`figures-${theme}-failed`);
    });
    after(async () => {
      await workbench.close();
    });

    it('opens with groups by kind', async () => {
      await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).click();
      for (const name of ['Turns', 'Speakers', 'Claims']) await workbench.page.locator('.pane-header', { hasText: name }).click();
      await row('Percentages').waitFor();
      // Wider than VS Code opens it.
      await workbench.page.mouse.move(349, 500);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(560, 500, { steps: 5 });
      await workbench.page.mouse.up();
      await workbench.shot(`figures-${theme}-kinds`);
    });

    it('selects the words of the figure that Enter is pressed on', async () => {
      await row('Percentages').click();
      await row('4.6%').first().waitFor();
      await tree().focus();
      await workbench.page.keyboard.press('ArrowDown');
      await tree().locator('.monaco-list-row.focused', { hasText: '4.6%' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.editor-instance .selected-text').first().waitFor();
      await workbench.shot(`figures-${theme}-selected`);
      // The second Enter leads into the text.
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    });

    it('says below the filter how it is understood, and what is not', async () => {
      await workbench.command('Transcripts: Filter Figures');
      await type('percent > 10');
      await box().getByText('figures: %').waitFor();
      await workbench.shot(`figures-${theme}-filter`);
      await workbench.page.keyboard.press('Enter');
      // Enter leads to what was found, wherever the question came from.
      await workbench.page.locator('[role="tree"][aria-label="Figures"]:focus').waitFor();
      await workbench.command('Transcripts: Filter Figures');
      await type('percent > colour:red');
      await box().getByText('A number is missing').waitFor();
      await workbench.shot(`figures-${theme}-problem`);
      await type('percent > 100000');
      await workbench.page.keyboard.press('Enter');
      await tree().or(workbench.page.getByText('No figure matches the filter.')).first().waitFor();
      await workbench.page.getByText('No figure matches the filter.').waitFor();
      await workbench.shot(`figures-${theme}-nothing`);
    });

    it('groups by size, and comes after the cursor', async () => {
      await workbench.command('Transcripts: Clear the Filter of Figures');
      await workbench.command('Transcripts: Group Figures by Size');
      // By kind there were 58 with percentage points.
      await row('Percentages').filter({ hasText: '54' }).first().waitFor();
      await tree().locator('.monaco-list-row.selected', { hasText: '4.6%' }).waitFor();
      await workbench.shot(`figures-${theme}-sizes`);
    });
  });
}

describe('the view of figures of a long hearing', function () {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'long.txt'), longHearing(20_000));
    workbench = await openWorkbench(vsix, folder);
  });
  after(async () => {
    await workbench.close();
    removeFolder(folder);
  });

  it('opens, and opens a group of thousands, within seconds', async () => {
    await workbench.open('long.txt');
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor({ timeout: 60_000 });
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).click();
    const tree = workbench.page.getByRole('tree', { name: 'Figures' });
    const begun = performance.now();
    await tree.locator('.monaco-list-row', { hasText: 'Counts' }).waitFor();
    const opened = performance.now();
    await tree.locator('.monaco-list-row', { hasText: 'Counts' }).click();
    await tree.locator('.monaco-list-row', { hasText: 'Lines 23–' }).click();
    await tree.locator('.monaco-list-row', { hasText: 'ports' }).first().waitFor();
    const expanded = performance.now();
    assert.ok(expanded - begun < 20_000, `groups after ${Math.round(opened - begun)} ms, rows after another ${Math.round(expanded - opened)} ms`);
    await workbench.shot('figures-long');
  });
});

function longHearing(figures: number): string {
  const head = 'Varnholm hearing on its harbour\nVarnholm | 10 a.m. April 3, 2030\n\nSpeakers:\n\nMs. Ada Lunde, governor of Varnholm\n\nChairperson:\n\nMs. Siri Vang, spokesperson of Varnholm\n\nDate:\n\nApril 3, 2030\n\n\nSiri Vang:\n\nGood morning. The governor has the floor.\n\n';
  const turns = Array.from({ length: figures / 20 }, (_, turn) => {
    const said = Array.from({ length: 10 }, (__, at) => `In the ${turn} by ${at} yards that the council looked at before the winter we counted ${turn * 10 + at + 2} ports, and traffic there rose by ${((turn * 7 + at) % 900) / 10 + 1} percent against the year before, as the harbour master told us.`);
    return `${turn % 2 === 0 ? 'Ada Lunde' : 'Siri Vang'}:\n\n${said.join(' ')}\n\n`;
  });
  return head + turns.join('');
}
