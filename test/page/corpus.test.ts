import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import type { Workbench } from './support/open-workbench.ts';
import { openWorkbench } from './support/open-workbench.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(root, 'dist/policy-transcripts.vsix');

/** What a person sees of the view Corpus, in each theme once; all of it by the keyboard. */
for (const [theme, colorTheme] of [['light', 'Default Light Modern'], ['dark', 'Default Dark Modern'], ['contrast', 'Default High Contrast']] as const) {
  describe(`the view of the corpus, ${theme}`, function () {
    this.bail(true);
    let workbench: Workbench;

    const tree = (): Locator => workbench.page.getByRole('tree', { name: 'Corpus' });
    const row = (words: string): Locator => tree().locator('.monaco-list-row', { hasText: words });
    const box = (): Locator => workbench.page.locator('.quick-input-widget:visible');

    /** The row that Enter takes. */
    const first = (words: string | RegExp): Locator => box().locator('.monaco-list-row.focused[data-index="0"]', { hasText: words });

    before(async () => {
      workbench = await openWorkbench(vsix, join(root, 'examples'), { 'workbench.colorTheme': colorTheme, 'editor.minimap.enabled': false });
      // The command palette knows the commands that there are when it opens.
      await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`corpus-${theme}-failed`);
    });
    after(async () => {
      await workbench.close();
    });

    it('offers fields and names while a question is typed', async () => {
      await workbench.command('Transcripts: Search Corpus…');
      await box().getByText('conditions').waitFor();
      await workbench.shot(`corpus-${theme}-box`);
      await workbench.page.keyboard.type('tag:com');
      await box().locator('.monaco-list-row', { hasText: /tag:Commitment/u }).waitFor();
      await first('tag:com').waitFor();
      await workbench.shot(`corpus-${theme}-offered`);
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Enter');
      await first(/tag:Commitment.*claims in 1 transcript/u).waitFor();
      await workbench.shot(`corpus-${theme}-completed`);
    });

    it('shows what was found, and leads to the words', async () => {
      await workbench.page.keyboard.press('Enter');
      await row('Not one household').waitFor();
      await workbench.page.mouse.move(349, 500);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(640, 500, { steps: 5 });
      await workbench.page.mouse.up();
      await tree().focus();
      await workbench.page.keyboard.press('Home');
      await workbench.page.keyboard.press('ArrowDown');
      await tree().locator('.monaco-list-row.focused', { hasText: 'Not one household' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.editor-instance .selected-text').first().waitFor();
      await workbench.shot(`corpus-${theme}-claims`);
    });

    it('shows figures, turns and transcripts', async () => {
      for (const [question, words, name] of [['figure: money > 10 billion', 'EUR 96.5 billion', 'figures'], ['outlet:"Northern Wire"', 'Metro Line 3', 'turns'], ['', 'Port Calder', 'transcripts']] as const) {
        await workbench.command('Transcripts: Search Corpus…');
        await box().locator('input[type="text"]').fill(question);
        await first(name).waitFor();
        await workbench.page.keyboard.press('Enter');
        await row(words).first().waitFor();
        await workbench.shot(`corpus-${theme}-${name}`);
      }
    });

    it('says that nothing was found, and what is not understood', async () => {
      await workbench.command('Transcripts: Search Corpus…');
      await box().locator('input[type="text"]').fill('tagg:x');
      await box().getByText('There is no "tagg:"').waitFor();
      await workbench.shot(`corpus-${theme}-problem`);
      await box().locator('input[type="text"]').fill('speaker:nobody');
      await first('0 turns').waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page.getByText('Nothing in this workspace is what was asked for.').waitFor();
      await workbench.shot(`corpus-${theme}-nothing`);
    });
  });
}
