import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { escapeHtml } from '../../../src/core/interchange/html/escape-html.ts';
import { htmlFormat } from '../../../src/core/interchange/html/html-format.ts';
import { reportStyle, styleHash } from '../../../src/core/interchange/html/report-style.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

const quayside = fixture('quayside.txt');

// jsdom's reader of styles does not know pages; a browser does (test/page/report.test.ts).
const read = (html: string): JSDOM => new JSDOM(html, { virtualConsole: new VirtualConsole() });

describe('HTML report', () => {
  let page: Document;

  before(async () => {
    page = read(await writeText(htmlFormat, [makeDocument('a/quayside.txt', quayside, [
      { words: '12.5 kilometers', judged: judgement, note: '<script>alert(1)</script>\n\nand "so" & on' },
      { words: '3.2 billion crowns', tags: ['statistic', '<img src=x onerror=alert(1)>'] },
      { words: 'never <b>said</b>', state: 'lost' },
      { words: 'Fares will fall by 4 percent', state: 'changed', candidates: ['Fares will fall by 5 percent'] },
    ])])).window.document;
  });

  it('has claims and figures under their questions, and a table of contents that leads to them', () => {
    const headings = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
    assert.deepEqual(headings, ['Contents', 'Tags', 'Opening', 'Question 1: Harbour Radio', 'Question 2: The Quayside Star', 'Not found in the text as it is now']);
    const links = [...page.querySelectorAll('nav a')];
    assert.deepEqual(links.map((link) => [link.textContent, page.querySelector(`${link.getAttribute('href') ?? ''} > h2`)?.textContent]), headings.slice(2).map((title) => [title, title]));
    const first = page.querySelector('#d1-1');
    assert.equal(first?.querySelector('blockquote.question p')?.textContent, 'What will the new lines cost, and who will pay for them?');
    assert.equal(first.querySelector('.claim blockquote p')?.textContent, '3.2 billion crowns');
    assert.deepEqual([...first.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent)), [['3.2 billion', '3200000000 crowns', 'Ada Wren', '36'], ['5 percent', '5 %', 'Tomas Reed', '40']]);
  });

  it('says what became of a claim, with links to pages alone', () => {
    const claim = page.querySelector('#d1-0 .claim');
    assert.deepEqual([...(claim?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent), [
      '=who: =1+1;=2', 'deadline: 2032', 'Table [3]', 'papers/a b.pdf', 'javascript:alert(1)', '@Ida, 2024-05-09=No; =1+1# Not *so*.', 'Yes.',
    ]);
    assert.deepEqual([...page.querySelectorAll('main section a')].map((link) => link.getAttribute('href')), ['https://budget.example/(3)?a=1&b=2']);
    assert.equal(page.querySelector('#d1-3 blockquote.now')?.textContent, 'Fares will fall by 5 percent');
  });

  it('runs nothing, loads nothing, and lets in its own style alone', () => {
    assert.equal(page.querySelectorAll('script, img, iframe, link, object, embed, form, [style], base').length, 0);
    assert.equal([...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'src').length, 0);
    const hash = createHash('sha256').update(reportStyle).digest('base64');
    assert.equal(styleHash, hash);
    assert.equal(page.querySelector('style')?.textContent, reportStyle);
    assert.equal(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'), `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    assert.doesNotMatch(reportStyle, /url\(|@import|</u);
  });

  it('shows any words as they are, in elements and in attributes', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string().map((words) => `</p><script>${words}"'>&amp;<!--`)), (words) => {
      const { document } = read(`<p title="${escapeHtml(words)}">${escapeHtml(words)}</p>`).window;
      const shown = words.replaceAll('\0', '\ufffd').replaceAll(/\r\n?/gu, '\n');
      assert.equal(document.body.children.length, 1);
      assert.equal(document.body.textContent.replaceAll(/\r\n?/gu, '\n'), shown);
      assert.equal(document.querySelector('p')?.getAttribute('title')?.replaceAll(/\r\n?/gu, '\n'), shown);
    }), { numRuns: 100 });
  });

  it('names all documents in its contents', async () => {
    const documents = ['a.txt', 'b.txt'].map((name) => makeDocument(name, quayside, [{ words: '40 kilometers' }]));
    const { document } = read(await writeText(htmlFormat, documents)).window;
    assert.equal(document.title, 'Claims of 2 transcripts');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const link of document.querySelectorAll('nav a')) assert.ok(ids.includes((link.getAttribute('href') ?? '').slice(1)));
    assert.equal(document.querySelectorAll('nav > ol > li').length, 2);
  });
});
