import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lost, type Anchor } from '../../src/core/anchoring/anchor.ts';
import { addPlaces, anchorLive } from '../../src/core/anchoring/live-places.ts';
import { livePlace, movePlaces, noPlaces } from '../../src/core/anchoring/moved-places.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { restateClaim } from '../../src/core/claims/edit-claim.ts';
import { emptySidecar, parseSidecar } from '../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../src/core/claims/write-sidecar.ts';
import { applyEdits } from '../../src/core/text/text-edit.ts';
import { overlaps, sliceSpan } from '../../src/core/text/span.ts';
import { claimOnWords } from '../support/claim-on-words.ts';
import { editsOf } from '../support/claim-arbitraries.ts';

const sentences = [
  'The harbour of Varnholm handled 4.2 million tonnes last year.', 'Port Calder opened 312 new flats along the northern quay.', 'We will repair both cranes before the winter sets in.',
  'Nobody on the council wanted the ferry to stop in May.', 'Tuition rose by 22 percent, and the ministry knows why.', '港务局去年完成了三百二十个泊位的改造。', 'Ana Torv thanked the 400 workers who built the pier 😀.', 'A second survey of the seabed begins next week.',
];
const text = sentences.join(' ');
/** Of the edits, one a step: which there can be depends on the text by then. */
const seeds = fc.array(fc.integer(), { minLength: 1, maxLength: 5 });

function reload(claims: readonly Claim[]): readonly Claim[] {
  const result = parseSidecar(serialiseSidecar({ ...emptySidecar, claims }, 'a.txt'));
  assert.ok('sidecar' in result);
  return result.sidecar.claims;
}

/** Reads the text anew, with what was saved of the claims in the text as it is now. */
function opened(now: string, claims: readonly Claim[]): ReadonlyMap<string, Anchor> {
  return new Map(anchorLive(now, reload(claims), noPlaces()).anchored.map(({ claim, anchor }) => [claim.id, anchor]));
}

describe('claims in a text that was edited and saved', () => {
  it('stand for whoever opens it anew where they stood for whoever edited it', () => {
    fc.assert(
      fc.property(seeds, (steps) => {
        const claims = sentences.map((words) => claimOnWords(text, words));
        let now = text;
        let places = addPlaces(noPlaces(), text, claims);
        for (const seed of steps) {
          const [change = []] = fc.sample(editsOf(now), { numRuns: 1, seed });
          places = movePlaces(places, change);
          now = applyEdits(now, change);
        }
        const live = anchorLive(now, claims, places);
        // What the claim store writes when the text is saved.
        const saved = claims.map((claim) => {
          const place = livePlace(live.places, claim);
          return place === null || sliceSpan(now, place).trim() === '' ? claim : restateClaim(claim, now, place);
        });
        const anew = opened(now, saved);
        for (const { claim, anchor: { span, candidates, similarity } } of live.anchored) {
          const found = anew.get(claim.id) ?? lost;
          // Lines wrapped anew are the same words, and no exact ones.
          if (similarity === 1 && span !== null) assert.deepEqual([found.state, found.span], [sliceSpan(now, span) === claim.quote.exact ? 'exact' : 'moved', span], claim.id);
          // Whatever else it is to the one, it is nowhere else to the other.
          else assert.ok(found.span === null || [...candidates, ...(span === null ? [] : [span])].some((place) => overlaps(place, found.span ?? place)), claim.id);
        }
      }),
      { numRuns: 300 },
    );
  });
});
