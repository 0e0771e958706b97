import assert from 'node:assert/strict';
import { orphaned, standingAt, lost, type Anchor } from '../../../src/core/anchoring/anchor.ts';
import type { Claim, JsonObject } from '../../../src/core/claims/claim.ts';
import { restateClaim, retagClaim } from '../../../src/core/claims/edit-claim.ts';
import { isKept, keepOrphan } from '../../../src/core/claims/kept-orphan.ts';
import { mergeClaims } from '../../../src/core/claims/merge.ts';
import { emptySidecar, parseSidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { claimOnWords } from '../../support/claim-on-words.ts';

const text = 'Mara Voss: We will open 500 schools in Port Ellery. We will open 600 schools\nin Varnholm.';
const now = '2031-06-01T08:00:00Z';
const claim = claimOnWords('Mara Voss: We will open 400 schools.', 'open 400 schools');
const at = (words: string, source = text) => ({ start: source.indexOf(words), end: source.indexOf(words) + words.length });
const changed = orphaned('changed', [at('open 500 schools')]);
const twice = orphaned('ambiguous', [at('open 500 schools'), at('open 600 schools\nin Varnholm')]);

function kept(anchor: Anchor): Claim {
  return keepOrphan({ claim, anchor }, text, now);
}

function written(claims: readonly Claim[]): string {
  return serialiseSidecar({ ...emptySidecar, claims }, 'a.txt');
}

function readBack(claims: readonly Claim[]): Claim {
  const result = parseSidecar(written(claims));
  assert.ok('sidecar' in result, JSON.stringify(result));
  const [one] = result.sidecar.claims;
  assert.ok(one);
  return one;
}

describe('a claim that somebody keeps without a place', () => {
  it('stays so in the same situation, and in no other', () => {
    for (const anchor of [changed, twice, lost]) assert.ok(isKept(text, { claim: kept(anchor), anchor }), anchor.state);
    for (const anchor of [twice, lost, orphaned('changed', [at('open 600 schools')])]) assert.ok(!isKept(text, { claim: kept(changed), anchor }), anchor.state);
    assert.ok(!isKept(text, { claim, anchor: lost }));
    assert.ok(!isKept(text, { claim: kept(lost), anchor: standingAt('moved', at('open 500 schools')) }));
    assert.equal(kept(changed).modified, now);
  });

  it('stays so where the text was wrapped anew or grew elsewhere', () => {
    const wrapped = `A note.\n${text.replace('schools\nin Varnholm', 'schools in\n  Varnholm')}`;
    const anchor = orphaned('ambiguous', [at('open 500 schools', wrapped), at('open 600 schools in\n  Varnholm', wrapped)]);
    assert.ok(isKept(wrapped, { claim: kept(twice), anchor }));
  });

  it('says so in the sidecar, for colleagues, and nothing where nobody did', () => {
    const json = written([kept(twice)]);
    const { items: [item] } = JSON.parse(json) as { items: JsonObject[] };
    assert.deepEqual(item?.['pt:kept'], { state: 'ambiguous', words: ['open 500 schools', 'open 600 schools in Varnholm'] });
    assert.ok(json.includes('"@id": "pt:kept"'));
    assert.deepEqual({ ...readBack([kept(twice)]), source: null }, kept(twice));
    assert.equal(written([readBack([kept(twice)])]), json);
    assert.ok(!written([claim]).includes('kept'));
    assert.ok(!written([{ ...readBack([kept(twice)]), kept: null }]).includes('"state"'));
  });

  it('leaves alone what it does not know', () => {
    const json = written([kept(twice)]).replace('"state": "ambiguous"', '"state": "faded"');
    const result = parseSidecar(json);
    assert.ok('sidecar' in result);
    assert.equal(result.sidecar.claims[0]?.kept, null);
    assert.equal(serialiseSidecar(result.sidecar, 'a.txt'), json);
  });

  it('is asked about again once it was pointed at other words, by whomever', () => {
    const pointed = restateClaim(kept(lost), text, at('open 500 schools'), { acceptWords: true, now });
    assert.equal(pointed.kept, null);
    assert.deepEqual(restateClaim(kept(lost), text, at('open 500 schools')).kept, kept(lost).kept);
    const theirs = restateClaim(claim, text, at('open 500 schools'), { acceptWords: true, now: '2031-06-02T08:00:00Z' });
    for (const merged of [mergeClaims([claim], [kept(lost)], [theirs]), mergeClaims([claim], [theirs], [kept(lost)])]) {
      assert.deepEqual([merged[0]?.quote.exact, merged[0]?.kept], ['open 500 schools', null]);
    }
  });

  it('stays so beside a change of tags that somebody else made', () => {
    const theirs = retagClaim(claim, ['target'], '2031-06-02T08:00:00Z');
    const [merged] = mergeClaims([claim], [kept(lost)], [theirs]);
    assert.deepEqual([merged?.tags, merged?.kept], [['target'], kept(lost).kept]);
  });
});
