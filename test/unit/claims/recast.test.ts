import assert from 'node:assert/strict';
import type { ClaimContext } from '../../../src/core/claims/claim.ts';
import { makeClaim, recast } from '../../../src/core/claims/edit-claim.ts';

describe('who says a claim', () => {
  const claim = (context: ClaimContext) =>
    makeClaim({ text: 'One two three.', span: { start: 0, end: 3 }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: 'urn:x:1', context });
  const told = { speaker: 'Ana Torv', role: 'official', asker: 'Radio Sund' } as const;

  it('follows the text where the speaker or the asker was renamed', () => {
    assert.deepEqual(recast(claim(told), { ...told, speaker: 'Anna Torv' }).context, { ...told, speaker: 'Anna Torv' });
    assert.deepEqual(recast(claim(told), { ...told, asker: 'Radio Fjord' }).context, { ...told, asker: 'Radio Fjord' });
  });

  it('stays where nobody can be told, nothing was noted, or the role alone is read otherwise', () => {
    for (const now of [{ speaker: null, role: null, asker: null }, told, { ...told, role: 'chair' } as const]) assert.deepEqual(recast(claim(told), now).context, told);
    const silent = { speaker: null, role: null, asker: null };
    assert.deepEqual(recast(claim(silent), told).context, silent);
  });
});
