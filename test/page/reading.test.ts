import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../../tools/vscode/server.mjs';
import type { Workbench } from './support/open-workbench.ts';
import { openWorkbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(root, 'dist/policy-transcripts.vsix');
const themes = [['light', 'Default Light Modern'], ['dark', 'Default Dark Modern'], ['contrast', 'Default High Contrast']] as const;
const example = (): string => readFileSync(join(root, 'examples/harbour-city-briefing.txt'), 'utf8').trimEnd();

for (const [theme, colorTheme] of themes) {
  describe(`what is read for a while, ${theme}`, function () {
    this.bail(true);
    const source = temporaryFolder();
    let workbench: Workbench;

    const status = (words: string): Locator => workbench.page.locator('.statusbar-item', { hasText: words });
    /** Looks out for what is shown for a moment, and presses it where it is to be pressed. Answers whether it was seen. */
    const whenShown = async (selector: string, words: string, then: 'press' | 'look'): Promise<() => Promise<boolean>> => {
      const seen = await workbench.page.evaluateHandle(([of, said, what]) => {
        const state = { seen: false };
        const observer = new MutationObserver(() => {
          const shown = [...document.querySelectorAll<HTMLElement>(of)].find(({ textContent }) => textContent.includes(said));
          if (shown === undefined) return;
          state.seen = true;
          observer.disconnect();
          if (what === 'press') shown.click();
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        return state;
      }, [selector, words, then] as const);
      return () => seen.evaluate((state) => state.seen);
    };

    before(async () => {
      mkdirSync(source, { recursive: true });
      const once = example();
      // What is read in a moment nobody can stop. VS Code shows extensions no text above 50 MB.
      writeFileSync(join(source, 'long.txt'), `${once}\n\n`.repeat(Math.ceil(40_000_000 / once.length)));
      workbench = await openWorkbench(vsix, source, { 'workbench.colorTheme': colorTheme, 'editor.minimap.enabled': false, 'workbench.editorLargeFileConfirmation': 100 });
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`reading-${theme}-failed`);
    });
    after(async () => {
      await workbench.close();
      rmSync(source, { recursive: true, force: true });
    });

    it('is named in the status bar, which stops it', async () => {
      // As quick as can be: a fast machine has read it before a test has looked twice.
      await whenShown('.statusbar-item a', 'Reading long.txt', 'press');
      await workbench.open('long.txt');
      await status('long.txt was not read').waitFor();
      await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).click();
      await workbench.page.getByText('Reading of a long text was stopped').waitFor();
      await workbench.shot(`reading-${theme}-stopped`);
      assert.equal(await status('Reading long.txt').count(), 0);
    });

    it('is read after all when a person says so by keyboard, and says so until its turns are there', async () => {
      const named = await whenShown('.statusbar-item a', 'Reading long.txt', 'look');
      const told = await whenShown('.welcome-view', 'A long text is still being read.', 'look');
      const denied = await whenShown('.welcome-view', 'No figure was found', 'look');
      await workbench.command('Transcripts: Read Long Transcript After All');
      await status('Reading long.txt').waitFor({ timeout: 5000 }).catch(() => undefined);
      await workbench.shot(`reading-${theme}-again`);
      await workbench.page.getByRole('tree', { name: 'Turns' }).locator('.monaco-list-row').nth(3).waitFor();
      await status('Reading long.txt').waitFor({ state: 'detached' });
      await status('long.txt was not read').waitFor({ state: 'detached' });
      await workbench.shot(`reading-${theme}-read`);
      assert.deepEqual([await named(), await told(), await denied()], [true, true, false]);
    });

    it('is stopped once more when it is opened again, by the button above its turns, and resumed by that', async () => {
      const resume = workbench.page.getByRole('button', { name: 'Read It After All' });
      for (let tries = 1; !(await resume.isVisible()); tries++) {
        await workbench.page.locator('.tab.active', { hasText: 'long.txt' }).click({ button: 'middle' });
        await workbench.page.locator('.tab', { hasText: 'long.txt' }).waitFor({ state: 'detached' });
        // The engine has learnt to read by now, too fast for a hand: a new window has it to learn again.
        await workbench.page.reload();
        await workbench.page.locator('.welcome-view').first().waitFor();
        await whenShown('.welcome-view a', 'Stop Reading', 'press');
        await workbench.page.keyboard.press('Control+P');
        await workbench.page.locator('.quick-input-widget:visible input').fill('long.txt');
        await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'long.txt' }).waitFor();
        await workbench.page.keyboard.press('Enter');
        // It may be read before the press gets there all the same.
        await resume.waitFor({ timeout: 15_000 }).catch((error: unknown) => {
          if (tries === 3) throw error;
        });
      }
      await resume.press('Enter');
      await workbench.page.getByRole('tree', { name: 'Turns' }).locator('.monaco-list-row').nth(3).waitFor();
    });
  });

  describe(`the corpus while it is read, ${theme}`, function () {
    this.bail(true);
    const source = temporaryFolder();
    let workbench: Workbench;

    const pane = (): Locator => workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: 'Corpus' }) });
    const status = (words: string | RegExp): Locator => workbench.page.locator('.statusbar-item', { hasText: words });
    const search = async (question: string): Promise<void> => {
      await workbench.command('Transcripts: Search Corpus…');
      await workbench.page.locator('.quick-input-widget:visible input[type="text"]').fill(question);
    };

    before(async () => {
      mkdirSync(source, { recursive: true });
      writeFileSync(join(source, 'shopping.txt'), 'Milk, eggs, two loaves.\n');
      workbench = await openWorkbench(vsix, source, { 'workbench.colorTheme': colorTheme, 'editor.minimap.enabled': false, 'workbench.editorLargeFileConfirmation': 100 });
      await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`corpus-read-${theme}-failed`);
    });
    after(async () => {
      await workbench.close();
      rmSync(source, { recursive: true, force: true });
    });

    it('says that a folder has no transcripts', async () => {
      await workbench.command('Transcripts: Focus on Corpus View');
      await pane().getByText('There are no transcripts in this workspace.').waitFor();
      await workbench.shot(`corpus-read-${theme}-empty`);
    });

    it('says how far it is, and is stopped where that is said', async () => {
      const once = example();
      for (let number = 0; number < 600; number++) writeFileSync(join(workbench.folder, `briefing-${number}.txt`), `${once}\n\n`.repeat(4).replaceAll('312', String(1000 + number)));
      await status(/Corpus: \d+ of \d+/u).waitFor();
      await pane().getByText(/of \d+ files are read/u).waitFor();
      await workbench.shot(`corpus-read-${theme}-reading`);
      await status(/Corpus: \d+ of \d+/u).locator('a').click();
      await pane().getByText('Reading was stopped').waitFor();
      await workbench.shot(`corpus-read-${theme}-stopped`);
    });

    it('answers from what it has, by keyboard alone, and goes on', async () => {
      await search('speaker:nobody');
      await workbench.page.keyboard.press('Enter');
      await pane().getByText('nothing was found in what is read').waitFor();
      await workbench.shot(`corpus-read-${theme}-stopped-nothing`);
      await workbench.command('Transcripts: Go On Reading the Corpus');
      await search('find:transcripts');
      await workbench.page.keyboard.press('Enter');
      await settled('all are read', async () => (await status(/Corpus: \d/u).count()) === 0 && (await pane().getByText('600 transcripts').count()) > 0, 240_000);
      await workbench.shot(`corpus-read-${theme}-all`);
    });
  });
}
