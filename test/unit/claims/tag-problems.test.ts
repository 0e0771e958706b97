import assert from 'node:assert/strict';
import { makeTag, type Codebook } from '../../../src/core/claims/codebook.ts';
import { similarTags, tagProblems, unknownTags } from '../../../src/core/claims/codebook/tag-problems.ts';
import { describeTagProblem } from '../../../src/core/presentation/tag-problem-words.ts';

const codebook: Codebook = {
  title: '',
  tags: [
    makeTag({
      id: 'commitment', name: 'Commitment',
      attributes: [
        { id: 'deadline', name: 'Deadline', definition: 'By when?', values: [], required: true },
        { id: 'strength', name: 'Strength', definition: '', values: ['weak', 'strong'], required: false },
      ],
    }),
    makeTag({ id: 'pledge', name: 'Pledge', parent: 'commitment' }),
    makeTag({ id: 'causal-claim', name: 'Causal claim' }),
    makeTag({ id: 'promise', name: 'Promise', retired: true }),
  ],
};

const words = (tags: readonly string[], attributes: Readonly<Record<string, string>> = {}): readonly string[] =>
  tagProblems({ tags, attributes }, codebook).map((problem) => `${problem.code}: ${describeTagProblem(problem)}`);

describe('where a claim does not keep to the codebook', () => {
  it('a tag that it does not know, or that is retired, is named', () => {
    assert.deepEqual(words(['causal-claim', 'zebra', 'promise']), [
      'unknown-tag: The tag "zebra" is not in the codebook.',
      'retired-tag: The tag "Promise" is retired.',
    ]);
  });

  it('a required answer that is missing is named with its question, at a tag below as well', () => {
    const missing = ['missing-attribute: "Deadline" is not answered: By when?'];
    assert.deepEqual(words(['commitment']), missing);
    assert.deepEqual(words(['pledge'], { deadline: '  ' }), missing);
    assert.deepEqual(words(['commitment', 'pledge'], { deadline: 'June' }), []);
    assert.deepEqual(words(['causal-claim']), []);
  });

  it('an answer that is not allowed is named, one to what is not asked is left alone', () => {
    const answers = { deadline: 'June', strength: 'medium', colour: 'red', constructor: 'x' };
    assert.deepEqual(words(['commitment'], answers), ['wrong-attribute-value: "Strength" is answered by "medium", which is none of: weak, strong.']);
    assert.deepEqual(words(['causal-claim'], answers), []);
    assert.deepEqual(words(['commitment'], { deadline: 'June', strength: 'weak' }), []);
  });

  it('the tags that it does not know are listed once each', () => {
    assert.deepEqual(unknownTags([{ tags: ['zebra', 'pledge'] }, { tags: ['promise', 'okapi', 'zebra'] }], codebook), ['zebra', 'okapi']);
  });

  it('tags that are written almost so are known, those in use alone', () => {
    const similar = (id: string): readonly string[] => similarTags(codebook, id).map((tag) => tag.id);
    assert.deepEqual(similar('comitment'), ['commitment']);
    assert.deepEqual(similar('causal_claim'), ['causal-claim']);
    assert.deepEqual(similar('Causal claims'), ['causal-claim']);
    assert.deepEqual(similar('promises'), []);
    assert.deepEqual(similar('zebra'), []);
    assert.deepEqual(similar('x'.repeat(100_000)), []);
  });
});
