import assert from 'node:assert/strict';
import fc from 'fast-check';
import { akomaNtosoFormat } from '../../src/core/interchange/akoma-ntoso/akoma-ntoso-format.ts';
import { readAkomaNtoso } from '../support/akoma-ntoso-reader.ts';
import { debateDocument, wholeWords } from '../support/debate-arbitraries.ts';
import { asXmlHolds } from '../support/tei-reader.ts';
import { writeFolder } from '../unit/interchange/write-folder.ts';

const trimmed = (words: string): string => words.replace(/^[ \t\n]+|[ \t\n]+$/g, '');

describe('Akoma Ntoso, read back', () => {
  before(() => akomaNtosoFormat.load());

  it('has the text and the words of every claim', async function () {
    this.timeout(30_000);
    await fc.assert(fc.asyncProperty(debateDocument, async (document) => {
      const { files, leftOut } = await writeFolder(akomaNtosoFormat, [document]);
      const { words, claims } = readAkomaNtoso(files.get('a.xml') ?? '');
      assert.equal(words, asXmlHolds(document.text));
      const meant = document.claims.map(({ claim, anchor }) => [claim.id, trimmed(asXmlHolds(anchor.span === null ? '' : wholeWords(document.text, anchor.span)))] as const);
      const found = new Map([...claims].map(([id, exact]) => [id, trimmed(exact ?? '')]));
      // White space between paragraphs is nobody's; within one it may be a claim.
      assert.deepEqual(meant.filter(([id, exact]) => exact !== '' || found.has(id)).map(([id]) => found.get(id)), meant.filter(([id, exact]) => exact !== '' || found.has(id)).map(([, exact]) => exact));
      assert.equal((leftOut['claim-without-words'] ?? 0) + found.size, meant.length);
    }), { numRuns: 150 });
  });
});
