import assert from 'node:assert/strict';
import { standingAt, type AnchoredClaim } from '../../../src/core/anchoring/anchor.ts';
import { addPlaces, renamePlaces } from '../../../src/core/anchoring/live-places.ts';
import { movedClaims } from '../../../src/core/anchoring/moved-claims.ts';
import { keepPlaces, livePlace, movePlaces, noPlaces } from '../../../src/core/anchoring/moved-places.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { BLOCK } from '../../../src/core/text/moved-blocks.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { claimsAt } from '../../support/claims-at.ts';
import { assertRatio } from '../../support/growth.ts';
import { placeMoved } from '../../support/moved-one-by-one.ts';

/** Stretches of twelve characters, one every twenty. */
function stretches(count: number): readonly Span[] {
  return Array.from({ length: count }, (_, number) => ({ start: number * 20, end: number * 20 + 12 }));
}

function tagged(count: number): { readonly claims: readonly Claim[]; readonly spans: readonly Span[]; readonly text: string } {
  const text = 'abcdefghijklmnopqrst'.repeat(count);
  const spans = stretches(count);
  return { text, spans, claims: claimsAt(text, spans) };
}

describe('places that follow edits in blocks', () => {
  const { text, spans, claims } = tagged(600);
  const first = addPlaces(noPlaces(), text, claims);
  const placesOf = (places: typeof first): readonly unknown[] => claims.map((claim) => livePlace(places, claim));

  it('go on from what is put in where the last words of a block were deleted', () => {
    const last = spans[BLOCK - 1];
    assert.ok(last);
    const steps = [{ ...last, text: '' }, { start: last.start, end: last.start, text: 'x' }, { start: last.start + 1, end: last.start + 1, text: ' abcdefghijkl' }];
    let places = first;
    let one: readonly Span[] = spans;
    for (const edit of steps) {
      places = movePlaces(places, [edit]);
      one = one.map((place) => placeMoved('abcdefghijkl', place, [edit]));
      assert.deepEqual(placesOf(places), one);
    }
  });

  it('leave what they were before as it was', () => {
    const after = movePlaces(first, [{ start: 1500, end: 1600, text: 'x' }]);
    const [one, other] = [claims[0], claims[599]];
    assert.ok(one && other);
    const renewed = { ...other, id: 'urn:test:anew' };
    const renamed = renamePlaces(after, [[other, renewed]]);
    assert.deepEqual(livePlace(renamed, renewed), livePlace(after, other));
    assert.equal(livePlace(after, renewed), null);
    const kept = keepPlaces(renamed, [one, renewed]);
    assert.deepEqual([one, other, renewed].map((claim) => livePlace(kept, claim)), [livePlace(after, one), null, livePlace(after, other)]);
    assert.equal(keepPlaces(kept, [one, renewed]), kept);
    assert.deepEqual(placesOf(first), spans);
  });

  it('take as long after a key with sixteen times as many claims, but for a moment for each block', () => {
    const keys = (count: number) => {
      const { text: long, spans: all, claims: many } = tagged(count);
      let places = addPlaces(noPlaces(), long, many);
      let moved = movedClaims(many.map((claim, number): AnchoredClaim => ({ claim, anchor: standingAt('exact', all[number] ?? { start: 0, end: 1 }) })));
      return () => {
        for (let key = 0; key < 1000; key++) {
          const at = (key * 7919) % long.length;
          const edit = [key % 2 === 0 ? { start: at, end: at, text: 'x' } : { start: at, end: at + 1, text: '' }];
          places = movePlaces(places, edit);
          moved = moved.move(edit);
          moved.near({ start: at, end: at });
        }
      };
    };
    assertRatio(keys(40_000), keys(2_500), { most: 5 }, 'keys among sixteen times as many claims');
  });
});
