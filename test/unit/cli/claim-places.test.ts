import assert from 'node:assert/strict';
import { claimPlaces } from '../../../src/cli/claim-places.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { assertLinear } from '../../support/growth.ts';

const transcript = parseTranscript('');

describe('places of claims in a sidecar', () => {
  it('are found in time that grows with their number alone', () => {
    // So many that V8 collects in both: between 4,000 and 16,000 that alone makes it ten times as long.
    assertLinear((times) => {
      const ids = Array.from({ length: times * 16_000 }, (_, index) => `urn:x:${index}`);
      const text = JSON.stringify({ items: ids.map((id) => ({ id, type: 'Annotation' })) }, null, 2);
      return () => {
        const places = claimPlaces({ name: 'a.txt', transcript, sidecar: { name: 'a.txt.claims.json', text } });
        ids.forEach((id, index) => { assert.equal(places.inSidecar(id).line, 4 + index * 4); });
      };
    });
  });

  it('are the file alone where the sidecar has no such item, or is nested too deeply', () => {
    const deep = `{ "items": [], "x": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`;
    for (const text of ['{ "items": [{ "id": "urn:y" }] }', deep]) {
      assert.deepEqual(claimPlaces({ name: 'a.txt', transcript, sidecar: { name: 'a.txt.claims.json', text } }).inSidecar('urn:x'), { file: 'a.txt.claims.json' });
    }
    assert.deepEqual(claimPlaces({ name: 'a.txt', transcript, sidecar: null }).inSidecar('urn:x'), { file: 'a.txt' });
  });
});
