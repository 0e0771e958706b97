import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange, type ClaimChange } from '../../src/core/claims/changes.ts';
import { sortClaims } from '../../src/core/claims/claim-order.ts';
import type { Claim, Json, JsonObject } from '../../src/core/claims/claim.ts';
import { replyTo } from '../../src/core/claims/judge-claim.ts';
import { mergeClaims } from '../../src/core/claims/merge.ts';
import { emptySidecar, parseSidecar, type Sidecar } from '../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../src/core/claims/write-sidecar.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;
const unknownFields = fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__'), fc.constant('7')), json, { maxKeys: 3 });
const otherItem = fc.oneof(fc.webUrl(), fc.record({ id: fc.webUrl(), target: fc.webUrl(), body: fc.array(fc.record({ value: json })) }));

describe('the sidecar, for any claims', () => {
  it('is read as it was written, and written as it was read', () => {
    fc.assert(
      fc.property(textWithClaims, fc.string(), ({ claims }, fileName) => {
        const written = serialiseSidecar({ ...emptySidecar, claims }, fileName);
        const { claims: read } = parsed(written);
        assert.deepEqual(read.map(withoutSource), sortClaims(claims).map(withoutSource));
        assert.equal(serialiseSidecar(parsed(written), fileName), written);
        assert.equal(serialiseSidecar({ ...emptySidecar, claims: [...claims].reverse() }, fileName), written);
      }),
    );
  });

  it('keeps fields and items that it does not know through a change of tags, note and place', () => {
    const wild = fc.tuple(textWithClaims, unknownFields, unknownFields, fc.uniqueArray(otherItem, { selector: (item) => typeof item === 'string' ? item : item.id }));
    fc.assert(
      fc.property(wild, ([{ claims }, pageFields, itemFields, others]) => {
        const page = JSON.parse(serialiseSidecar({ ...emptySidecar, claims }, 'a.txt')) as { items: JsonObject[] };
        const known = new Set(['id', 'type', 'items', '@context', 'target', 'body', 'bodyValue', 'creator', 'created', 'modified', 'speaker', 'role', 'asker', 'motivation']);
        const own = Object.entries(itemFields).filter(([key]) => !known.has(key));
        const ofPage = Object.entries(pageFields).filter(([key]) => !known.has(key));
        const items = page.items.map((item) => Object.fromEntries([...Object.entries(item), ...own]));
        const file = Object.fromEntries([...Object.entries(page), ...ofPage, ['items', [...items, ...others]]]);
        const sidecar = parsed(JSON.stringify(file));
        const changed = sidecar.claims.map((claim): Claim => ({ ...claim, tags: ['new'], note: 'rewritten', position: { start: 1, end: 2 } }));
        const after = JSON.parse(serialiseSidecar({ ...sidecar, claims: changed }, 'a.txt')) as JsonObject & { items: JsonObject[] };
        const clean = JSON.parse(JSON.stringify(file)) as JsonObject & { items: JsonObject[] };
        for (const [key] of ofPage) assert.deepEqual(after[key], clean[key]);
        assert.deepEqual(after.items.slice(items.length), clean.items.slice(items.length));
        for (const item of after.items.slice(0, items.length)) for (const [key] of own) assert.deepEqual(item[key], clean.items[0]?.[key]);
      }),
    );
  });
});

describe('changes of claims', () => {
  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(textWithClaims, textWithClaims, fc.subarray([0, 1, 2, 3, 4]), ({ claims }, other, picked) => {
        const before = sortClaims(claims);
        const ids = picked.flatMap((index) => before[index]?.id ?? []);
        const changes: ClaimChange[] = [
          { kind: 'remove', ids },
          { kind: 'replace', claims: other.claims.filter((claim) => before.some(({ id }) => id === claim.id)) },
          { kind: 'add', claims: other.claims.map((claim) => ({ ...claim, id: `${claim.id}-new` })) },
        ];
        for (const change of changes) {
          const done = applied(before, change);
          assert.deepEqual(done.claims, sortClaims(done.claims));
          assert.deepEqual(applied(done.claims, done.inverse).claims, before);
        }
      }),
    );
  });
});

