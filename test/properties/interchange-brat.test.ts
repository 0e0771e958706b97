import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bratFormat } from '../../src/core/interchange/brat/brat-format.ts';
import { bratImportFormat } from '../../src/core/interchange/brat/brat-import-format.ts';
import { withLineFeeds } from '../../src/core/interchange/line-feeds.ts';
import { spanOf, textWithClaims, unicodeText } from '../support/claim-arbitraries.ts';
import { byId, carried, documentOf } from '../support/interchange-documents.ts';
import { readFile, writeFolder } from '../unit/interchange/write-folder.ts';

describe('brat, there and back', () => {
  it('keeps all that it carries of a claim', async function () {
    this.timeout(30_000);
    await fc.assert(fc.asyncProperty(textWithClaims, async (generated) => {
      const document = documentOf(generated);
      const { files, leftOut } = await writeFolder(bratFormat, [document]);
      const { documents: [read], problems } = await readFile(bratImportFormat, 'a.ann', files.get('a.ann') ?? '', Object.fromEntries(files));
      assert.deepEqual(problems, []);
      const back = read?.claims.map(({ claim }) => carried(claim, claim.quote.exact)) ?? [];
      const expected = document.claims.map(({ claim }) => carried(claim, claim.quote.exact));
      // An annotation of brat does not run over the end of a line: what is nothing else is none.
      const wanted = expected.filter(({ words }) => /[^\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/u.test(words));
      assert.deepEqual(byId(back), byId(wanted));
      assert.equal((leftOut['claim-without-words'] ?? 0) + wanted.length, expected.length);
    }), { numRuns: 150 });
  });

  it('maps offsets of line feeds to those of the text and back', () => {
    fc.assert(fc.property(unicodeText.chain((text) => fc.tuple(fc.constant(text), spanOf(text))), ([text, span]) => {
      const { text: fed, to, from } = withLineFeeds(text);
      const there = to(span);
      assert.equal(fed, text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
      assert.equal(fed.slice(there.start, there.end), fed.slice(to({ start: 0, end: span.start }).end, to({ start: 0, end: span.end }).end));
      assert.deepEqual(to(from(there)), there);
      if (!text.slice(Math.max(0, span.start - 1), span.end + 1).includes('\r')) assert.equal(fed.slice(there.start, there.end), text.slice(span.start, span.end));
    }));
  });
});
