import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/claims/codebook/codebook-edits.ts';
import { parseCodebook } from '../../../src/core/claims/codebook/parse-codebook.ts';
import { affectedTags, planTagChange, retag, tagIdFor, type TagChange } from '../../../src/core/claims/codebook/tag-change.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';

const codebook = JSON.stringify({
  title: 'House',
  tags: [
    {
      id: 'promise', name: 'Promise', definition: 'Says what he will do.', include: ['"I will"'],
      attributes: [{ id: 'who', name: 'Who', definition: 'Who?' }, { id: 'deadline', values: ['soon', 'late'] }],
      tags: [{ id: 'pledge', name: 'Pledge' }, { id: 'vow' }],
    },
    { id: 'commitment', name: 'Commitment', attributes: [{ id: 'who' }] },
    { id: 'figure' },
  ],
}, null, 2);

const text = 'We will open the berth.';

function claim(id: string, ...tags: readonly string[]): Claim {
  return makeClaim({ text, span: { start: 0, end: 7 }, tags, note: '', creator: null, now: '2031-05-02T08:00:00Z', id, context: { speaker: null, role: null, asker: null } });
}

function planned(change: TagChange) {
  const plan = planTagChange(codebook, change);
  assert.ok('edits' in plan, JSON.stringify(plan));
  const { text: edited, left } = applyEdits(codebook, plan.edits);
  assert.deepEqual(left, []);
  const { codebook: book, problems } = parseCodebook(edited);
  assert.deepEqual(problems, []);
  return { edited, tags: book?.tags ?? [], outline: (book?.tags ?? []).map(({ id, parent }) => (parent === null ? id : `${parent}>${id}`)).join(' ') };
}

function problem(change: TagChange): unknown {
  const plan = planTagChange(codebook, change);
  return 'problem' in plan ? plan.problem : undefined;
}

function tagsAfter(change: TagChange, ...claims: readonly Claim[]): readonly string[] {
  return retag(claims, change, '2031-06-01T08:00:00Z').map(({ id, tags, modified }) => `${id}: ${tags.join(' ')}${modified === null ? '' : ' *'}`);
}

