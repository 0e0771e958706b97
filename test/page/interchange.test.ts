import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './support/open-workbench.ts';
import { settled } from './support/settled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const briefing = 'harbour-city-briefing.txt';

const annotation = (id: string, exact: string, source: string) => ({
  id, type: 'Annotation', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'statistic' }], target: { source, selector: { type: 'TextQuoteSelector', exact } },
});

describe('interchange, by keyboard', function () {
  this.bail(true);
  let workbench: Workbench;

  const asked = (words: string): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: words }).waitFor();
  const told = (words: string): Promise<void> => workbench.page.locator('.notification-list-item', { hasText: words }).first().waitFor();
  const offered = (words: string): Promise<void> => workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).waitFor();
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const path = (name: string): string => join(workbench.folder, name);
  const where = (): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: /^Export$/u }).waitFor();
  const clear = async (): Promise<void> => {
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.page.locator('.notification-list-item').waitFor({ state: 'hidden' });
  };
  /** VS Code's own list of files takes a path. */
  const importFile = async (name: string): Promise<void> => {
    await workbench.command('Transcripts: Import…');
    await asked('Import Claims');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).waitFor();
    await workbench.page.keyboard.type(name);
    const input = workbench.page.locator('.quick-input-widget:visible input.input');
    await settled('the path is typed', async () => (await input.inputValue()).endsWith(`/${name}`));
    await workbench.shot(`import-file-${name}`);
    await press('Enter');
  };

  before(async () => {
    workbench = await openWorkbench(join(root, 'dist/policy-transcripts.vsix'), join(root, 'examples'), {
      'workbench.colorTheme': process.env['SHOT_THEME'] ?? 'Default Dark Modern',
      // The list of files that VS Code itself shows, not the browser's.
      'files.simpleDialog.enable': true,
    });
    await workbench.open(briefing);
    await workbench.page.locator('.statusbar-item', { hasText: 'Policy Transcript' }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot('interchange-failed');
  });
  after(async () => {
    await workbench.close();
  });

  it('asks what to export, in which format, with what that leaves out, and says what was written', async () => {
    await workbench.command('Transcripts: Export…');
    await asked('Export what?');
    await workbench.shot('export-what');
    await press('Enter');
    await asked('Export in which format?');
    await workbench.shot('export-format');
    await press('PageDown');
    await workbench.shot('export-format-2');
    await workbench.page.keyboard.type('W3C');
    await offered('W3C');
    await press('Enter');
    await where();
    await workbench.shot('export-where');
    await press('Enter');
    await told('Exported to');
    await workbench.shot('export-done');
    await settled('the file is there', () => existsSync(path('harbour-city-briefing-claims.jsonld')));
    await clear();
  });

  it('asks for the table of a format that has several', async () => {
    await workbench.command('Transcripts: Export…');
    await asked('Export what?');
    await press('Enter');
    await asked('Export in which format?');
    await workbench.page.keyboard.type('CSV');
    await offered('CSV');
    await press('Enter');
    await asked('Export which table?');
    await workbench.shot('export-table');
    await press('ArrowDown');
    await offered('Figures');
    await press('Enter');
    await where();
    await press('Enter');
    await told('Exported to');
    await workbench.shot('export-done-table');
    await settled('the table is there', () => existsSync(path('harbour-city-briefing-figures.csv')));
    await clear();
  });

  it('imports, asks which transcript is meant, and reports on what was not found', async () => {
    const words = readFileSync(path(briefing), 'utf8').split('\n')[3]?.slice(0, 60) ?? '';
    writeFileSync(path('theirs.json'), JSON.stringify([annotation('urn:t:1', words, 'elsewhere.txt'), annotation('urn:t:2', 'never said by anybody here', 'elsewhere.txt'), annotation('urn:t:3', 'nor was this', 'elsewhere.txt')]));
    await importFile('theirs.json');
    await asked('Which transcript');
    await workbench.shot('import-match');
    await offered(briefing);
    await press('Enter');
    await told('Claims imported: 3');
    await workbench.shot('import-done');
    await workbench.page.locator('.notification-list-item .monaco-button', { hasText: 'Show Report' }).press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'Import of claims' }).waitFor();
    await workbench.shot('import-report');
    await settled('the claims are in the sidecar', () => readFileSync(path(`${briefing}.claims.json`), 'utf8').includes('urn:t:2'));
    await clear();
  });

  it('asks which tool a file is from where nothing tells, and says what is wrong with it', async () => {
    writeFileSync(path('broken.json'), '{"broken": ');
    await importFile('broken.json');
    await asked('Which tool is "broken.json" from?');
    await workbench.shot('import-format');
    await press('Enter');
    await told('Nothing was imported. broken.json:1');
    await workbench.shot('import-bad');
  });
});
