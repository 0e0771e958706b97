import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { builtInCodebook } from '../../src/core/claims/built-in-codebook.ts';
import { locateClaims } from '../../src/core/corpus/locate-claims.ts';
import { csvFormat, tsvFormat } from '../../src/core/interchange/csv/csv-format.ts';
import { csvImportFormat } from '../../src/core/interchange/csv/csv-import-format.ts';
import { writeFile } from '../../src/core/interchange/write-file.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';

const options = { table: 'claims' as const, now: '2031-05-02T08:00:00Z', leaveOut: () => undefined };

/** What a table in UTF-8 can hold: half a character is none, and no words are as nothing known. */
function held(words: string | null): string | null {
  return words === null || words === '' ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(words));
}

// A row without words and without a place says nothing to look for, and is told as a problem.
const wordy = textWithClaims.map(({ text, claims }) => ({ text, claims: claims.filter(({ quote }) => quote.exact.trim() !== '') }));

describe('tables of claims, written and read', () => {
  it('say the same of the same passages', async function () {
    this.timeout(30_000);
    const importer = await csvImportFormat.load();
    await fc.assert(
      fc.asyncProperty(wordy, fc.constantFrom(csvFormat, tsvFormat), async ({ text, claims }, format) => {
        const transcript = parseTranscript(text);
        const document = { name: 'a b/c%d.txt', text, transcript, claims: anchorClaims(text, claims, () => transcript), codebook: builtInCodebook };
        const { documents, problems } = await importer({ name: 'x.csv', bytes: await writeFile(format, [document], options), beside: () => Promise.resolve(null) }, options);
        assert.deepEqual(problems, []);
        const read = documents.flatMap(({ name, claims: own }) => own.map(({ claim, span }) => ({
          name, id: claim.id, quote: claim.quote.exact, note: held(claim.note), tags: claim.tags, creator: claim.creator, verdict: claim.verdict, status: claim.status, suggestedBy: claim.suggestedBy, context: claim.context, span,
        })));
        const meant = locateClaims(document).map(({ claim, anchor, speaker, role, asker }) => ({
          name: document.name, id: claim.id, quote: held(claim.quote.exact) ?? '', note: held(claim.note), tags: [...new Set(claim.tags.join('; ').split('; ').map(held).filter((tag) => tag !== null))], creator: held(claim.creator),
          verdict: claim.verdict, status: claim.status, suggestedBy: held(claim.suggestedBy), context: { speaker: held(speaker), role, asker: held(asker) }, span: anchor.span,
        }));
        assert.deepEqual(read, meant);
      }),
      { numRuns: 80 },
    );
  });
});
