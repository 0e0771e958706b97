import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { parseSidecar } from '../../src/core/claims/sidecar.ts';
import type { Workbench } from './support/open-workbench.ts';
import { openWorkbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(root, 'dist/policy-transcripts.vsix');
const briefing = 'harbour-city-briefing.txt';
const exported = 'harbour-city-briefing-claims.csv';

/** The steps of one person in one window: each starts where the one before ended, so the first failure ends the road. */
describe('the road of a reader', function () {
  this.bail(true);
  let workbench: Workbench;

  const sidecar = (): string => readFileSync(join(workbench.folder, `${briefing}.claims.json`), 'utf8');
  const claims = (): readonly { tags: readonly string[]; note: string; quote: { exact: string } }[] => {
    const read = parseSidecar(sidecar());
    return 'sidecar' in read ? read.sidecar.claims : [];
  };
  const keys = async (...names: string[]): Promise<void> => {
    for (const name of names) await workbench.page.keyboard.press(name);
  };
  const line = (words: string): Locator => workbench.page.locator('.editor-instance .view-line', { hasText: words });
  const cursorAt = (place: string, timeout = 60_000): Promise<void> => workbench.page.locator('.statusbar-item', { hasText: place }).waitFor({ timeout });
  const pick = (words: string): Locator => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: words });
  const selectedIn = (view: 'Turns' | 'Speakers', words: string): Locator =>
    workbench.page.getByRole('tree', { name: view }).locator('.monaco-list-row.selected', { hasText: words });
  const input = (): Locator => workbench.page.locator('.quick-input-widget:visible input[type="text"]');

  before(async () => {
    workbench = await openWorkbench(vsix, join(root, 'examples'));
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('opens the example, which is recognised by its content', async () => {
    await workbench.open(briefing);
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
    await workbench.shot('opened');
  });

  it('finds exchanges and claims in the view container', async () => {
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).click();
    await workbench.row(/^Opening/u).waitFor();
    await workbench.row(/Harbour & Freight Weekly/u).first().waitFor();
    await workbench.row(/^Commitment/u).waitFor();
    await workbench.shot('container');
  });

  it('walks question by question with the keyboard, and the trees follow', async () => {
    await line('GIS briefing').first().click();
    await keys('Alt+Shift+j', 'Alt+Shift+j');
    await line('Harbour & Freight Weekly:').waitFor();
    await selectedIn('Turns', 'Harbour & Freight Weekly').waitFor();
    await selectedIn('Speakers', 'Harbour & Freight Weekly').waitFor();
  });

  it('filters the turns, and keeps the filter when what was found is clicked', async () => {
    await workbench.command('Transcripts: Filter Turns…');
    await input().waitFor();
    await workbench.page.keyboard.type('alliances');
    await workbench.page.getByText('filter: alliances').waitFor();
    await workbench.row(/^Opening/u).waitFor({ state: 'detached' });
    await workbench.row(/^Exchange/u).first().click();
    await input().waitFor({ state: 'detached' });
    await workbench.page.getByText('filter: alliances').waitFor();
    assert.equal(await workbench.row(/^Opening/u).count(), 0);
    await workbench.shot('filtered');
    await workbench.command('Transcripts: Clear the Filter of Turns');
    await workbench.row(/^Opening/u).waitFor();
  });

  it('leaves the cursor where a click puts it while the list of turns is open', async () => {
    await workbench.page.locator('.editor-instance .view-line').nth(3).click();
    await keys('Control+Home');
    await cursorAt('Ln 1, Col 1');
    await keys('Alt+o');
    await pick('Anselm Vorey').first().waitFor();
    await keys('ArrowDown', 'ArrowDown');
    await cursorAt('Ln 49, Col 1');
    await line('Second, we will protect').first().click();
    await input().waitFor({ state: 'detached' });
    await cursorAt('Ln 59,');
    await workbench.shot('clicked');
    // Ordered after whatever the closed list still does: it starts from where the cursor is by then.
    await keys('Alt+k');
    await cursorAt('Ln 49, Col 1');
  });

  it('hears no key of a transcript in another text', async () => {
    await keys('Control+Home', 'Alt+j', 'Alt+j');
    await cursorAt('Ln 49, Col 1');
    await workbench.command('Output: Focus on Output View');
    await workbench.page.locator('.part.panel .monaco-editor.focused').waitFor();
    await keys('Alt+j');
    await workbench.shot('output');
    // Commands are done in turn: this one starts from where the key has left the cursor.
    await workbench.command('Transcripts: Previous Turn');
    await cursorAt('Ln 41, Col 1');
    await workbench.command('View: Hide Panel');
    await workbench.page.locator('.editor-instance .view-line').nth(3).click();
    await keys('Control+Home', 'Alt+Shift+j', 'Alt+Shift+j');
    await cursorAt('Ln 97, Col 1');
  });

  it('sees lenses at turn headers and goes to the answer by one', async () => {
    const lenses = workbench.page.locator('.codelens-decoration a:visible');
    await lenses.filter({ hasText: 'Tag claim' }).first().waitFor();
    const answer = lenses.filter({ hasText: 'Answer to Harbour & Freight Weekly' });
    // A lens that has come into sight is drawn anew once VS Code has resolved it; a click in between is lost, and a person clicks again.
    await settled('the lens leads to the answer', async () => {
      await answer.click();
      return cursorAt('Ln 105, Col 1', 2_000).then(() => true, () => false);
    });
    // Past Mr. Vorey, who only hands the question over.
    await selectedIn('Turns', 'Davor Lindmark').waitFor();
    await cursorAt('Ln 105, Col 1');
    await workbench.shot('lenses');
  });

  it('tags the sentence under the cursor by keyboard alone, and the sidecar has it at once', async () => {
    const before = claims().length;
    await keys('ArrowDown', 'ArrowDown');
    await cursorAt('Ln 107, Col 1');
    await keys('Alt+a');
    await input().waitFor();
    await workbench.shot('picker');
    await workbench.page.keyboard.type('evas');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Evasion' }).waitFor();
    await keys('Enter');
    await settled('the claim is in the sidecar', () => claims().length === before + 1);
    const made = claims().find(({ quote }) => quote.exact === 'Thank you.');
    assert.deepEqual(made?.tags, ['evasion']);
    await workbench.page.locator('.codelens-decoration a:visible', { hasText: '4 claims' }).waitFor();
  });

  it('checks several tags with Space, and adds a note', async () => {
    await keys('Alt+Shift+t');
    await pick('Target').first().waitFor();
    await keys('ArrowDown', 'ArrowDown', 'Space', 'Enter');
    await settled('the claim has two tags', () => claims().some(({ quote, tags }) => quote.exact === 'Thank you.' && tags.length === 2));
    await keys('Alt+m');
    await input().waitFor();
    await workbench.page.keyboard.type('Thanks, and no answer.');
    await keys('Enter');
    await settled('the note is kept', () => claims().some(({ note }) => note === 'Thanks, and no answer.'));
  });

  it('shows tags, note and author in the hover', async () => {
    await keys('Control+k', 'Control+i');
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Thanks, and no answer.' });
    await hover.waitFor();
    await hover.getByText('Evasion').first().waitFor();
    await workbench.shot('hover');
    await keys('Escape');
  });

  it('takes all of it back, step by step', async () => {
    const count = claims().length;
    await keys('Alt+u');
    await settled('the note is gone', () => claims().every(({ note }) => note !== 'Thanks, and no answer.'));
    await keys('Alt+u');
    await settled('the second tag is gone', () => claims().every(({ quote, tags }) => quote.exact !== 'Thank you.' || tags.length === 1));
    await keys('Alt+u');
    await settled('the claim is gone', () => claims().length === count - 1);
    await keys('Alt+Shift+u');
    await settled('the claim is back', () => claims().length === count);
  });

  it('keeps claims at their words while the text is edited, and writes the new places when it is saved', async () => {
    const before = claims().map(({ quote }) => quote.exact);
    await keys('Control+Home', 'Enter', 'Control+s');
    await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    const text = readFileSync(join(workbench.folder, briefing), 'utf8');
    await settled('every position fits the saved text', () => {
      const items = (JSON.parse(sidecar()) as { items: { target: string | { selector: { exact?: string; start?: number; end?: number }[] } }[] }).items;
      // A reply has a claim for its target.
      return items.every(({ target }) => typeof target === 'string' || text.slice(target.selector[1]?.start, target.selector[1]?.end) === target.selector[0]?.exact);
    });
    assert.deepEqual(claims().map(({ quote }) => quote.exact), before);
  });

  it('exports this transcript as CSV beside it', async () => {
    await workbench.command('Transcripts: Export…');
    await pick('This transcript').click();
    await pick('CSV').click();
    await workbench.page.locator('.quick-input-title', { hasText: 'Export which table?' }).waitFor();
    await pick('Claims').first().click();
    await settled('the name is offered', async () => (await input().inputValue()).endsWith(exported));
    await workbench.shot('export');
    await keys('Enter');
    const file = join(workbench.folder, exported);
    await settled('the file is there', () => existsSync(file));
    const rows = readFileSync(file, 'utf8').split('\r\n');
    assert.match(rows[0] ?? '', /^\ufeff?document,title,date,turn,line,speaker,role,asker,tags,quote,note/u);
    assert.ok(rows.some((row) => row.includes('Thank you.') && row.includes('evasion')));
    await workbench.page.locator('.notification-toast', { hasText: 'Exported to' }).waitFor();
    await workbench.shot('exported');
  });

  it('shows the same in Markdown, which keeps its language', async () => {
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Explorer' }).click();
    await workbench.open('harbour-city-hearing.md');
    await workbench.page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();
    await workbench.page.locator('.codelens-decoration a:visible', { hasText: 'Tag claim' }).first().waitFor();
    await workbench.shot('markdown');
  });

  it('leaves an ordinary text alone', async () => {
    await workbench.open('README.md');
    await line('What to try first').first().waitFor();
    // The views have taken it in by then, and lenses come before them.
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Transcripts' }).click();
    await workbench.page.getByText('Open a transcript', { exact: false }).first().waitFor();
    assert.equal(await workbench.row(/^Opening/u).count(), 0);
    assert.equal(await workbench.page.locator('.codelens-decoration').count(), 0);
    await workbench.page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();
  });
});
