import assert from 'node:assert/strict';
import { csvParse } from 'd3-dsv';
import { csvFormat } from '../../../src/core/interchange/csv/csv-format.ts';
import { jsonLinesFormat } from '../../../src/core/interchange/jsonl/json-lines-format.ts';
import { w3cFormat } from '../../../src/core/interchange/w3c/w3c-format.ts';
import { fixture, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

// Characters of two code units, of two code points and of two letters a line break: each shifts one way of counting and not another.
const texts = {
  'as it is': fixture('quayside.txt'),
  'with CRLF': fixture('quayside.txt').replaceAll('\n', '\r\n'),
  'after emoji and combining letters': fixture('quayside.txt').replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de 𝟜𝟚 cafe\u0301'),
  'with a second byte order mark in it': fixture('quayside.txt').replace('Quayside', '\uFEFFQuayside'),
};
const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'promise no new taxes'];

for (const [name, text] of Object.entries(texts)) {
  describe(`offsets of exports of a text ${name}`, () => {
    const document = makeDocument('quayside.txt', text, passages.map((words) => ({ words })));

    it('CSV: UTF-16', async () => {
      const rows = csvParse((await writeText(csvFormat, [document])).slice(1));
      assert.equal(rows.length, passages.length);
      for (const row of rows) assert.equal(text.slice(Number(row['start']), Number(row['end'])), row['quote']);
    });

    it('JSON Lines: UTF-16', async () => {
      interface Line { readonly start: number; readonly end: number; readonly quote: string; readonly line: number; readonly figures: readonly { readonly exact: string; readonly start: number; readonly end: number }[] }
      const records = (await writeText(jsonLinesFormat, [document])).trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
      assert.deepEqual(new Set(records.map(({ quote }) => quote)), new Set(passages));
      assert.ok(records.some(({ figures }) => figures.length > 0));
      for (const { start, end, quote, line, figures } of records) {
        for (const figure of figures) assert.equal(quote.slice(figure.start, figure.end), figure.exact);
        assert.equal(text.slice(start, end), quote);
        assert.ok((text.split('\n')[line - 1] ?? '').includes(quote), `line ${line} has "${quote}"`);
      }
    });

    it('of figures in W3C: code points of the quote', async () => {
      const { items } = JSON.parse(await writeText(w3cFormat, [document])) as { items: { 'pt:figures'?: { exact: string; start: number; end: number }[]; target: { selector: { exact?: string }[] } }[] };
      const figures = items.flatMap((item) => (item['pt:figures'] ?? []).map((figure) => ({ figure, quote: Array.from(item.target.selector[0]?.exact ?? '') })));
      assert.notEqual(figures.length, 0);
      for (const { figure, quote } of figures) assert.equal(quote.slice(figure.start, figure.end).join(''), figure.exact);
    });

    it('W3C: code points', async () => {
      const codePoints = Array.from(text);
      const page = JSON.parse(await writeText(w3cFormat, [document])) as { items: { target: { selector: { type: string; start: number; end: number; exact: string }[] } }[] };
      assert.equal(page.items.length, passages.length);
      for (const { target } of page.items) {
        const position = target.selector.find(({ type }) => type === 'TextPositionSelector');
        const quote = target.selector.find(({ type }) => type === 'TextQuoteSelector');
        assert.ok(position !== undefined && quote !== undefined);
        assert.equal(codePoints.slice(position.start, position.end).join(''), quote.exact);
      }
    });
  });
}
