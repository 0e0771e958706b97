import assert from 'node:assert/strict';
import fc from 'fast-check';
import { teiFormat } from '../../src/core/interchange/tei/tei-format.ts';
import { debateDocument, wholeWords } from '../support/debate-arbitraries.ts';
import { asXmlHolds, readTei } from '../support/tei-reader.ts';
import { writeFolder } from '../unit/interchange/write-folder.ts';

describe('TEI, read back', () => {
  before(() => teiFormat.load());

  it('has the text and the words of every claim', async function () {
    this.timeout(30_000);
    await fc.assert(fc.asyncProperty(debateDocument, async (document) => {
      const { files } = await writeFolder(teiFormat, [document]);
      const { words, claims } = readTei(files.get('a.xml') ?? '');
      assert.equal(words, asXmlHolds(document.text));
      const meant = document.claims.map(({ claim, anchor }) => [claim.id, asXmlHolds(anchor.span === null ? '' : wholeWords(document.text, anchor.span))] as const);
      assert.deepEqual(claims, new Map([...claims.keys()].map((id) => [id, new Map(meant).get(id)])));
      assert.equal(claims.size, document.claims.length);
    }), { numRuns: 150 });
  });
});
