import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { attributesOf, makeTag, tagName, tagPath, type Attribute, type Codebook } from '../../../src/core/claims/codebook.ts';
import { parseCodebook } from '../../../src/core/claims/codebook/parse-codebook.ts';
import { serialiseCodebook } from '../../../src/core/claims/codebook/serialise-codebook.ts';

function problemsOf(json: string) {
  return parseCodebook(json).problems.map(({ code, line, column, data }) => [code, line, column, data['path'], data['field'] ?? data['found'] ?? data['id']]);
}

function tagsOf(json: string) {
  return parseCodebook(json).codebook?.tags;
}

function attribute(id: string, more: Partial<Attribute> = {}): Attribute {
  return { id, name: id, definition: '', values: [], required: false, ...more };
}

describe('a codebook', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseCodebook(`\ufeff${serialiseCodebook(builtInCodebook, './codebook.schema.json')}`), { codebook: builtInCodebook, problems: [] });
  });

  it('is read as it was written, with all that a tag may have', () => {
    const codebook: Codebook = {
      title: 'T',
      tags: [
        makeTag({ id: 'a', name: 'A', definition: 'D', include: ['x', 'y'], exclude: ['z'], example: 'E', color: '#00ff7F', icon: 'git-merge', retired: true, attributes: [attribute('who', { required: true, values: ['I', 'you'] })] }),
        makeTag({ id: 'a1', parent: 'a' }),
        makeTag({ id: 'a11', parent: 'a1', color: 'red' }),
        makeTag({ id: 'a2', parent: 'a' }),
        makeTag({ id: 'b' }),
      ],
    };
    assert.deepEqual(parseCodebook(serialiseCodebook(codebook)), { codebook, problems: [] });
  });

  it('may hold fields of a later version', () => {
    const result = parseCodebook('{ "title": "T", "colour": 1, "tags": [{ "id": "a", "name": "A", "definition": "D", "parent": "b" }] }');
    assert.deepEqual(result, { codebook: { title: 'T', tags: [makeTag({ id: 'a', name: 'A', definition: 'D' })] }, problems: [] });
  });

  it('may begin as ids alone', () => {
    assert.deepEqual(parseCodebook('{ "tags": [{ "id": "a" }] }'), { codebook: { title: '', tags: [makeTag({ id: 'a' })] }, problems: [] });
  });

  it('names the place of each fault', () => {
    const tag = (id: string) => `{ "id": ${id}, "name": "A", "definition": "D" }`;
    assert.deepEqual(problemsOf('{ "title": "T",\n "tags": [\n'), [['not-json', 3, 1, undefined, undefined]]);
    assert.deepEqual(problemsOf('[]'), [['not-a-codebook', 1, 1, '', 'array']]);
    assert.deepEqual(problemsOf('{ "title": "T" }'), [['not-a-codebook', 1, 1, '', 'object']]);
    assert.deepEqual(problemsOf('{ "title": "T",\n"tags": {} }'), [['wrong-type', 2, 9, 'tags', 'object']]);
    assert.deepEqual(problemsOf('{ "title": 5,\n  "tags": [{ "name": "A",\n "definition": "D" }] }'), [
      ['wrong-type', 1, 12, 'title', 'number'],
      ['missing-field', 2, 12, 'tags.0', 'id'],
    ]);
    assert.deepEqual(problemsOf(`{ "title": "T", "tags": [\n${tag('"a"')},\n${tag('"a"')}] }`), [['duplicate-id', 3, 9, 'tags.1.id', 'a']]);
    assert.deepEqual(problemsOf(`{ "title": "T", "tags": [\n${tag('" a"')}] }`), [['wrong-value', 2, 9, 'tags.0.id', ' a']]);
    assert.deepEqual(problemsOf('{ "tags": [{ "id": "a", "tags": [\n7, { "id": "b",\n"color": "mauve", "include": ["x",\n 5], "attributes": [\n{ "name": "N" }, 4] }] }] }'), [
      ['wrong-type', 2, 1, 'tags.0.tags.0', 'number'],
      ['wrong-type', 4, 2, 'tags.0.tags.1.include.1', 'number'],
      ['wrong-value', 3, 10, 'tags.0.tags.1.color', 'mauve'],
      ['missing-field', 5, 1, 'tags.0.tags.1.attributes.0', 'id'],
      ['wrong-type', 5, 18, 'tags.0.tags.1.attributes.1', 'number'],
    ]);
  });

  it('is used as far as it is right', () => {
    const json = '{ "title": 5, "tags": [{ "id": 7, "tags": [{ "id": "b", "tags": [{ "id": "c" }] }] }, "x", { "id": "b", "name": "again" }, { "id": "d", "color": "mauve", "example": "E" }] }';
    assert.deepEqual(tagsOf(json), [makeTag({ id: 'b' }), makeTag({ id: 'c', parent: 'b' }), makeTag({ id: 'd', example: 'E' })]);
    assert.equal(parseCodebook(json).problems.length, 5);
  });

  it('cannot break its reader by its depth', () => {
    const deep = (depth: number): string => `{ "tags": ${'[{ "id": 1, "tags": '.repeat(depth)}[]${'}]'.repeat(depth)} }`;
    assert.deepEqual(problemsOf(deep(5000)).at(-1)?.[0], 'too-deep');
  });

  it('describes an attribute once: elsewhere it may be named by its id alone, and cannot have other values', () => {
    const first = '{ "id": "source", "name": "Source", "definition": "Who says so?", "values": ["report", "agency"] }';
    const json = `{ "tags": [{ "id": "z", "attributes": [{ "id": "source" }] }, { "id": "a", "attributes": [${first}] }, { "id": "b", "attributes": [{ "id": "source", "required": true }] }, { "id": "c", "attributes": [\n{ "id": "source", "values": ["x"] }] }] }`;
    const source = attribute('source', { name: 'Source', definition: 'Who says so?', values: ['report', 'agency'] });
    assert.deepEqual(tagsOf(json)?.map(({ attributes }) => attributes), [[source], [source], [{ ...source, required: true }], [source]]);
    assert.deepEqual(problemsOf(json), [['other-values', 2, 29, 'tags.3.attributes.0.values', 'source']]);
  });

  it('knows the tags above a tag', () => {
    const codebook: Codebook = { title: '', tags: [makeTag({ id: 'a', name: 'A' }), makeTag({ id: 'b', name: 'B', parent: 'a' }), makeTag({ id: 'x', parent: 'y' }), makeTag({ id: 'y', parent: 'x' })] };
    assert.deepEqual(tagPath(codebook, 'b').map(({ name }) => name), ['A', 'B']);
    assert.deepEqual(tagPath(codebook, 'a').map(({ name }) => name), ['A']);
    assert.deepEqual(tagPath(codebook, 'zzz'), []);
    assert.deepEqual(tagPath(codebook, 'x').map(({ id }) => id), ['y', 'x']);
    assert.deepEqual([tagName(codebook, 'b'), tagName(codebook, 'zzz')], ['B', 'zzz']);
  });

  it('asks of a claim what its tags and those above them ask, each once', () => {
    const codebook: Codebook = {
      title: '',
      tags: [
        makeTag({ id: 'a', attributes: [attribute('who'), attribute('when')] }),
        makeTag({ id: 'b', parent: 'a', attributes: [attribute('how'), attribute('when', { required: true })] }),
        makeTag({ id: 'c', attributes: [attribute('why')] }),
      ],
    };
    assert.deepEqual(attributesOf(codebook, ['b']), [attribute('who'), attribute('when', { required: true }), attribute('how')]);
    assert.deepEqual(attributesOf(codebook, ['a']), [attribute('who'), attribute('when')]);
    assert.deepEqual(attributesOf(codebook, ['c', 'a', 'zzz']).map(({ id }) => id), ['who', 'when', 'why']);
    assert.deepEqual(attributesOf(codebook, []), []);
  });

  it('is built in with one definition for each tag of the issue', () => {
    assert.deepEqual(
      builtInCodebook.tags.map(({ id }) => id),
      ['commitment', 'target', 'statistic', 'comparison', 'causal-claim', 'attribution', 'evasion'],
    );
    for (const { definition, include, exclude, example, color, icon } of builtInCodebook.tags) {
      assert.match(definition, /^[A-Z].{60,260}\.$/);
      assert.ok(include.length > 0 && exclude.length > 0 && example !== '' && color !== null && icon !== null);
    }
    const asked = (id: string): readonly string[] => attributesOf(builtInCodebook, [id]).map((each) => each.id);
    assert.deepEqual(asked('commitment'), ['who', 'measure', 'deadline', 'condition']);
    assert.deepEqual(asked('statistic'), ['source', 'period']);
  });
});
