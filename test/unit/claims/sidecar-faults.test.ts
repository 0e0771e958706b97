import assert from 'node:assert/strict';
import { emptySidecar, parseSidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { claimOnWords } from '../../support/claim-on-words.ts';

const text = 'Mara Voss: We will open 500 schools in Port Ellery. 😀 Last year it was 300.\n';
const first: Claim = { ...claimOnWords(text, 'We will open 500 schools'), id: 'urn:uuid:1', tags: ['target', 'commitment'] };
const second: Claim = { ...claimOnWords(text, 'it was 300'), id: 'urn:uuid:2', tags: ['target'] };

function written(claims: readonly Claim[]): string {
  return serialiseSidecar({ ...emptySidecar, claims }, 'port ellery.txt');
}

function problemsOf(json: string) {
  const result = parseSidecar(json);
  assert.ok('problems' in result, 'no problem found');
  return result.problems;
}

describe('a sidecar at fault', () => {
  const cases: readonly (readonly [string, string, string, number, number])[] = [
    ['an empty file', '', 'not-json', 1, 1],
    ['a comma too many', '{\n  "type": "AnnotationPage",\n  "items": [],\n}', 'not-json', 4, 1],
    ['a merge conflict', '{\n  "type": "AnnotationPage",\n<<<<<<< ours\n  "items": []\n}', 'not-json', 3, 1],
    ['a comment', '// mine\n{}', 'not-json', 1, 1],
    ['another form', '{ "claims": [] }', 'not-a-page', 1, 1],
    ['a list', '[]', 'not-a-page', 1, 1],
    ['no items', '{ "type": "AnnotationPage" }', 'missing-field', 1, 1],
    ['items of a wrong type', '{ "type": "AnnotationPage",\n  "items": {} }', 'wrong-type', 2, 12],
    ['a number among the items', '{ "type": "AnnotationPage",\n  "items": [7] }', 'wrong-type', 2, 13],
  ];
  for (const [name, json, code, line, column] of cases) {
    it(`names the place of ${name}`, () => {
      const [problem] = problemsOf(json);
      assert.deepEqual([problem?.code, problem?.line, problem?.column], [code, line, column]);
    });
  }

  it('names each fault of an item on its own line', () => {
    const broken = written([first, second])
      .replace('"id": "urn:uuid:2"', '"id": "urn:uuid:1"')
      .replace('"exact": "We will open 500 schools"', '"exact": 500')
      .replace('"start": 64', '"start": 6.5')
      .replace('"value": "commitment"', '"value": null')
      .replace('      "type": "Annotation",\n', '');
    const lines = broken.split('\n');
    const found = problemsOf(broken).map(({ code, line, column, data }) => [code, lines[line - 1]?.slice(column - 1), data['field'] ?? data['found'] ?? data['id']]);
    assert.deepEqual(found.sort(), [
      ['duplicate-id', '"urn:uuid:1",', 'urn:uuid:1'],
      ['missing-field', '{', 'type'],
      ['wrong-type', '500,', 'number'],
      ['wrong-type', 'null', 'null'],
      ['wrong-value', '6.5,', '6.5'],
    ]);
  });

  it('is told of even where the file is nested too deeply to walk', () => {
    assert.equal(problemsOf('['.repeat(200_000))[0]?.code, 'not-json');
    const list = `${'['.repeat(8000)}${']'.repeat(8000)}`;
    const object = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const item = written([first]).replace('"motivation"', `"deep": ${object},\n      "motivation"`);
    for (const [json, path, line, column] of [
      [`{"type":"AnnotationPage","items":${list}}`, 'items.0', 1, 35],
      [`{"type":"AnnotationPage",\n "items":[],\n "x": ${object}}`, 'x', 3, 7],
      [`{"type":"AnnotationPage","items":[{"id":"a","type":${list},\n"target":{}}]}`, 'items.0', 1, 35],
      [item, 'items.0', 13, 5],
    ] as const) {
      const [problem] = problemsOf(json);
      assert.deepEqual([problem?.code, problem?.data['path'], problem?.line, problem?.column], ['too-deep', path, line, column]);
    }
    assert.equal(problemsOf(`{"items":${list}}`)[0]?.code, 'not-a-page');
    assert.equal('problems' in parseSidecar(`{"type":"AnnotationPage","items":[],"x":${'['.repeat(50)}${']'.repeat(50)}}`), false);
  });

  it('is told of at the last of two values under one key, behind keys and words with quotes in them', () => {
    const [problem] = problemsOf('{"type":"AnnotationPage","a\\"]":"}\\\\","items":[],"items":\n {"b":[1]}}');
    assert.deepEqual([problem?.code, problem?.line, problem?.column], ['wrong-type', 2, 2]);
  });
});
