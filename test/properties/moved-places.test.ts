import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lost, orphaned, standingAt, type Anchor, type AnchoredClaim } from '../../src/core/anchoring/anchor.ts';
import { addPlaces, renamePlaces } from '../../src/core/anchoring/live-places.ts';
import { movedClaims } from '../../src/core/anchoring/moved-claims.ts';
import { keepPlaces, livePlace, movePlaces, noPlaces } from '../../src/core/anchoring/moved-places.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import type { Span } from '../../src/core/text/span.ts';
import { applyEdits, type TextEdit } from '../../src/core/text/text-edit.ts';
import { claimsAt } from '../support/claims-at.ts';
import { claimMoved, placeMoved } from '../support/moved-one-by-one.ts';

/** Words that differ from place to place. */
const text = Array.from({ length: 900 }, (_, index) => `word${index * 7919 % 9973}`).join(' ');
/** More than two blocks of them, close to one another, nested and apart, in no order; a few over a large part of the text. */
const spans = fc.array(
  fc.tuple(fc.nat(text.length - 1), fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 1, max: 40 }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: text.length }) }))
    .map(([start, length]): Span => ({ start, end: Math.min(text.length, start + length) })),
  { minLength: 600, maxLength: 700, size: 'max' },
);

/** As an edit is to be made of the text that there is by then: places in thousandths of it. */
const cut = fc.record({ from: fc.nat(1000), length: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(8), fc.nat(2000)), words: fc.oneof(fc.constantFrom('', 'x', '\n', ' and so on, '), fc.constant(null)), of: fc.nat(999) });
const change = fc.array(cut, { minLength: 1, maxLength: 6 });

/** Edits of one change, the last first, as VS Code gives them; null as words: those of one of the claims, put in again. */
function editsOf(length: number, cuts: readonly { readonly from: number; readonly length: number; readonly words: string | null; readonly of: number }[], claims: readonly Claim[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let before = length;
  for (const { from, length: taken, words, of } of [...cuts].sort((a, b) => b.from - a.from)) {
    const start = Math.floor((from / 1000) * length);
    const end = Math.min(before, start + taken);
    if (end < start) continue;
    edits.push({ start, end, text: words ?? ` ${claims[of % claims.length]?.quote.exact ?? ''} ` });
    before = start;
  }
  return edits;
}

describe('places that follow edits in blocks', () => {
  it('are those of claims that follow them one by one', () => {
    fc.assert(fc.property(spans, fc.array(change, { minLength: 1, maxLength: 12 }), (stretches, changes) => {
      const claims = claimsAt(text, stretches);
      const anchorAt = (span: Span, number: number): Anchor => {
        const other = stretches[(number * 31) % stretches.length] ?? span;
        return [standingAt('exact', span), standingAt('moved', span, 0.5), orphaned('ambiguous', [span, other]), orphaned('changed', [span]), lost][number % 5] ?? lost;
      };
      let now = text;
      let places = addPlaces(noPlaces(), text, claims);
      let moved = movedClaims(claims.map((claim, number): AnchoredClaim => ({ claim, anchor: anchorAt(stretches[number] ?? { start: 0, end: 1 }, number) })));
      let onePlaces = claims.map((claim) => livePlace(places, claim));
      assert.deepEqual(onePlaces, stretches);
      let oneMoved = moved.all();
      for (const [index, cuts] of changes.entries()) {
        const edits = editsOf(now.length, cuts, claims);
        now = applyEdits(now, edits);
        [places, moved] = [movePlaces(places, edits), moved.move(edits)];
        onePlaces = onePlaces.map((place, number) => place && placeMoved(claims[number]?.quote.exact ?? '', place, edits));
        oneMoved = oneMoved.map((claim) => claimMoved(claim, edits));
        assert.deepEqual(claims.map((claim) => livePlace(places, claim)), onePlaces);
        // Sometimes all are made while edits go on, and mostly not.
        if (index % 3 === 2) assert.deepEqual(moved.all(), oneMoved);
        // Described anew in between, and gathered again.
        if (index % 5 === 4) {
          const renewed = claims.slice(0, 300).map((claim): readonly [Claim, Claim] => [claim, { ...claim, id: `${claim.id}, anew` }]);
          const renamed = renamePlaces(places, renewed);
          assert.deepEqual(renewed.map(([, claim]) => livePlace(renamed, claim)), onePlaces.slice(0, 300));
          places = keepPlaces(renamed, claims);
        }
      }
      const at = { start: Math.floor(now.length / 3), end: Math.floor(now.length / 3) + 50 };
      const touches = (span: Span): boolean => span.start <= at.end && at.start <= span.end;
      assert.deepEqual(moved.near(at), oneMoved.filter(({ anchor: { span, candidates } }) => candidates.some(touches) || (span !== null && touches(span))));
      assert.deepEqual(moved.all(), oneMoved);
      assert.ok(moved.near(at).every((claim) => moved.all().includes(claim)), 'the same objects, once all were made');
    }), { numRuns: 60, endOnFailure: true });
  });
});
