import assert from 'node:assert/strict';
import type { Claim } from '../../src/core/claims/claim.ts';
import { makeClaim } from '../../src/core/claims/edit-claim.ts';

/** A claim on the first place of these words. */
export function claimOnWords(text: string, words: string): Claim {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `not in the text: ${words}`);
  return makeClaim({
    text, span: { start, end: start + words.length }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${words}`,
    context: { speaker: null, role: null, asker: null },
  });
}
