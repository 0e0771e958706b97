import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import type { Workbench } from './support/open-workbench.ts';
import { temporaryFolder } from '../../tools/vscode/server.mjs';
import { openWorkbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

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

/** Far down in a text of long lines, which are broken at the window's edge once it has the language of transcripts. */
describe('a result of the corpus', function () {
  this.bail(true);
  const source = temporaryFolder();
  const words = '7,777 lanterns';
  let workbench: Workbench;

  const tree = (): Locator => workbench.page.getByRole('tree', { name: 'Corpus' });
  const line = (): Locator => workbench.page.locator('.editor-instance .view-line', { hasText: words }).first();
  const tab = (): Locator => workbench.page.locator('.tab.active', { hasText: 'lanterns.txt' });
  const isPreview = async (): Promise<boolean> => (await tab().getAttribute('class'))?.includes('sizing') === true && (await tab().locator('.label-name').evaluate((name) => getComputedStyle(name).fontStyle)) === 'italic';
  const isInSight = async (): Promise<boolean> => {
    const [inner, outer] = [await line().boundingBox().catch(() => null), await workbench.page.locator('.editor-instance .monaco-editor').first().boundingBox()];
    return inner !== null && outer !== null && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  };
  const hasFocus = (of: string): Promise<boolean> => workbench.page.evaluate((selector) => document.activeElement?.closest(selector) !== null, of);

  before(async () => {
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, 'lanterns.txt'), lanterns());
    workbench = await openWorkbench(vsix, source, { 'editor.minimap.enabled': false });
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).waitFor();
    await workbench.command('Transcripts: Search Corpus…');
    const box = workbench.page.locator('.quick-input-widget:visible');
    await box.locator('input[type="text"]').fill('figure: > 7000');
    await box.locator('.monaco-list-row.focused', { hasText: '1 figure in 1 transcript' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await tree().locator('.monaco-list-row', { hasText: words }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('corpus-result-failed');
  });
  after(async () => {
    await workbench.close();
    rmSync(source, { recursive: true, force: true });
  });

  it('is previewed with Space, in sight also once its text has its language, and the list keeps the focus', async () => {
    await tree().focus();
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('ArrowDown');
    await tree().locator('.monaco-list-row.focused', { hasText: words }).waitFor();
    await workbench.page.keyboard.press('Space');
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
    await settled('its words are in sight', isInSight);
    await workbench.page.locator('.editor-instance .selected-text').first().waitFor();
    assert.equal(await isPreview(), true);
    assert.equal(await hasFocus('.monaco-list'), true);
  });

  it('is kept with Enter, which leads into its text', async () => {
    await workbench.page.keyboard.press('Enter');
    await settled('the text has the focus', () => hasFocus('.monaco-editor'));
    assert.equal(await isPreview(), false);
    assert.equal(await isInSight(), true);
  });

  it('is found again from another place, with a click and with two', async () => {
    await workbench.page.keyboard.press('Control+Home');
    await settled('it is out of sight', async () => !(await isInSight()));
    const row = tree().locator('.monaco-list-row', { hasText: words });
    await row.click();
    await settled('its words are in sight', isInSight);
    assert.equal(await hasFocus('.monaco-list'), true);
    await tab().click({ button: 'middle' });
    await tab().waitFor({ state: 'detached' });
    await row.dblclick();
    await settled('the text has the focus', () => hasFocus('.monaco-editor'));
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
    await settled('its words are in sight', isInSight);
    assert.equal(await isPreview(), false);
  });
});

function lanterns(): string {
  const head = 'Port Calder briefing on its harbour\nPort Calder | 10 a.m. April 3, 2030\n\nSpeakers:\n\nMs. Ada Lunde, governor of Port Calder\n\nChairperson:\n\nMs. Siri Vang, spokesperson of Port Calder\n\nDate:\n\nApril 3, 2030\n\n\n';
  const turns = Array.from({ length: 160 }, (_, index) => `${index % 2 === 0 ? 'Siri Vang' : 'Ada Lunde'}:\n\n${'The quay was swept, the cranes were oiled and the gulls were counted by hand. '.repeat(12).trim()}\n\n`);
  turns.splice(110, 0, 'Ada Lunde:\n\nWe have lit 7,777 lanterns along the pier.\n\n');
  return head + turns.join('');
}