describe('a change of tags', () => {
  it('adds one, at the top or below another', () => {
    assert.equal(planned({ kind: 'add', tags: [{ id: 'oath', name: 'Oath', definition: '' }], parent: null }).outline, 'promise promise>pledge promise>vow commitment figure oath');
    assert.equal(planned({ kind: 'add', tags: [{ id: 'oath', name: 'Oath', definition: 'D' }], parent: 'promise' }).outline, 'promise promise>pledge promise>vow promise>oath commitment figure');
    assert.equal(planned({ kind: 'add', tags: ['oath', 'ban'].map((id) => ({ id, name: id, definition: '' })), parent: null }).outline, 'promise promise>pledge promise>vow commitment figure oath ban');
    assert.deepEqual(problem({ kind: 'add', tags: [{ id: 'vow', name: 'Vow', definition: '' }], parent: null }), { code: 'duplicate-id', id: 'vow' });
    assert.deepEqual(problem({ kind: 'add', tags: [{ id: ' x', name: 'X', definition: '' }], parent: null }), { code: 'bad-id', id: ' x' });
    assert.deepEqual(problem({ kind: 'add', tags: [{ id: 'x', name: 'X', definition: '' }], parent: 'zzz' }), { code: 'unknown-tag', id: 'zzz' });
    assert.deepEqual(tagsAfter({ kind: 'add', tags: [{ id: 'oath', name: 'Oath', definition: '' }], parent: null }, claim('1', 'oath')), ['1: oath']);
  });

  it('renames one: its name alone, or its id with all claims that have it', () => {
    assert.equal(planned({ kind: 'rename', id: 'vow', name: 'Solemn vow', to: 'vow' }).tags.find(({ id }) => id === 'vow')?.name, 'Solemn vow');
    const change: TagChange = { kind: 'rename', id: 'promise', name: 'Undertaking', to: 'undertaking' };
    assert.equal(planned(change).outline, 'undertaking undertaking>pledge undertaking>vow commitment figure');
    assert.deepEqual(tagsAfter(change, claim('1', 'figure', 'promise'), claim('2', 'pledge')), ['1: figure undertaking *', '2: pledge']);
    assert.deepEqual(tagsAfter({ kind: 'rename', id: 'vow', name: 'Solemn vow', to: 'vow' }, claim('1', 'vow')), ['1: vow']);
    assert.deepEqual(problem({ kind: 'rename', id: 'promise', name: 'X', to: 'vow' }), { code: 'duplicate-id', id: 'vow' });
    assert.deepEqual(problem({ kind: 'rename', id: 'promise', name: 'Promise', to: 'promise' }), { code: 'nothing-changes', id: 'promise' });
    assert.deepEqual(problem({ kind: 'rename', id: 'zzz', name: 'X', to: 'x' }), { code: 'unknown-tag', id: 'zzz' });
  });

  it('merges some into one, which takes over what is below them, their rules and what they ask', () => {
    const change: TagChange = { kind: 'merge', ids: ['promise'], into: 'commitment' };
    const { outline, tags } = planned(change);
    assert.equal(outline, 'commitment commitment>pledge commitment>vow figure');
    const { include, attributes } = tags.find(({ id }) => id === 'commitment') ?? { include: [], attributes: [] };
    assert.deepEqual(include, ['"I will"', 'Promise: Says what he will do.']);
    assert.deepEqual(attributes.map(({ id, name, definition, values }) => [id, name, definition, values]), [['who', 'Who', 'Who?', []], ['deadline', 'deadline', '', ['soon', 'late']]]);
    assert.deepEqual(tagsAfter(change, claim('1', 'promise', 'figure', 'commitment'), claim('2', 'figure')), ['1: commitment figure *', '2: figure']);
    assert.deepEqual(affectedTags(change), ['promise']);
  });

  it('merges one into a tag below it, which takes its place', () => {
    assert.equal(planned({ kind: 'merge', ids: ['promise'], into: 'vow' }).outline, 'pledge vow commitment figure');
    assert.equal(planned({ kind: 'merge', ids: ['pledge', 'vow'], into: 'promise' }).outline, 'promise commitment figure');
    assert.deepEqual(problem({ kind: 'merge', ids: ['promise'], into: 'promise' }), { code: 'nothing-changes', id: 'promise' });
    assert.deepEqual(problem({ kind: 'merge', ids: ['zzz'], into: 'promise' }), { code: 'unknown-tag', id: 'zzz' });
  });

  it('splits one into tags below it, each of its uses as was decided', () => {
    const change: TagChange = {
      kind: 'split', id: 'figure', into: [{ id: 'amount', name: 'Amount', definition: '' }, { id: 'vow', name: 'vow', definition: '' }],
      decided: new Map([['1', ['amount']], ['2', ['amount', 'vow']], ['4', ['figure']]]),
    };
    assert.equal(planned(change).outline, 'promise promise>pledge promise>vow commitment figure figure>amount');
    assert.deepEqual(
      tagsAfter(change, claim('1', 'figure'), claim('2', 'vow', 'figure'), claim('3', 'figure'), claim('4', 'figure'), claim('5', 'promise')),
      ['1: amount *', '2: vow amount *', '3: figure', '4: figure', '5: promise'],
    );
  });

  it('moves one, never below itself', () => {
    assert.equal(planned({ kind: 'move', id: 'vow', parent: 'figure', after: null }).outline, 'promise promise>pledge commitment figure figure>vow');
    assert.equal(planned({ kind: 'move', id: 'figure', parent: null, after: null }).outline, 'figure promise promise>pledge promise>vow commitment');
    assert.deepEqual(problem({ kind: 'move', id: 'promise', parent: 'vow', after: null }), { code: 'below-itself', id: 'promise' });
    assert.deepEqual(problem({ kind: 'move', id: 'pledge', parent: 'promise', after: null }), { code: 'nothing-changes', id: 'pledge' });
  });

  it('retires one, and brings it back', () => {
    const { edited, tags } = planned({ kind: 'retire', id: 'vow', retired: true });
    assert.equal(tags.find(({ id }) => id === 'vow')?.retired, true);
    const plan = planTagChange(edited, { kind: 'retire', id: 'vow', retired: false });
    assert.ok('edits' in plan);
    assert.deepEqual(JSON.parse(applyEdits(edited, plan.edits).text), JSON.parse(codebook));
    assert.deepEqual(problem({ kind: 'retire', id: 'vow', retired: false }), { code: 'nothing-changes', id: 'vow' });
  });

  it('leaves claims that it does not touch the same objects, and the array where it touches none', () => {
    const claims = [claim('1', 'figure'), claim('2', 'vow')];
    assert.equal(retag(claims, { kind: 'merge', ids: ['promise'], into: 'figure' }, ''), claims);
    assert.equal(retag(claims, { kind: 'merge', ids: ['vow'], into: 'figure' }, 'now')[0], claims[0]);
  });

  it('makes an id of a name', () => {
    assert.deepEqual(
      ['Causal claim', '  Größe & Zahl! ', '承诺', '--', 'Q&A'].map((name) => tagIdFor(name, [])),
      ['causal-claim', 'größe-zahl', '承诺', 'tag', 'q-a'],
    );
    assert.equal(tagIdFor('Vow', ['vow', 'vow-2']), 'vow-3');
  });
});
