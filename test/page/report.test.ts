import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { htmlFormat } from '../../src/core/interchange/html/html-format.ts';
import { writeFile } from '../../src/core/interchange/write-file.ts';
import { launchBrowser } from '../../tools/vscode/browser.mjs';
import { removeFolder, temporaryFolder } from '../../tools/vscode/server.mjs';
import { exampleDocument } from '../support/example-document.ts';

const shots = join(import.meta.dirname, '../../dist/shots');

/** The report as a person's browser shows it, on screen in both themes and on paper. */
describe('the HTML report in a browser', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const file = join(folder, 'report.html');
  let browser: Browser;

  before(async () => {
    mkdirSync(shots, { recursive: true });
    const documents = [exampleDocument('examples/harbour-city-briefing.txt')];
    writeFileSync(file, await writeFile(htmlFormat, documents, { table: 'claims', now: '2031-05-02T08:00:00Z', leaveOut: () => undefined }));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    removeFolder(folder);
  });

  for (const look of ['light', 'dark', 'print'] as const) {
    it(`is seen in its own style, and asks for nothing: ${look}`, async () => {
      const page = await browser.newPage({ viewport: { width: 900, height: 1100 }, colorScheme: look === 'dark' ? 'dark' : 'light' });
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      await page.emulateMedia({ media: look === 'print' ? 'print' : 'screen' });
      await page.goto(pathToFileURL(file).href);
      assert.deepEqual([asked, complaints], [[pathToFileURL(file).href], []]);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(ground, look === 'dark' ? 'rgb(22, 25, 29)' : 'rgb(255, 255, 255)');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0);
      await page.screenshot({ path: join(shots, `report-${look}.png`) });
      await page.close();
    });
  }

  it('leads from its contents to a question', async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    await page.goto(pathToFileURL(file).href);
    const link = page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: /^Question 2/u });
    const id = await link.getAttribute('href');
    await link.click();
    await page.locator(`${id ?? ''} > h2`).waitFor();
    assert.ok(await page.locator(`${id ?? ''} > h2`).evaluate((heading) => { const { top } = heading.getBoundingClientRect(); return Math.round(top) >= 0 && top < innerHeight; }));
    await page.screenshot({ path: join(shots, 'report-question.png') });
    await page.close();
  });

  it('prints on pages', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    writeFileSync(join(shots, 'report.pdf'), pdf);
    assert.ok((pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu) ?? []).length >= 2);
    await page.close();
  });
});
