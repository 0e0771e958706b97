import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/claims/codebook/codebook-edits.ts';
import { parseCodebook } from '../../../../src/core/claims/codebook/parse-codebook.ts';
import { serialiseCodebook } from '../../../../src/core/claims/codebook/serialise-codebook.ts';
import { type Codebook, makeTag, type Tag } from '../../../../src/core/claims/codebook.ts';
import { mergeTags, withTags } from '../../../../src/core/interchange/import/merge-tags.ts';

const codebook: Codebook = { title: 'Ours', tags: [makeTag({ id: 'promise', name: 'Promise', definition: 'Ours.' }), makeTag({ id: 'price', name: 'Price', parent: 'promise' })] };

/** The codebook file afterwards, read again. */
function merged(tags: readonly Tag[], used: readonly string[] = []): { readonly after: readonly Tag[]; readonly idOf: (id: string) => string } {
  const { edits, added, idOf } = mergeTags({ title: 'Theirs', tags }, used, codebook);
  const { text, left } = applyEdits(serialiseCodebook(codebook), edits);
  const result = parseCodebook(text);
  assert.deepEqual([left, result.problems], [[], []]);
  assert.deepEqual(new Set(result.codebook?.tags), new Set(withTags(codebook, added).tags));
  return { after: result.codebook?.tags ?? [], idOf };
}

describe('tags of an import', () => {
  it('are known by id, else by name in any case, and nothing of the codebook is written over', () => {
    const { after, idOf } = merged([makeTag({ id: 'promise', definition: 'Theirs.' }), makeTag({ id: 'c-7', name: 'PRICE', color: 'red' })]);
    assert.deepEqual([after, idOf('promise'), idOf('c-7')], [codebook.tags, 'promise', 'price']);
  });

  it('are added behind the others with all that is said of them, below the tag that they stand below there', () => {
    const { after, idOf } = merged([
      makeTag({ id: 'deep', parent: 'c-1', definition: 'Deep.' }),
      makeTag({ id: 'c-7', name: 'Price' }),
      makeTag({ id: 'c-8', name: 'Rent', parent: 'c-7', color: '#00ff00', include: ['x'] }),
      makeTag({ id: 'c-1', name: 'New', definition: 'Said.', color: 'no colour', icon: 'No Icon' }),
    ]);
    assert.deepEqual(after.map(({ id, parent }) => [id, parent]), [['promise', null], ['price', 'promise'], ['c-8', 'price'], ['c-1', null], ['deep', 'c-1']]);
    assert.deepEqual(after.find(({ id }) => id === 'c-8'), makeTag({ id: 'c-8', name: 'Rent', parent: 'price', color: '#00ff00', include: ['x'] }));
    assert.deepEqual(after.find(({ id }) => id === 'c-1'), makeTag({ id: 'c-1', name: 'New', definition: 'Said.' }));
    assert.equal(idOf('c-8'), 'c-8');
  });

  it('that claims use and no file describes are added by their id', () => {
    const { after, idOf } = merged([], ['price', 'Promise', 'two\nlines', 'unheard']);
    assert.deepEqual(after.map(({ id }) => id), ['promise', 'price', 'two lines', 'unheard']);
    assert.deepEqual([idOf('Promise'), idOf('two\nlines')], ['promise', 'two lines']);
  });

  it('that go round in a circle, or stand below nothing, lose none', () => {
    const { after } = merged([makeTag({ id: 'a', parent: 'b' }), makeTag({ id: 'b', parent: 'a' }), makeTag({ id: 'c', parent: 'gone' })]);
    assert.deepEqual(after.map(({ id }) => id).sort(), ['a', 'b', 'c', 'price', 'promise']);
  });
});
