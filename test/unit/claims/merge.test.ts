import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { restateClaim } from '../../../src/core/claims/edit-claim.ts';
import { mergeClaims } from '../../../src/core/claims/merge.ts';
import { emptySidecar, parseSidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { claimOnWords } from '../../support/claim-on-words.ts';

const text = 'Mara Voss: We will open 500 schools in Port Ellery.';

function claim(more: Partial<Claim> = {}): Claim {
  return { ...claimOnWords(text, '500 schools'), ...more };
}

function merged(base: Partial<Claim>, ours: Partial<Claim>, theirs: Partial<Claim>): Claim | undefined {
  return mergeClaims([claim(base)], [claim(ours)], [claim(theirs)])[0];
}

describe('a claim that two sides changed', () => {
  it('has the notes of both, by whole paragraphs', () => {
    const note = (base: string, ours: string, theirs: string) => merged({ note: base }, { note: ours }, { note: theirs })?.note;
    assert.equal(note('', 'untrue', 'true'), 'untrue\n\ntrue');
    assert.equal(note('', 'true', 'untrue'), 'true\n\nuntrue');
    assert.equal(note('seen', 'seen\n\nchecked', 'seen\n\ndoubted'), 'seen\n\nchecked\n\ndoubted');
    assert.equal(note('seen\n\nold', 'seen', 'seen\n\nold\n\nnew'), 'seen\n\nnew');
    assert.equal(note('', 'a\n\nb', 'b'), 'a\n\nb');
  });

  it('has the tags that either added, without those that either took away', () => {
    const tags = (base: readonly string[], ours: readonly string[], theirs: readonly string[]) => merged({ tags: base }, { tags: ours }, { tags: theirs })?.tags;
    assert.deepEqual(tags(['a', 'b'], ['b'], ['a', 'b', 'd']), ['b', 'd']);
    assert.deepEqual(tags(['a', 'b'], ['a', 'b', 'd'], ['b']), ['b', 'd']);
    assert.deepEqual(tags([], ['x', 'y'], ['y', 'z']), ['x', 'y', 'z']);
  });
});

describe('a claim that neither side changed', () => {
  it('is the very object that it was', () => {
    const [one, other] = [claim(), claim({ id: 'urn:x:other' })];
    const both = mergeClaims([one, other], [one, { ...other, note: 'checked' }], [one, other]);
    assert.equal(both.find(({ id }) => id === one.id), one);
    assert.equal(both.find(({ id }) => id === other.id)?.note, 'checked');
  });
});

describe('a claim that one side deleted', () => {
  // As each side reads it from its file: `source` has the selectors, too.
  const read = (one: Claim): Claim => {
    const result = parseSidecar(serialiseSidecar({ ...emptySidecar, claims: [one] }, 'a.txt'));
    assert.ok('sidecar' in result && result.sidecar.claims[0]);
    return result.sidecar.claims[0];
  };
  const edited = `Well. ${text.replace(' in Port Ellery', ' elsewhere')}`;
  const start = edited.indexOf('500 schools');
  const base = read(claim());
  const saved = read(restateClaim(base, edited, { start, end: start + 11 }));

  it('stays deleted where the other side only saved an edited text', () => {
    assert.notDeepEqual(saved.quote, base.quote);
    assert.deepEqual(mergeClaims([base], [], [saved]), []);
    assert.deepEqual(mergeClaims([base], [saved], []), []);
  });

  it('stays deleted where the saving gave it a position that another tool had not', () => {
    const foreign = { id: 'urn:x:7', type: 'Annotation', target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: '500 schools' } } };
    const result = parseSidecar(JSON.stringify({ type: 'AnnotationPage', items: [foreign] }));
    assert.ok('sidecar' in result && result.sidecar.claims[0]);
    const [bare] = result.sidecar.claims;
    assert.deepEqual(mergeClaims([bare], [], [read(restateClaim(bare, edited, { start, end: start + 11 }))]), []);
  });

  it('comes back where the other side changed its tags, its note or its words', () => {
    for (const change of [{ tags: ['new'] }, { note: 'new' }, { quote: { ...saved.quote, exact: '500 new schools' } }]) {
      assert.equal(mergeClaims([base], [], [read({ ...saved, ...change })]).length, 1);
    }
  });
});
