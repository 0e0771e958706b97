import assert from 'node:assert/strict';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';

const names = ['quay', 'ferry', 'school', 'bridge', 'tunnel', 'market', 'station', 'theatre'];
const block = names.map((name) => `Jon Reed: The ${name} of Port Calder is to be opened in the spring, if nothing comes between.\n\n`).join('');
const text = block.repeat(8);
const top = 'A paragraph before all others.\n\n';

/** One claim a paragraph, from the first to the last; none on words that another is on but for its repetition. */
function claimsOn(paragraphs: readonly number[]): readonly Claim[] {
  const starts = [...text.matchAll(/The \S+ of Port Calder/g)].map(({ index }) => index);
  return paragraphs.map((nth) => {
    const start = starts[nth] ?? -1;
    const context = { speaker: null, role: null, asker: null };
    return makeClaim({ text, span: { start, end: start + 60 }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${nth}`, context });
  });
}

/** Every third paragraph of 64, the first and the last too: most places of each claim's words are nobody's. */
const spread = claimsOn(Array.from({ length: 22 }, (_, index) => 3 * index));

function movesIn(edited: string, claims: readonly Claim[]): ReadonlyMap<number | string, number> {
  const moves = new Map<number | string, number>();
  for (const { claim, anchor } of anchorClaims(edited, claims)) {
    const move = anchor.span === null ? anchor.state : anchor.span.start - (claim.position?.start ?? 0);
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  return moves;
}

describe('claims in a text that repeats itself', () => {
  it('are all found as far off as something was put in before them', () => {
    assert.deepEqual([...movesIn(top + text, spread)], [[top.length, spread.length]]);
    assert.deepEqual([...movesIn(text.slice(block.indexOf('The')), spread.slice(1))], [[-block.indexOf('The'), spread.length - 1]]);
  });

  it('stay where they are before what was put in, and are found behind it', () => {
    const at = text.indexOf('Jon Reed: The market');
    assert.deepEqual([...movesIn(text.slice(0, at) + top + text.slice(at), spread)], [[0, 2], [top.length, spread.length - 2]]);
  });

  it('are nowhere for sure where a repetition came or went with it', () => {
    for (const edited of [top + block + text, top + text + block, top + block.repeat(7)]) assert.deepEqual([...movesIn(edited, spread)], [['ambiguous', spread.length]]);
  });

  it('are nowhere for sure where they are few', () => {
    assert.deepEqual([...movesIn(top + text, spread.slice(-4))], [['ambiguous', 4]]);
  });

  /** The text with a letter of the words, or of what stands before them, changed in one paragraph. */
  function touched(nth: number, before: number): string {
    const at = (spread[nth]?.position?.start ?? 0) + 30 - before;
    return `${text.slice(0, at)}x${text.slice(at + 1)}`;
  }

  it('stay where they are between others that do, though a letter was changed and the words stand elsewhere', () => {
    const [words] = anchorClaims(touched(5, 0), spread).slice(5);
    assert.equal(words?.anchor.state, 'moved');
    assert.equal(words.anchor.span?.start, words.claim.position?.start);
    assert.deepEqual([...movesIn(touched(5, 0), spread)], [[0, spread.length]]);
    assert.deepEqual([...movesIn(touched(5, 35), spread)], [[0, spread.length]]);
  });

  it('are asked about where they say something else between others that stay, though the words stand elsewhere', () => {
    const at = text.indexOf('the spring', spread[5]?.position?.start);
    const found = anchorClaims(`${text.slice(0, at)}the 2 June${text.slice(at + 10)}`, spread);
    assert.deepEqual([...new Set(found.map(({ anchor }) => anchor.state))], ['exact', 'changed']);
    const [changed] = found.filter(({ anchor }) => anchor.state === 'changed');
    assert.deepEqual(changed?.anchor.candidates.map(({ start }) => start), [spread[5]?.position?.start]);
  });
});
