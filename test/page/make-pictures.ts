// npm run pictures: takes the README's pictures anew, of the packaged extension on the example, into docs/pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { openWorkbench } from './support/open-workbench.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = join(root, 'docs/pictures');
const reading = { 'editor.minimap.enabled': false, 'editor.fontSize': 15, 'editor.lineNumbers': 'off', 'breadcrumbs.enabled': false };

async function takePictures(theme: 'light' | 'dark', colorTheme: string): Promise<void> {
  const workbench = await openWorkbench(join(root, 'dist/policy-transcripts.vsix'), join(root, 'examples'), { ...reading, 'workbench.colorTheme': colorTheme });
  const { page } = workbench;
  const selected = (words: string): Locator => page.getByRole('tree', { name: 'Turns' }).locator('.monaco-list-row.selected', { hasText: words });
  const take = (name: string): Promise<unknown> => page.screenshot({ path: join(pictures, `${name}-${theme}.png`), animations: 'disabled' });
  try {
    await workbench.open('harbour-city-briefing.txt');
    await page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).click();
    await page.getByRole('tree', { name: 'Turns' }).locator('.monaco-list-row', { hasText: 'Harbour & Freight' }).waitFor();
    // Wider than VS Code opens it: names and first words are what the view is for.
    await page.mouse.move(349, 500);
    await page.mouse.down();
    await page.mouse.move(520, 500, { steps: 5 });
    await page.mouse.up();
    await page.locator('.editor-instance .view-line').nth(2).click();
    await page.keyboard.press('Alt+Shift+j');
    await selected('Maravel').waitFor();
    await page.keyboard.press('Alt+Shift+j');
    await selected('Harbour & Freight').waitFor();
    await page.locator('.codelens-decoration a:visible', { hasText: '3 claims' }).waitFor();
    await take('reading');
    await page.keyboard.press('Alt+j');
    await selected('Anselm Vorey').waitFor();
    await page.keyboard.press('Alt+j');
    await selected('Davor Lindmark').waitFor();
    await page.keyboard.press('Alt+.');
    await page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.locator('.monaco-hover:visible', { hasText: 'Change tags' }).waitFor();
    await take('claim');
  } finally {
    await workbench.close();
  }
}

mkdirSync(pictures, { recursive: true });
await takePictures('light', 'Default Light Modern');
await takePictures('dark', 'Default Dark Modern');
