import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/claims/changes.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { claimDifference } from '../../../src/core/claims/claim-difference.ts';
import { claimsIn, noHistory, remember } from '../../../src/core/claims/claim-history.ts';
import { rebaseChanges } from '../../../src/core/claims/rebase-changes.ts';

function claim(id: string, note = ''): Claim {
  return {
    id, tags: [], note, quote: { exact: id, prefix: '', suffix: '' }, position: null, creator: null, created: null, modified: null,
    context: { speaker: null, role: null, asker: null }, source: null,
  };
}

const ids = (claims: readonly Claim[] | null) => claims?.map(({ id, note }) => id + note);

describe('the difference of claims', () => {
  it('is what makes the one of the other, in both directions', () => {
    const before = [claim('a'), claim('b'), claim('c')];
    const after = [claim('b', '!'), claim('c'), claim('d')];
    for (const [from, to] of [[before, after], [after, before]] as const) {
      const made = claimDifference(from, to).reduce<readonly Claim[]>((claims, change) => {
        const result = applyChange(claims, change);
        assert.ok('claims' in result);
        return result.claims;
      }, from);
      assert.deepEqual(made, to);
    }
  });
  it('is empty where nothing differs', () => assert.deepEqual(claimDifference([claim('a')], [claim('a')]), []));
});

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

describe('the history of claims', () => {
  const add = [{ kind: 'add', claims: [claim('a')] }] as const;
  const remove = [{ kind: 'remove', ids: ['a'] }] as const;
  it('goes back and forth, and forgets what was taken back when something new is done', () => {
    const done = remember(noHistory, 'do', remove);
    const undone = remember(done, 'undo', add);
    assert.deepEqual(undone, { undo: [], redo: [add] });
    assert.deepEqual(remember(undone, 'redo', remove), { undo: [remove], redo: [] });
    assert.deepEqual(remember(undone, 'do', remove), { undo: [remove], redo: [] });
    assert.deepEqual(ids(claimsIn(undone)), ['a']);
  });
});
