import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { bestMatch } from '../../../src/core/presentation/tag-choices.ts';

describe('bestMatch', () => {
  const best = (typed: string): string | undefined => bestMatch(builtInCodebook.tags, typed)?.id;

  it('prefers the beginning of a name to its middle, and a name to a definition', () => {
    assert.equal(best('ta'), 'target');
    assert.equal(best('CLAIM'), 'causal-claim');
    assert.equal(best(' evas '), 'evasion');
    assert.equal(best('declines'), 'evasion');
  });

  it('means nothing where nothing is typed or fits', () => {
    assert.deepEqual([best(''), best('  '), best('zebra')], [undefined, undefined, undefined]);
  });
});
