import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { builtInCodebook } from '../../src/core/claims/built-in-codebook.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { restateClaim } from '../../src/core/claims/edit-claim.ts';
import type { Imported } from '../../src/core/interchange/import-format.ts';
import { takeIn } from '../../src/core/interchange/import/take-in.ts';
import { w3cFormat } from '../../src/core/interchange/w3c/w3c-format.ts';
import { w3cImportFormat } from '../../src/core/interchange/w3c/w3c-import-format.ts';
import { writeFile } from '../../src/core/interchange/write-file.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';

const options = { table: 'claims' as const, now: '2031-05-02T08:00:00Z', leaveOut: () => undefined };
const same = (id: string): string => id;

async function imported(text: string, claims: readonly Claim[]): Promise<Imported> {
  const transcript = parseTranscript(text);
  const document = { name: 'a b/c%d.txt', text, transcript, claims: anchorClaims(text, claims, () => transcript), codebook: builtInCodebook };
  const read = await w3cImportFormat.load();
  return read({ name: 'x.jsonld', bytes: await writeFile(w3cFormat, [document], options), beside: () => Promise.resolve(null) }, options);
}

/** How it was read does not matter. */
function said({ source: _, replies, ...claim }: Claim): unknown {
  return { ...claim, replies: replies.map(({ source: __, ...reply }) => reply) };
}

describe('Web Annotations, written and read', () => {
  it('say the same of the same passages', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(textWithClaims, async ({ text, claims }) => {
        const { documents, problems } = await imported(text, claims);
        assert.deepEqual(problems, []);
        const written = anchorClaims(text, claims, () => parseTranscript(text)).map(({ claim, anchor }) => (anchor.span === null ? claim : restateClaim(claim, text, anchor.span)));
        const read = new Map(documents.flatMap(({ name, claims: own }) => own.map(({ claim }) => [claim.id, [name, said(claim)]] as const)));
        assert.deepEqual(read, new Map(written.map((claim) => [claim.id, ['a b/c%d.txt', said(claim)]])));
      }),
      { numRuns: 60 },
    );
  });

  it('stand where they stood when taken into the text, and add nothing to it twice', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(textWithClaims, async ({ text, claims }) => {
        const { documents } = await imported(text, claims);
        const all = documents.flatMap(({ claims: own }) => own);
        const transcript = parseTranscript(text);
        const target = { text, transcript, figures: [], claims: [] };
        const taken = takeIn(all, target, same);
        const places = new Map(anchorClaims(text, claims, () => transcript).map(({ claim, anchor }) => [claim.id, anchor.span]));
        for (const { claim, anchor, known } of taken) if (!known) assert.deepEqual(anchor.span, places.get(claim.id) ?? null);
        assert.ok(takeIn(all, { ...target, claims }, same).every(({ known }) => known));
        const joined = taken.filter(({ known }) => !known).map(({ claim }) => claim);
        assert.ok(takeIn(all, { ...target, claims: joined }, same).every(({ known }) => known));
      }),
      { numRuns: 60 },
    );
  });
});
