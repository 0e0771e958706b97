import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { parseCodebook } from '../../../src/core/claims/codebook/parse-codebook.ts';
import { serialiseCodebook } from '../../../src/core/claims/codebook/serialise-codebook.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import { emptySidecar, parseSidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const validator = (name: string) =>
  new Ajv({ strict: false }).compile(JSON.parse(readFileSync(`${root}/schemas/${name}.schema.json`, 'utf8')) as object);

const text = 'We will open 500 schools.';
const sidecar = serialiseSidecar(
  { ...emptySidecar, claims: [
    makeClaim({ text, span: { start: 0, end: 7 }, tags: ['target'], note: 'n', creator: 'Ida', now: '2031-05-02T08:00:00Z', id: 'urn:uuid:1', context: { speaker: 'S', role: 'press', asker: null } }),
    makeClaim({ text, span: { start: 3, end: 24 }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: 'urn:uuid:2', context: { speaker: null, role: null, asker: null }, figures: findFigures(text) }),
    makeClaim({
      text, span: { start: 3, end: 25 }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: 'urn:uuid:3', context: { speaker: null, role: null, asker: null },
      status: 'settled', verdict: 'refuted', evidence: [{ iri: 'https://x.example/1', note: 'p. 3' }], attributes: { source: 'survey' }, suggestedBy: 'superlative', kept: { state: 'lost', words: [] },
      replies: [{ id: 'urn:uuid:4', text: 'No.', creator: 'Ida', created: '2031-05-02T08:00:00Z', modified: null, source: null }],
    }),
  ] },
  'a.txt',
);
const codebook = serialiseCodebook(builtInCodebook);

describe('the JSON Schemas', () => {
  it('are those that the code generates', function () {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/generate-schemas.ts', '--check'], { cwd: root, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
  });

  // Each an edit of a good file, and whether it is still good: to the schema as to the reader.
  const ofSidecar: readonly (readonly [string, string, boolean])[] = [
    ['"type": "AnnotationPage"', '"type": "AnnotationPage", "label": "x"', true],
    ['"type": "AnnotationPage"', '"type": "Page"', false],
    ['"items": [', '"items": ["https://x.example/1", ', true],
    ['"items": [', '"items": [{ "id": "urn:uuid:8", "target": "https://x.example/" }, ', true],
    ['"items": [', '"items": [7, ', false],
    ['"exact": "We will"', '"exact": 7', false],
    ['"exact": "We will",', '', false],
    ['"start": 0', '"start": -1', false],
    ['"end": 7', '"end": "7"', false],
    ['"value": "target"', '"value": 7', false],
    ['"created": "2031-05-02T08:00:00Z"', '"created": 2031', false],
    ['"id": "urn:uuid:1"', '"id": 1', false],
    ['"creator": {', '"creator": 1, "other": {', false],
    ['"kind": "count"', '"kind": "index"', true],
    ['"pt:figures": [', '"pt:figures": 7, "other": [', true],
    ['"type": "AnnotationPage"', '"type": "AnnotationPage", "pt:dismissed": [{ "rule": "superlative", "exact": "The quay." }]', true],
    ['"type": "AnnotationPage"', '"type": "AnnotationPage", "pt:dismissed": 7', true],
    ['"value": "settled"', '"value": "done"', true],
    ['"value": "refuted"', '"value": "false"', true],
    ['"source": "https://x.example/1"', '"source": { "id": "https://x.example/1", "type": "Dataset" }', true],
    ['"label": "p. 3"', '"label": ["p. 3"]', true],
    ['"source": "survey"', '"source": 7', true],
    ['"pt:attributes": {', '"pt:attributes": 7, "other": {', true],
    ['"pt:suggestedBy": "superlative"', '"pt:suggestedBy": {}', true],
    ['"state": "lost"', '"state": "faded"', true],
    ['"target": "urn:uuid:3"', '"target": "urn:uuid:9"', true],
    ['"selector": [', '"selector": [{ "type": "CssSelector", "value": "p" }, ', true],
  ];
  for (const [from, to, good] of ofSidecar) {
    it(`agree with the reader on ${to || `no ${from}`}`, () => {
      assert.ok(sidecar.includes(from));
      const edited = sidecar.replace(from, to);
      assert.equal('sidecar' in parseSidecar(edited), good);
      assert.equal(validator('sidecar')(JSON.parse(edited)), good);
    });
  }

  // As above: each is good where the reader has nothing to report.
  const ofCodebook: readonly (readonly [string, string, boolean])[] = [
    ['"title"', '"$schema": "./s.json", "title"', true],
    ['"title"', '"heading"', true],
    ['"id": "target",', '', false],
    ['"id": "target"', '"id": ""', false],
    ['"color": "green"', '"color": "#00aA7f"', true],
    ['"color": "green"', '"color": "mauve"', false],
    ['"color": "green"', '"color": 7', false],
    ['"icon": "target"', '"icon": "$(target)"', false],
    ['"id": "target"', '"id": "target", "retired": true', true],
    ['"id": "target"', '"id": "target", "retired": "yes"', false],
    ['"id": "target"', '"id": "target", "tags": [{ "id": "milestone", "tags": [{ "id": "step" }] }]', true],
    ['"id": "target"', '"id": "target", "tags": [{ "id": "milestone", "tags": [{ "name": "step" }] }]', false],
    ['"id": "manner"', '"id": "manner", "required": true', true],
    ['"id": "manner"', '"id": "manner", "required": 1', false],
    ['"declines",', '7,', false],
    ['"Growth and decline.",', '"",', false],
  ];
  for (const [from, to, good] of ofCodebook) {
    it(`agree with the reader of codebooks on ${to || `no ${from}`}`, () => {
      assert.ok(codebook.includes(from));
      const edited = codebook.replace(from, to);
      assert.equal(parseCodebook(edited).problems.length === 0, good);
      assert.equal(validator('codebook')(JSON.parse(edited)), good);
    });
  }
});
