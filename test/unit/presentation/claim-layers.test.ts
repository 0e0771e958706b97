import assert from 'node:assert/strict';
import { makeTag } from '../../../src/core/claims/codebook.ts';
import { claimColors, claimLayers, marginMarks } from '../../../src/core/presentation/claim-layers.ts';
import { readableColor } from '../../../src/core/presentation/readable-color.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { found, orphan, placeOf } from './claim-listing.ts';
import { briefing } from './read-transcript.ts';
import { randomOf } from '../../support/edited/random.ts';
import { assertLinear } from '../../support/growth.ts';

const { text, transcript } = briefing;

describe('the layers of claims', () => {
  const color = ({ claim }: { readonly claim: { readonly tags: readonly string[] } }): string | null => claim.tags[0] ?? null;

  it('count how many claims hold each stretch, in the colour of the innermost', () => {
    const claims = [found('The oldest nine. Müller Bridge goes first.', 'red'), found('oldest nine. Müller', 'blue'), found('nine.', 'green'), found('312 bridges')];
    assert.deepEqual(claimLayers(claims, color).stretches.map(({ span, depth, color: own }) => [sliceSpan(text, span), depth, own]), [
      ['312 bridges', 1, null], ['The ', 1, 'red'], ['oldest ', 2, 'blue'], ['nine.', 3, 'green'], [' Müller', 2, 'blue'], [' Bridge goes first.', 1, 'red'],
    ]);
  });
  it('count three for more, and overlapping claims that do not nest', () => {
    const claims = [found('The oldest nine'), found('oldest nine. Müller'), found('nine. Müller Bridge'), found('nine. Müller')];
    assert.deepEqual(claimLayers(claims, color).stretches.map(({ span, depth }) => [sliceSpan(text, span), depth]), [
      ['The ', 1], ['oldest ', 2], ['nine', 3], ['. Müller', 3], [' Bridge', 1],
    ]);
  });
  it('tell where a claim begins within another, or where another ends, but of no claim on its own', () => {
    const claims = [found('The oldest nine.'), found('The oldest'), found('nine.'), found(' Müller Bridge', 'red'), found('312 bridges')];
    assert.deepEqual(claimLayers(claims, color).beginnings.map(({ at, color: own }) => [text.slice(at, at + 4), own]), [['The ', null], ['nine', null], [' Mül', 'red']]);
  });
  it('keep what is not found for sure apart', () => {
    const layers = claimLayers([orphan('312 bridges', 'changed', placeOf('312')), orphan('nine', 'ambiguous', placeOf('close nine'), placeOf('oldest nine')), orphan('We', 'lost')], color);
    assert.deepEqual([layers.stretches, layers.changed.length, layers.ambiguous.length], [[], 1, 2]);
  });
  it('are those of claims that lie within and across each other in any way', () => {
    const { below } = randomOf(7);
    for (let round = 0; round < 300; round++) {
      const claims = Array.from({ length: 1 + below(9) }, (_, index) => {
        const start = below(12);
        return { ...found('312', `c${index}`), anchor: { ...found('312').anchor, span: { start, end: start + 1 + below(8) } } };
      });
      const spans = claims.map(({ anchor: { span } }) => span);
      const { stretches } = claimLayers(claims, color);
      for (const { span, depth, color: own } of stretches) {
        const holding = claims.filter((_, index) => (spans[index]?.start ?? 0) <= span.start && span.end <= (spans[index]?.end ?? 0));
        const lengths = holding.map(({ anchor }) => anchor.span.end - anchor.span.start);
        assert.equal(depth, Math.min(3, holding.length));
        assert.ok(holding.some((claim, index) => lengths[index] === Math.min(...lengths) && color(claim) === own));
      }
      const held = new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
      assert.equal(stretches.reduce((sum, { span }) => sum + span.end - span.start, 0), held.size);
    }
  });
  it('take time in proportion to the claims where thousands lie within each other', () => {
    const one = found('312');
    assertLinear((times) => {
      const claims = Array.from({ length: times * 5000 }, (_, index) => ({ ...one, anchor: { ...one.anchor, span: { start: index, end: 50_000 - index } } }));
      return () => { assert.equal(claimLayers(claims, color).stretches.length, 2 * claims.length - 1); };
    });
  });
  it('take time in proportion to the claims where they stand apart', () => {
    assertLinear((times) => {
      const claims = Array.from({ length: times * 20_000 }, (_, index) => ({ ...found('312'), anchor: { ...found('312').anchor, span: { start: index * 10, end: index * 10 + 8 } } }));
      return () => { assert.equal(claimLayers(claims, color).stretches.length, claims.length); };
    });
  });
  it('are said in the margin, the doubtful before the rest', () => {
    const claims = [
      found('312 bridges'), found('We will'.slice(0, 2)), found('The oldest nine.'), found('nine. Müller'), orphan('x', 'changed', placeOf('Some 40')), orphan('y', 'ambiguous', placeOf('Which'), placeOf('Some 40')),
    ];
    const marks = marginMarks(transcript.lines, claims, claimLayers(claims, color));
    const line = (words: string): number => text.slice(0, placeOf(words).start).split('\n').length - 1;
    assert.deepEqual(['312 bridges', 'The oldest', 'Some 40', 'Which', 'Good morning.'].map((words) => marks.get(line(words))), ['claim', 'overlap', 'ambiguous', 'ambiguous', undefined]);
  });
});

describe('the colour of a claim', () => {
  it('is that of its first tag that has one, or of what that is a kind of', () => {
    const colors = claimColors({ title: '', tags: [makeTag({ id: 'a', color: 'red' }), makeTag({ id: 'b', parent: 'a' }), makeTag({ id: 'c', parent: 'b', color: '#123456' }), makeTag({ id: 'd' })] });
    assert.deepEqual([['d', 'b'], ['c', 'a'], ['d'], ['gone'], []].map((tags) => colors(found('312', ...tags))), ['red', '#123456', null, null, null]);
  });
  it('is made to stand out from the ground, and left alone where it does', () => {
    assert.equal(readableColor('#0b7a75', '#ffffff'), '#0b7a75');
    assert.equal(readableColor('#FFFF00', '#1f1f1f'), '#ffff00');
    for (const ground of ['#ffffff', '#1f1f1f', '#000000', '#808080']) {
      for (const color of ['#ffff00', '#000000', '#ffffff', '#0000ff', '#777777']) assert.ok(ratio(readableColor(color, ground) ?? '', ground) >= 3, `${color} on ${ground}`);
    }
    assert.deepEqual([readableColor('red', '#ffffff'), readableColor('#fff', '#ffffff')], [null, null]);
  });
});

/** Contrast by WCAG 2, written again: a fault would else judge itself. */
function ratio(a: string, b: string): number {
  const light = (color: string): number => [1, 3, 5].reduce((sum, at, index) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return sum + ([0.2126, 0.7152, 0.0722][index] ?? 0) * (value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
  }, 0.05);
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b));
}
