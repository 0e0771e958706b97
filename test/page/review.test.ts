import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSidecar } from '../../src/core/claims/sidecar.ts';
import { openWorkbench, type Workbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(root, 'dist/policy-transcripts.vsix');
const briefing = 'harbour-city-briefing.txt';

describe('the review, by keyboard alone', function () {
  this.bail(true);
  let workbench: Workbench;
  let tagged: readonly string[] = [];

  const path = (): string => join(workbench.folder, briefing);
  const quotes = (): readonly string[] => {
    const read = parseSidecar(readFileSync(`${path()}.claims.json`, 'utf8'));
    return 'sidecar' in read ? read.sidecar.claims.map(({ quote }) => quote.exact) : [];
  };
  const keys = async (...pressed: string[]): Promise<void> => {
    for (const key of pressed) await workbench.page.keyboard.press(key);
  };
  const title = (words: string): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: words }).waitFor();
  const waits = (words: string): Promise<void> => workbench.page.locator('.statusbar-item', { hasText: words }).waitFor();
  /** What is written before VS Code watches the folder it never sees. */
  const watched = async (): Promise<void> => {
    const seen = join(workbench.folder, 'seen.csv');
    writeFileSync(seen, '');
    await settled('a new file is seen', async () => {
      writeFileSync(seen, String(Date.now()));
      return workbench.row('seen.csv').isVisible();
    });
    rmSync(seen);
  };
  const revised = (text: string): string => {
    const [first = '', second = ''] = tagged;
    return text.replace(first, first.replace(/\d+/u, '987')).replace(second, `So it was said: ${second} And again, as it was said: ${second} That is all.`);
  };

  before(async () => {
    workbench = await openWorkbench(vsix, join(root, 'examples'));
    tagged = quotes().filter((words) => /\d/u.test(words)).slice(0, 2);
    await workbench.open(briefing);
    await waits('Policy Transcript');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('review-failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('begins where a change from elsewhere left claims in doubt', async () => {
    await watched();
    await workbench.page.getByRole('tab', { name: 'Transcripts' }).first().click();
    writeFileSync(path(), revised(readFileSync(path(), 'utf8')));
    await waits('claims to review');
    await workbench.page.locator('.notification-list-item', { hasText: 'Their words are not found for sure' }).waitFor();
    await workbench.page.getByRole('tree', { name: 'To Review' }).locator('.monaco-list-row').nth(1).waitFor();
    await workbench.shot('review-waits');
  });

  it('shows the words that were tagged beside those that stand there now, claim by claim', async () => {
    await workbench.page.locator('.editor-instance .view-line').nth(3).click();
    await keys('Alt+y');
    await title('Review 1 of 2');
    await settled('the words are selected', async () => (await workbench.page.locator('.selected-text').count()) > 0);
    await workbench.shot('review-first');
    await keys('Enter');
    await title('Review 2 of 2');
    await workbench.shot('review-second');
    assert.ok(quotes().some((words) => words.includes('987')));
  });

  it('goes back, and takes the last answer back', async () => {
    await workbench.page.keyboard.type('undo');
    await keys('Enter');
    await title('Review 1 of 2');
    await settled('the words are the tagged ones', () => !quotes().some((words) => words.includes('987')));
    await workbench.page.keyboard.type('side');
    await keys('Enter');
    await workbench.page.locator('.monaco-diff-editor .view-line', { hasText: '987' }).first().waitFor();
    // The list is asked anew over the comparison; what is typed before is lost.
    await settled('the list again', async () => (await workbench.page.locator('.quick-input-box input').first().inputValue()) === '');
    await workbench.shot('review-side-by-side');
    await workbench.page.keyboard.type('accept');
    await keys('Enter');
    await title('Review 2 of 2');
    await workbench.page.keyboard.type('here');
    await keys('Enter');
    await settled('both are decided', () => quotes().some((words) => words.includes('987')));
    await waits('no claim waits for review');
    await workbench.shot('review-done');
  });
});

for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast']) {
  describe(`a revised version in ${theme}`, function () {
    let workbench: Workbench;
    const name = theme.split(' ')[1]?.toLowerCase() ?? '';

    let source = '';

    before(async () => {
      source = mkdtempSync(join(tmpdir(), 'revised-'));
      cpSync(join(root, 'examples'), source, { recursive: true });
      const text = readFileSync(join(source, briefing), 'utf8');
      const read = parseSidecar(readFileSync(join(source, `${briefing}.claims.json`), 'utf8'));
      assert.ok('sidecar' in read);
      const [words = ''] = read.sidecar.claims.map(({ quote }) => quote.exact).filter((exact) => /\d/u.test(exact));
      writeFileSync(join(source, 'final.txt'), text.replace(words, words.replace(/\d+/u, '987')).replaceAll('Thank you.', 'Thank you very much.'));
      workbench = await openWorkbench(vsix, source, { 'workbench.colorTheme': theme });
    });
    after(async () => {
      await workbench.close();
      rmSync(source, { recursive: true });
    });

    it('is listed, replaces the text, and the claims go along', async () => {
      const { page, folder } = workbench;
      const path = join(folder, briefing);
      await workbench.open('final.txt');
      await workbench.open(briefing);
      await page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
      await page.getByRole('tab', { name: 'Transcripts' }).first().click();
      await workbench.command('Transcripts: Replace Text With Revised Version…');
      await page.locator('.quick-input-title', { hasText: 'Where is the revised version' }).waitFor();
      await workbench.shot(`revise-${name}-source`);
      // The view that was just opened may take the focus from the list, which stays open, as soon as it has rows.
      const input = page.locator('.quick-input-widget:visible input');
      await input.fill('final');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'final.txt' }).waitFor();
      await input.press('Enter');
      await page.locator('.quick-input-title', { hasText: 'Replace the text of' }).waitFor();
      await workbench.shot(`revise-${name}-list`);
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'to review' }).waitFor();
      await page.keyboard.press('Alt+y');
      await page.locator('.quick-input-title', { hasText: 'Review 1 of' }).waitFor();
      await workbench.shot(`revise-${name}-review`);
      await page.keyboard.press('Enter');
      await settled('the claim has the new words', () => readFileSync(`${path}.claims.json`, 'utf8').includes('987'));
    });
  });
}
