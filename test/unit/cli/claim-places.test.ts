import assert from 'node:assert/strict';
import { claimPlaces } from '../../../src/cli/claim-places.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { cpuNow } from '../../support/cpu-time.ts';

const transcript = parseTranscript('');

describe('places of claims in a sidecar', () => {
  it('are found in time that grows with their number alone', function () {
    // Eight times the claims; the square of it would be 64 times the time. A busy machine spoils one attempt, a search per claim all.
    let ratio = Infinity;
    for (let attempt = 0; attempt < 6 && ratio >= 24; attempt++) ratio = took(8000) / took(1000);
    assert.ok(ratio < 24, `eight times the claims took ${ratio.toFixed(1)} times the time`);
  });

  it('are the file alone where the sidecar has no such item, or is nested too deeply', () => {
    const deep = `{ "items": [], "x": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`;
    for (const text of ['{ "items": [{ "id": "urn:y" }] }', deep]) {
      assert.deepEqual(claimPlaces({ name: 'a.txt', transcript, sidecar: { name: 'a.txt.claims.json', text } }).inSidecar('urn:x'), { file: 'a.txt.claims.json' });
    }
    assert.deepEqual(claimPlaces({ name: 'a.txt', transcript, sidecar: null }).inSidecar('urn:x'), { file: 'a.txt' });
  });
});

/** Milliseconds to place every one of `count` claims, the shortest of a few runs. */
function took(count: number): number {
  const ids = Array.from({ length: count }, (_, index) => `urn:x:${index}`);
  const text = JSON.stringify({ items: ids.map((id) => ({ id, type: 'Annotation' })) }, null, 2);
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const begun = cpuNow();
    const places = claimPlaces({ name: 'a.txt', transcript, sidecar: { name: 'a.txt.claims.json', text } });
    ids.forEach((id, index) => { assert.equal(places.inSidecar(id).line, 4 + index * 4); });
    best = Math.min(best, cpuNow() - begun);
  }
  return best;
}