describe('merging what two sides did', () => {
  it('loses no claim, tag or note that either side made', () => {
    const sides = textWithClaims.chain(({ claims }) => fc.tuple(fc.constant(claims), sideOf(claims), sideOf(claims)));
    fc.assert(
      fc.property(sides, ([base, ours, theirs]) => {
        const merged = new Map(mergeClaims(base, ours, theirs).map((claim) => [claim.id, claim]));
        const before = new Map(base.map((claim) => [claim.id, claim]));
        for (const claim of [...ours, ...theirs]) {
          const old = before.get(claim.id);
          const result = merged.get(claim.id);
          const isEdited = old === undefined || JSON.stringify(whatIsSaid(old)) !== JSON.stringify(whatIsSaid(claim));
          const isDeleted = old !== undefined && (!ours.some(({ id }) => id === claim.id) || !theirs.some(({ id }) => id === claim.id));
          if (isEdited) assert.ok(result, `${claim.id} was lost`);
          if (!result && !isDeleted) assert.fail(`${claim.id} was lost by nobody's wish`);
          if (!result) continue;
          for (const tag of claim.tags) if (!old?.tags.includes(tag)) assert.ok(result.tags.includes(tag), `tag ${tag} was lost`);
          const said = (note: string | undefined) => (note ?? '').split(/(?:\r?\n){2,}/);
          for (const paragraph of said(claim.note)) if (!said(old?.note).includes(paragraph)) assert.ok(said(result.note).includes(paragraph), `note ${paragraph} was lost`);
          for (const { id } of claim.replies) if (!old?.replies.some((one) => one.id === id)) assert.ok(result.replies.some((one) => one.id === id), `reply ${id} was lost`);
          for (const { iri } of claim.evidence) if (!old?.evidence.some((one) => one.iri === iri)) assert.ok(result.evidence.some((one) => one.iri === iri), `evidence ${iri} was lost`);
          for (const key of Object.keys(claim.attributes)) if (!Object.hasOwn(old?.attributes ?? {}, key)) assert.ok(Object.hasOwn(result.attributes, key), `answer ${key} was lost`);
          if (claim.verdict !== null && old !== undefined && claim.verdict !== old.verdict) assert.notEqual(result.verdict, null);
          for (const tag of old?.tags ?? []) if (!claim.tags.includes(tag)) assert.ok(!result.tags.includes(tag), `tag ${tag} came back`);
        }
      }),
    );
  });

  it('takes the only side that changed anything as it is', () => {
    const side = textWithClaims.chain(({ claims }) => fc.tuple(fc.constant(claims), sideOf(claims)));
    fc.assert(
      fc.property(side, ([base, changed]) => {
        assert.deepEqual(mergeClaims(base, base, changed), sortClaims(changed));
        assert.deepEqual(mergeClaims(base, changed, base), sortClaims(changed));
      }),
    );
  });
});

function sideOf(claims: readonly Claim[]): fc.Arbitrary<readonly Claim[]> {
  const edits = fc.constantFrom<(claim: Claim) => readonly Claim[]>(
    (claim) => [claim],
    () => [],
    (claim) => [{ ...claim, position: { start: 5, end: 9 }, quote: { ...claim.quote, prefix: 'moved', suffix: 'moved' } }],
    (claim) => [{ ...claim, tags: claim.tags.slice(1), note: `un${claim.note}` }],
    (claim) => [{ ...claim, tags: [...claim.tags, 'ours'] }],
    (claim) => [{ ...claim, tags: ['other'], note: 'seen', modified: '2031-06-01T00:00:00Z' }],
    (claim) => [{ ...claim, note: `${claim.note} and more`, position: { start: 3, end: 4 } }],
    (claim) => [{ ...claim, verdict: 'refuted', status: 'settled', attributes: { ...claim.attributes, ours: 'a' } }],
    (claim) => [{ ...claim, verdict: 'misleading', evidence: [...claim.evidence, { iri: 'https://theirs.example', note: '' }], modified: '2031-06-02T00:00:00Z' }],
    (claim) => [{ ...claim, evidence: claim.evidence.slice(1), attributes: {}, verdict: null }],
    (claim) => [replyTo(claim, { id: 'urn:uuid:new-a', text: 'a', creator: null, now: '2031-06-01T00:00:00Z' })],
    (claim) => [replyTo({ ...claim, replies: claim.replies.slice(1) }, { id: 'urn:uuid:new-b', text: 'b', creator: null, now: '2031-06-02T00:00:00Z' })],
    (claim) => [{ ...claim, replies: claim.replies.map((reply) => ({ ...reply, text: `${reply.text}!` })) }],
    (claim) => [claim, { ...claim, id: `${claim.id}-copy`, note: 'a copy' }],
  );
  return fc.tuple(...claims.map((claim) => edits.map((edit) => edit(claim)))).map((parts) => parts.flat());
}

function parsed(text: string): Sidecar {
  const result = parseSidecar(text);
  assert.ok('sidecar' in result, JSON.stringify(result));
  return result.sidecar;
}

function applied(claims: readonly Claim[], change: ClaimChange) {
  const result = applyChange(claims, change);
  assert.ok('claims' in result, JSON.stringify(result));
  return result;
}

/** Without what following an edit of the text renews. */
function whatIsSaid({ position: _, quote: { exact }, ...claim }: Claim): object {
  return { ...claim, exact };
}

function withoutSource(claim: Claim): Claim {
  return { ...claim, replies: claim.replies.map((reply) => ({ ...reply, source: null })), source: null };
}
