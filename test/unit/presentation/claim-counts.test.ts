import assert from 'node:assert/strict';
import { lost, standingAt, type AnchoredClaim } from '../../../src/core/anchoring/anchor.ts';
import { unjudged } from '../../../src/core/claims/edit-claim.ts';
import { claimCountsInSteps, claimsByTurn } from '../../../src/core/presentation/claim-counts.ts';
import { drain } from '../../../src/core/text/steps.ts';
import { briefing } from './read-transcript.ts';

function claim(words: string | null): AnchoredClaim {
  const start = words === null ? 0 : briefing.text.indexOf(words);
  return {
    claim: {
      id: `urn:test:${words ?? 'orphan'}`, tags: [], note: '', quote: { exact: words ?? '', prefix: '', suffix: '' }, position: null,
      creator: null, created: null, modified: null, context: { speaker: null, role: null, asker: null }, figures: [], ...unjudged, source: null,
    },
    anchor: words === null ? lost : standingAt('exact', { start, end: start + words.length }),
  };
}

describe('claims of turns', () => {
  const claims = [claim('312 bridges'), claim('close nine'), claim('The oldest nine'), claim('county engineer'), claim(null)];
  it('are counted where their passage begins; those outside turns and orphans nowhere', () => {
    assert.deepEqual([...drain(claimCountsInSteps(briefing.transcript, claims))], [[1, 2], [5, 1]]);
  });
  it('are listed in their order', () => {
    assert.deepEqual(claimsByTurn(briefing.transcript, claims).get(1)?.map(({ claim: { id } }) => id), ['urn:test:312 bridges', 'urn:test:close nine']);
  });
});
