import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { unjudged } from '../../../src/core/claims/edit-claim.ts';
import { rebaseChanges } from '../../../src/core/claims/rebase-changes.ts';

function claim(id: string, note = ''): Claim {
  return {
    id, tags: [], note, quote: { exact: id, prefix: '', suffix: '' }, position: null, creator: null, created: null, modified: null,
    context: { speaker: null, role: null, asker: null }, figures: [], ...unjudged, source: null,
  };
}

const ids = (claims: readonly Claim[] | null) => claims?.map(({ id, note }) => id + note);

describe('changes of claims that were changed elsewhere meanwhile', () => {
  const known = [claim('a'), claim('b')];
  it('leave what others added and changed', () => {
    const current = [claim('a', '!'), claim('b'), claim('x')];
    assert.deepEqual(ids(rebaseChanges(known, current, [{ kind: 'add', claims: [claim('n')] }])), ['a!', 'b', 'n', 'x']);
    assert.deepEqual(ids(rebaseChanges(known, current, [{ kind: 'remove', ids: ['b'] }])), ['a!', 'x']);
  });
  it('are none where a claim to be changed was not known to be there', () => {
    assert.equal(rebaseChanges(known, known, [{ kind: 'remove', ids: ['gone'] }]), null);
  });
});
