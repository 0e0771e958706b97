import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim, Json } from '../../src/core/claims/claim.ts';
import { parseSidecarInSteps } from '../../src/core/claims/read-in-steps.ts';
import { emptySidecar, parseSidecar, type Sidecar, type SidecarResult } from '../../src/core/claims/sidecar.ts';
import { serialiseSidecar, sidecarParts } from '../../src/core/claims/write-sidecar.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;
const otherItem = fc.oneof(fc.webUrl(), fc.record({ id: fc.webUrl(), body: fc.array(fc.record({ value: json })) }), json);
const pageField = fc.tuple(fc.oneof(fc.string(), fc.constantFrom('items', 'it\\u0065ms', 'type')), json);

/** A file as ours or another tool's: with items and fields of all kinds, in one line or in many. */
const file = fc.record({ made: textWithClaims, others: fc.array(otherItem, { maxLength: 3 }), fields: fc.array(pageField, { maxLength: 2 }), indent: fc.constantFrom(0, 1, 2, '\t') })
  .map(({ made: { claims }, others, fields, indent }) => {
    const page = JSON.parse(serialiseSidecar({ ...emptySidecar, claims }, 'a.txt')) as { items: Json[] };
    return JSON.stringify({ ...page, ...Object.fromEntries(fields.filter(([key]) => key !== 'items')), items: [...page.items, ...others] }, null, indent);
  });

/** Something typed into it or taken out of it. */
const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), out: fc.nat(3), text: fc.constantFrom('', '"', '{', ']', ',', '\\', '"items": [],', '\ufeff', ' ', 'x') });

describe('a sidecar in steps', () => {
  it('is read as it is at once, damaged or not', () => {
    fc.assert(
      fc.property(file, fc.array(damage, { maxLength: 2 }), (text, damages) => {
        const damaged = damages.reduce((now, { at, out, text: put }) => {
          const from = Math.floor(at * now.length);
          return now.slice(0, from) + put + now.slice(from + out);
        }, text);
        assert.deepEqual(inSteps(damaged), parseSidecar(damaged));
      }),
    );
  });

  it('is read as it is at once where items stand as they stood', () => {
    fc.assert(
      fc.property(file, fc.array(fc.nat(20), { maxLength: 4 }), file, (text, gone, more) => {
        const before = inSteps(text);
        fc.pre('sidecar' in before);
        const [page, another] = [JSON.parse(text) as { items: Json[] }, JSON.parse(more) as { items: Json[] }];
        const items = [...page.items.filter((_, index) => !gone.includes(index)), ...another.items.slice(0, 1)];
        const next = JSON.stringify({ ...page, items }, null, 2);
        assert.deepEqual(inSteps(next, before.sidecar), parseSidecar(next));
      }),
    );
  });

  it('keeps the claims whose text has not changed the same objects', () => {
    fc.assert(
      fc.property(textWithClaims, ({ claims }) => {
        const first = read(serialiseSidecar({ ...emptySidecar, claims: claims.map((claim) => ({ ...claim, replies: [] })) }, 'a.txt'));
        const changed = { ...first, claims: first.claims.map((claim, index): Claim => (index === 0 ? { ...claim, note: `${claim.note}!` } : claim)) };
        const again = read(serialiseSidecar(changed, 'a.txt'), changed);
        assert.ok(again.claims.every((claim) => claim.id === first.claims[0]?.id || first.claims.includes(claim)));
      }),
    );
  });

  it('is written as it would be if nothing of it had ever been written', () => {
    fc.assert(
      fc.property(file, fc.string({ maxLength: 4 }), (text, name) => {
        const sidecar = inSteps(text);
        fc.pre('sidecar' in sidecar);
        const once = serialiseSidecar(sidecar.sidecar, 'a.txt');
        assert.equal([...sidecarParts(sidecar.sidecar, 'a.txt')].join(''), once);
        assert.equal(serialiseSidecar(structuredClone(sidecar.sidecar), name), serialiseSidecar(sidecar.sidecar, name));
        const touched = { ...sidecar.sidecar, claims: sidecar.sidecar.claims.map((claim) => ({ ...claim, tags: [...claim.tags, 'new'] })) };
        assert.equal(serialiseSidecar(touched, 'a.txt'), serialiseSidecar(structuredClone(touched), 'a.txt'));
        assert.equal(once, `${JSON.stringify(JSON.parse(once), null, 2)}\n`);
      }),
    );
  });
});

function inSteps(text: string, known?: Sidecar): SidecarResult {
  const steps = parseSidecarInSteps(text, known);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function read(text: string, known?: Sidecar): Sidecar {
  const result = inSteps(text, known);
  assert.ok('sidecar' in result);
  return result.sidecar;
}
