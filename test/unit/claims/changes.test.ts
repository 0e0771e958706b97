import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/claims/changes.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import { mergeClaims } from '../../../src/core/claims/merge.ts';

const text = 'One two three four.';
const at = (start: number, id: string): Claim =>
  makeClaim({ text, span: { start, end: start + 3 }, tags: ['a', 'a'], note: '', creator: null, now: '2031-05-02T08:00:00Z', id, context: { speaker: null, role: null, asker: null } });
const [first, second, twin] = [at(0, 'urn:x:1'), at(4, 'urn:x:2'), at(4, 'urn:x:0')];

describe('a change of claims', () => {
  it('keeps the order by position, then id', () => {
    const result = applyChange([first, second], { kind: 'add', claims: [twin] });
    assert.deepEqual(result, { claims: [first, twin, second], inverse: { kind: 'remove', ids: ['urn:x:0'] } });
  });

  it('is refused as a whole where it does not fit', () => {
    assert.deepEqual(applyChange([first], { kind: 'remove', ids: ['urn:x:1', 'urn:x:9'] }), { problem: { code: 'unknown-id', id: 'urn:x:9' } });
    assert.deepEqual(applyChange([first], { kind: 'replace', claims: [second] }), { problem: { code: 'unknown-id', id: 'urn:x:2' } });
    assert.deepEqual(applyChange([first], { kind: 'add', claims: [first] }), { problem: { code: 'duplicate-id', id: 'urn:x:1' } });
    assert.deepEqual(applyChange([], { kind: 'add', claims: [first, first] }), { problem: { code: 'duplicate-id', id: 'urn:x:1' } });
  });

  it('names each tag once', () => {
    assert.deepEqual(first.tags, ['a']);
  });
});

describe('merging', () => {
  const edited = (more: Partial<Claim>): readonly Claim[] => [{ ...first, ...more }];

  it('keeps what both added to the tags and the note of a claim that both edited', () => {
    const [merged] = mergeClaims([first], edited({ tags: ['b'], note: 'Ours' }), edited({ tags: ['a', 'c'], note: 'Theirs' }));
    assert.deepEqual([merged?.tags, merged?.note], [['b', 'c'], 'Ours\n\nTheirs']);
  });

  it('joins edits of different fields', () => {
    const [merged] = mergeClaims([first], edited({ tags: ['b'] }), edited({ note: 'Theirs' }));
    assert.deepEqual([merged?.tags, merged?.note], [['b'], 'Theirs']);
  });

  it('deletes what one side deleted and the other left alone, and keeps what the other edited', () => {
    assert.deepEqual(mergeClaims([first], [], [{ ...first, source: { id: 'urn:x:1' } }]), []);
    assert.deepEqual(mergeClaims([first], [], edited({ note: 'Theirs' })), edited({ note: 'Theirs' }));
    assert.deepEqual(mergeClaims([first], edited({ note: 'Ours' }), []), edited({ note: 'Ours' }));
  });

  it('takes fields that it does not know from the side that changed them', () => {
    const source = { id: 'urn:x:1', old: 1, kept: 1 };
    const merged = mergeClaims(edited({ source }), edited({ source: { ...source, ours: 2 } }), edited({ source: { id: 'urn:x:1', kept: 3 } }));
    assert.deepEqual(merged[0]?.source, { id: 'urn:x:1', kept: 3, ours: 2 });
  });
});
