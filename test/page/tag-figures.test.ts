import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSidecar } from '../../src/core/claims/sidecar.ts';
import { openWorkbench, type Workbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(root, 'dist/policy-transcripts.vsix');
const briefing = 'harbour-city-briefing.txt';

describe('the figures of a turn, by keyboard alone', function () {
  this.bail(true);
  let workbench: Workbench;

  const claims = (): readonly { readonly quote: { readonly exact: string }; readonly figures: readonly unknown[] }[] => {
    const read = parseSidecar(readFileSync(join(workbench.folder, `${briefing}.claims.json`), 'utf8'));
    return 'sidecar' in read ? read.sidecar.claims : [];
  };
  const keys = async (...pressed: string[]): Promise<void> => {
    for (const key of pressed) await workbench.page.keyboard.press(key);
  };
  const asked = (place: string): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: place }).waitFor();
  const focused = (words: string): Promise<void> => workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).waitFor();

  before(async () => {
    workbench = await openWorkbench(vsix, join(root, 'examples'));
    await workbench.open(briefing);
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('figures-failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('are walked by a key, which selects each', async () => {
    await workbench.page.locator('.editor-instance .view-line').nth(3).click();
    await keys('Control+Home', 'Alt+q', 'Alt+q');
    await workbench.page.locator('.statusbar-item', { hasText: '(16 selected)' }).waitFor();
    await workbench.shot('figure-selected');
    await keys('Alt+Shift+q', 'Alt+Shift+q');
    await workbench.page.locator('.statusbar-item', { hasText: '(7 selected)' }).waitFor();
  });

  it('are accepted or skipped one by one, and taken back at once', async () => {
    const before = claims().length;
    await keys('Control+Home', 'Alt+j', 'Alt+j');
    await workbench.command('Transcripts: Tag Every Figure of This Turn…');
    await workbench.page.locator('.quick-input-title', { hasText: 'Tags for the figures of this turn' }).waitFor();
    await workbench.page.keyboard.type('stat');
    await focused('Statistic');
    await workbench.shot('figures-tags');
    await keys('Enter');
    // One of the sentences is a claim with this tag by its better part.
    await asked('Tag with Statistic: 1 of');
    await focused('Accept');
    await settled('the sentence is selected', async () => (await workbench.page.locator('.selected-text').count()) > 0);
    await workbench.shot('figures-first');
    await keys('Enter');
    await asked('Tag with Statistic: 2 of');
    await keys('ArrowDown');
    await focused('Skip');
    await keys('Enter');
    await asked('Tag with Statistic: 3 of');
    await focused('Accept');
    await workbench.shot('figures-third');
    await keys('Enter');
    await asked('Tag with Statistic: 4 of');
    await keys('Escape');
    await workbench.page.locator('.statusbar-item', { hasText: 'Sentences tagged: 2, skipped: 1' }).waitFor();
    assert.equal(claims().length, before + 2);
    assert.ok(claims().some(({ quote, figures }) => quote.exact.startsWith('Port Calder covers 1,620 square kilometres') && figures.length === 3));
    await workbench.page.locator('.codelens-decoration a:visible', { hasText: '5 claims' }).waitFor();
    await workbench.shot('figures-stopped');
    await keys('Alt+u');
    await settled('all are gone', () => claims().length === before);
  });
});
