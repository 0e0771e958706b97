import assert from 'node:assert/strict';
import fc from 'fast-check';
import { doccanoFormat } from '../../src/core/interchange/doccano/doccano-format.ts';
import { doccanoImportFormat } from '../../src/core/interchange/doccano/doccano-import-format.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';
import { byId, carried, documentOf, orphan } from '../support/interchange-documents.ts';
import { readFile } from '../unit/interchange/write-folder.ts';
import { writeText } from '../unit/interchange/write-text.ts';

describe('doccano, there and back', () => {
  it('keeps all that it carries of a claim, and orphans', async function () {
    this.timeout(30_000);
    await fc.assert(fc.asyncProperty(textWithClaims, fc.boolean(), async (generated, isOrphaned) => {
      fc.pre(generated.text !== '');
      const whole = documentOf(generated);
      const document = isOrphaned ? { ...whole, claims: whole.claims.map(orphan) } : whole;
      const { documents: [read], problems } = await readFile(doccanoImportFormat, 'a', await writeText(doccanoFormat, [document]));
      assert.deepEqual(problems, []);
      const wanted = document.claims.filter(({ claim, anchor: { span } }) => span === null || claim.quote.exact !== '').map(({ claim }) => carried(claim, claim.quote.exact));
      assert.deepEqual(byId(read?.claims.map(({ claim }) => carried(claim, claim.quote.exact)) ?? []), byId(wanted));
    }), { numRuns: 150 });
  });
});
