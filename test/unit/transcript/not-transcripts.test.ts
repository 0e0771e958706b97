import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

const folder = new URL('../../fixtures/not-transcripts/', import.meta.url);
const files = readdirSync(folder).sort();

describe('texts that are no transcripts', () => {
  it('are at least 60, of 700 bytes to 4 KB', () => {
    assert.ok(files.length >= 60, `only ${files.length}`);
    for (const file of files) {
      const { length } = readFileSync(new URL(file, folder));
      assert.ok(length >= 700 && length <= 4096, `${file} has ${length} bytes`);
    }
  });

  for (const file of files) {
    it(`leaves ${file} alone`, () => {
      const { format, turns } = parseTranscript(readFileSync(new URL(file, folder), 'utf8'));
      assert.equal(format, null, `taken for a transcript of the format ${format}`);
      assert.deepEqual(turns.map(({ label }) => label), []);
    });
  }
});
