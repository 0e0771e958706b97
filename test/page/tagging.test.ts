import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim } from '../../src/core/claims/claim.ts';
import { parseSidecar } from '../../src/core/claims/sidecar.ts';
import { openWorkbench, type Workbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(root, 'dist/policy-transcripts.vsix');
const briefing = 'harbour-city-briefing.txt';

/** After the file is opened, no mouse: each step is what a person's fingers do, and what is on disk and in the view is what they made. */
describe('tagging by keyboard alone', function () {
  this.bail(true);
  let workbench: Workbench;
  /** Ids in the sidecar before anything was tagged, then after each step. */
  let known: ReadonlySet<string>;

  const claims = (): readonly Claim[] => {
    const read = parseSidecar(readFileSync(join(workbench.folder, `${briefing}.claims.json`), 'utf8'));
    return 'sidecar' in read ? read.sidecar.claims : [];
  };
  const keys = async (...pressed: string[]): Promise<void> => {
    for (const key of pressed) await workbench.page.keyboard.press(key);
  };
  const type = (words: string): Promise<void> => workbench.page.keyboard.type(words);
  const focused = (words: string): Promise<void> => workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).waitFor();
  const checked = (count: number): Promise<void> => workbench.page.locator('.quick-input-count', { hasText: `${count} Selected` }).waitFor();
  const asked = async (): Promise<void> => {
    await workbench.page.locator('.quick-input-title', { hasText: /^Tag/u }).waitFor();
  };
  const closed = (): Promise<void> => workbench.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
  const status = (words: string): Promise<void> => workbench.page.locator('.statusbar-item', { hasText: words }).waitFor();
  const selected = (): Promise<void> => status('selected)');
  const viewCount = (count: number): Promise<void> => workbench.page.locator('.pane-header', { hasText: /^Claims/u }).filter({ hasText: String(count) }).waitFor();

  const top = async (): Promise<void> => {
    await keys('Control+Home');
    await status('Ln 1, Col 1');
  };

  /** The claims that were made since this was asked last, when there are so many. */
  async function made(count: number): Promise<readonly Claim[]> {
    let found: readonly Claim[] = [];
    await settled(`${count} claims are on disk`, () => {
      found = claims().filter(({ id }) => !known.has(id));
      return found.length === count;
    });
    known = new Set([...known, ...found.map(({ id }) => id)]);
    return found;
  }

  before(async () => {
    workbench = await openWorkbench(vsix, join(root, 'examples'));
    await workbench.open(briefing);
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
    await workbench.command('Transcripts: Focus on Claims View');
    await workbench.row(/^Commitment/u).waitFor();
    await keys('Control+1', 'Control+Home');
    // Where it rests on nothing: a card that comes up under it would take the Escape.
    await workbench.page.mouse.move(300, 18);
    known = new Set(claims().map(({ id }) => id));
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('tagging-failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('searches, checks several with the blank, takes a favourite by its digit, and makes a new tag', async () => {
    await keys('Alt+j', 'Alt+j', 'Alt+a');
    await asked();
    await workbench.shot('tagging-list');
    await type('stat');
    await focused('Statistic');
    await keys('Enter');
    await closed();
    assert.deepEqual((await made(1)).map(({ tags }) => tags), [['statistic']]);

    await keys('Alt+j', 'Alt+a');
    await asked();
    await type('stat');
    await focused('Statistic');
    await keys('Space');
    await checked(1);
    await type('comm');
    await focused('Commitment');
    await workbench.shot('tagging-several');
    await keys('Space');
    await checked(2);
    await keys('Enter');
    await closed();
    assert.deepEqual((await made(1)).map(({ tags }) => [...tags].sort()), [['commitment', 'statistic']]);

    await keys('Alt+j', 'Alt+a');
    await asked();
    await type('1');
    await closed();
    assert.deepEqual((await made(1)).map(({ tags }) => tags), [['commitment']]);

    await keys('Alt+j', 'Alt+a');
    await asked();
    // A slip makes no tag: the row is stepped to.
    await type('Ferry fares');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'New tag' }).waitFor();
    await keys('Enter');
    await settled('the row is stepped to', async () => {
      await keys('ArrowDown');
      return (await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'New tag' }).count()) > 0;
    });
    await workbench.shot('tagging-new');
    await keys('Enter');
    await closed();
    assert.deepEqual((await made(1)).map(({ tags }) => tags), [['ferry-fares']]);
    assert.match(readFileSync(join(workbench.folder, 'codebook.json'), 'utf8'), /"name": "Ferry fares"/u);
    await keys('Control+1');
  });

  it('checks with the arrows and the blank in an empty box too, and lets a name have a blank', async () => {
    await keys('Alt+j', 'Alt+a');
    await asked();
    await keys('ArrowDown', 'Space');
    await checked(1);
    await keys('ArrowDown', 'Space');
    await checked(2);
    await keys('Enter');
    await closed();
    assert.equal((await made(1))[0]?.tags.length, 2);
    await keys('Alt+j', 'Alt+a');
    await asked();
    await type('causal cl');
    await focused('Causal claim');
    await keys('Enter');
    await closed();
    assert.deepEqual((await made(1)).map(({ tags }) => tags), [['causal-claim']]);
  });

  it('repeats the last tags, and tags at two cursors at once', async () => {
    await keys('Alt+j', 'Alt+i');
    assert.deepEqual((await made(1)).map(({ tags }) => tags), [['causal-claim']]);
    await top();
    for (const line of [75, 97, 121]) {
      await keys('Alt+Shift+j');
      await status(`Ln ${line}, Col 1`);
    }
    await keys('Alt+j');
    await status('Ln 125, Col 1');
    await keys('ArrowDown', 'ArrowDown');
    await status('Ln 127, Col 1');
    // The empty line below leads to the sentence that follows it.
    await keys('Shift+Alt+ArrowDown');
    await status('2 selections');
    await keys('Alt+i');
    const both = await made(2);
    assert.deepEqual(both.map(({ quote, tags }) => [quote.exact.slice(0, 11), tags]), [['Thank you f', ['causal-claim']], ['First, on n', ['causal-claim']]]);
    await workbench.shot('tagging-cursors');
  });

  it('tags figure after figure until there are twenty', async () => {
    await top();
    await keys('Alt+j', 'Alt+j');
    const figures: Claim[] = [];
    while (figures.length < 11) {
      await keys('Alt+q');
      await selected();
      await keys('Alt+i');
      figures.push(...(await made(1)));
    }
    for (const { quote, figures: own } of figures) assert.deepEqual(own.map(({ exact }) => exact), [quote.exact]);
    await viewCount(known.size);
    await workbench.shot('tagging-twenty');
  });

  it('undoes ten, one by one, and does one again', async () => {
    const all = claims().length;
    for (let time = 1; time <= 10; time++) {
      await keys('Alt+u');
      await settled(`${time} are taken back`, () => claims().length === all - time);
    }
    await viewCount(all - 10);
    await workbench.shot('tagging-undone');
    await keys('Alt+Shift+u');
    await settled('one is there again', () => claims().length === all - 9);
    await viewCount(all - 9);
    known = new Set(claims().map(({ id }) => id));
  });

  it('makes a claim longer and shorter, and splits it', async () => {
    await top();
    await keys('Alt+.');
    await selected();
    const first = (): string => claims()[0]?.quote.exact ?? '';
    const before = first();
    await keys('Alt+Shift+x', 'Alt+Shift+x', 'Alt+Shift+x');
    await settled('three words are gone', () => first().split(/\s+/u).length === before.split(/\s+/u).length - 3);
    await keys('Alt+x', 'Alt+x', 'Alt+x');
    await settled('they are back', () => first() === before);
    await status(`(${before.length} selected)`);
    await keys('ArrowLeft', 'Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight');
    await workbench.page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor({ state: 'hidden' });
    await keys('Alt+b');
    const [second] = await made(1);
    await settled('the two parts are the whole', () => `${first()} ${second?.quote.exact ?? ''}` === before);
    await workbench.shot('tagging-split');
    await keys('Alt+u');
    await settled('it is whole again', () => first() === before);
  });

  it('changes and deletes a claim in the view by F2 and Delete', async () => {
    const all = claims().length;
    await workbench.command('Transcripts: Focus on Claims View');
    await workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: /^Claims/u }) }).locator('.monaco-list.focused, .monaco-list:focus-within').first().waitFor();
    await keys('Home', 'ArrowDown');
    await keys('F2');
    await asked();
    await type('evas');
    await focused('Evasion');
    await keys('Enter');
    await closed();
    await settled('a claim has one more tag', () => claims().some(({ tags }) => tags.includes('commitment') && tags.includes('evasion')));
    await workbench.page.locator('.monaco-list:focus-within, .monaco-list.focused').first().waitFor();
    await keys('Delete');
    await settled('one is gone', () => claims().length === all - 1);
    await workbench.shot('tagging-in-view');
  });
});
