import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { parseCodebook, serialiseCodebook } from '../../../src/core/claims/codebook.ts';

function problemsOf(json: string) {
  const result = parseCodebook(json);
  assert.ok('problems' in result, 'no problem found');
  return result.problems.map(({ code, line, column, data }) => [code, line, column, data['path'], data['field'] ?? data['found'] ?? data['id']]);
}

describe('a codebook', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseCodebook(`\ufeff${serialiseCodebook(builtInCodebook, './codebook.schema.json')}`), { codebook: builtInCodebook });
  });

  it('may hold fields of a later version', () => {
    const result = parseCodebook('{ "title": "T", "colour": 1, "tags": [{ "id": "a", "name": "A", "definition": "D", "parent": "b" }] }');
    assert.deepEqual(result, { codebook: { title: 'T', tags: [{ id: 'a', name: 'A', definition: 'D' }] } });
  });

  it('may begin as ids alone', () => {
    assert.deepEqual(parseCodebook('{ "tags": [{ "id": "a" }] }'), { codebook: { title: '', tags: [{ id: 'a', name: 'a', definition: '' }] } });
  });

  it('names the place of each fault', () => {
    const tag = (id: string) => `{ "id": ${id}, "name": "A", "definition": "D" }`;
    assert.deepEqual(problemsOf('{ "title": "T",\n "tags": [\n'), [['not-json', 3, 1, undefined, undefined]]);
    assert.deepEqual(problemsOf('[]'), [['not-a-codebook', 1, 1, '', 'array']]);
    assert.deepEqual(problemsOf('{ "title": "T" }'), [['not-a-codebook', 1, 1, '', 'object']]);
    assert.deepEqual(problemsOf('{ "title": 5,\n  "tags": [{ "name": "A",\n "definition": "D" }] }'), [
      ['wrong-type', 1, 12, 'title', 'number'],
      ['missing-field', 2, 12, 'tags.0', 'id'],
    ]);
    assert.deepEqual(problemsOf(`{ "title": "T", "tags": [\n${tag('"a"')},\n${tag('"a"')}] }`), [['duplicate-id', 3, 9, 'tags.1.id', 'a']]);
    assert.deepEqual(problemsOf(`{ "title": "T", "tags": [\n${tag('" a"')}] }`), [['wrong-value', 2, 9, 'tags.0.id', ' a']]);
  });

  it('is built in with one definition for each tag of the issue', () => {
    assert.deepEqual(
      builtInCodebook.tags.map(({ id }) => id),
      ['commitment', 'target', 'statistic', 'comparison', 'causal-claim', 'attribution', 'evasion'],
    );
    for (const { definition } of builtInCodebook.tags) assert.match(definition, /^[A-Z].{60,260}\.$/);
  });
});
