import { JSDOM, VirtualConsole } from 'jsdom';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { htmlFormat } from '../../src/core/interchange/html/html-format.ts';
import { type Check, eachClaim, eachDocument, writtenText } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'html', name: 'jsdom shows each claim in its own words', run: (documents) => eachClaim(documents, shown) },
  { format: 'html', name: 'nothing runs, nothing is loaded, each entry of the contents leads somewhere', run: (documents) => eachDocument(documents, harmless) },
];

async function read(document: CorpusDocument): Promise<Document> {
  // jsdom's reader of styles does not know pages.
  return new JSDOM(await writtenText(htmlFormat, [document]), { virtualConsole: new VirtualConsole() }).window.document;
}

/** White space is the reader's to lay out. */
async function shown(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const quotes = new Set([...(await read(document)).querySelectorAll('.claim > blockquote')].map((quote) => plain([...quote.querySelectorAll('p:not(.by)')].map(({ textContent }) => textContent).join(''))));
  return document.claims.map(({ claim }) => (quotes.has(plain(claim.quote.exact)) ? null : `${claim.id} is not there with its words "${claim.quote.exact}"`));
}

async function harmless(document: CorpusDocument): Promise<readonly string[]> {
  const page = await read(document);
  const elements = [...page.querySelectorAll('script, img, iframe, link, object, embed, form, base, [style], [src]')].map(({ tagName }) => `there is a ${tagName}`);
  const lost = [...page.querySelectorAll('nav a')].filter((link) => page.getElementById((link.getAttribute('href') ?? '').slice(1)) === null);
  return [...elements, ...lost.map((link) => `"${link.textContent}" leads nowhere`)];
}

function plain(words: string): string {
  return words.replace(/\s+/gu, '');
}
