import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ImportFormat } from '../../src/core/interchange/import-format.ts';
import { bratImportFormat } from '../../src/core/interchange/brat/brat-import-format.ts';
import { doccanoImportFormat } from '../../src/core/interchange/doccano/doccano-import-format.ts';
import { labelStudioImportFormat } from '../../src/core/interchange/label-studio/label-studio-import-format.ts';
import { bratFormat } from '../../src/core/interchange/brat/brat-format.ts';
import { doccanoFormat } from '../../src/core/interchange/doccano/doccano-format.ts';
import { labelStudioFormat } from '../../src/core/interchange/label-studio/label-studio-format.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';
import { documentOf } from '../support/interchange-documents.ts';
import { readFile, writeFolder } from '../unit/interchange/write-folder.ts';
import { writeText } from '../unit/interchange/write-text.ts';

/** Something in a written file replaced by something else: a number, a bracket, a word, a line, nothing. */
const damage = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', '-1', '1e9', '999999999999999999999', '{', '}', '[', ']', '"', '\t', '\n', ';', ' ', 'null', 'T1', '\\ud800', '\u0000', '__proto__', '[entities]\n\t\t\tx')), { minLength: 1, maxLength: 6 });

function damaged(words: string, cuts: readonly (readonly [number, number, string])[]): string {
  return cuts.reduce((now, [at, length, put]) => {
    const start = at % (now.length + 1);
    return now.slice(0, start) + put + now.slice(start + length);
  }, words);
}

async function survives(format: ImportFormat, name: string, content: string, beside: Readonly<Record<string, string>> = {}): Promise<void> {
  const { documents, problems } = await readFile(format, name, content, beside);
  const ids = documents.flatMap(({ claims }) => claims.map(({ claim }) => claim.id));
  for (const { claims } of documents) for (const { claim } of claims) assert.notEqual(claim.quote.exact, '', JSON.stringify(claim));
  for (const id of ids) assert.equal(typeof id, 'string');
  for (const { line, column } of problems) assert.ok((line === null || line >= 1) && (column === null || column >= 1));
}

describe('imports of damaged files', () => {
  it('throw for nothing that stands in a .ann, its text or its configuration', async function () {
    this.timeout(30_000);
    await fc.assert(fc.asyncProperty(textWithClaims, damage, damage, damage, async (generated, ...cuts) => {
      const { files } = await writeFolder(bratFormat, [documentOf(generated)]);
      const [standoff = '', text = '', configuration = ''] = ['a.ann', 'a.txt', 'annotation.conf'].map((name, index) => damaged(files.get(name) ?? '', cuts[index] ?? []));
      await survives(bratImportFormat, 'a.ann', standoff, { 'a.txt': text, 'annotation.conf': configuration });
    }), { numRuns: 150 });
  });

  it('throw for nothing that stands in JSON', async function () {
    this.timeout(30_000);
    await fc.assert(fc.asyncProperty(textWithClaims, damage, async (generated, cuts) => {
      await survives(doccanoImportFormat, 'a.jsonl', damaged(await writeText(doccanoFormat, [documentOf(generated)]), cuts));
      await survives(labelStudioImportFormat, 'a.json', damaged(await writeText(labelStudioFormat, [documentOf(generated)]), cuts));
    }), { numRuns: 150 });
  });

  it('take any JSON at the places where they look', async function () {
    this.timeout(30_000);
    const any = fc.jsonValue({ maxDepth: 3 });
    await fc.assert(fc.asyncProperty(any, any, any, async (one, two, three) => {
      await survives(doccanoImportFormat, 'a.jsonl', JSON.stringify({ text: 'The ferry 😀 runs.', label: one, claims: two, document: three, relations: one, Comments: two }));
      await survives(doccanoImportFormat, 'a.jsonl', JSON.stringify({ text: 'The ferry 😀 runs.', label: [[0, 3, one], [one, two, three]], claims: [{ start: 0, end: 3, words: 'The', id: 'a:b', body: one, 'pt:replies': two, creator: three }] }));
      await survives(labelStudioImportFormat, 'a.json', JSON.stringify([one, { data: two, annotations: three }, { data: { text: 'The ferry 😀 runs.', labels: one }, annotations: [{ result: [two, { id: one, value: three, meta: two }, { id: 'r', type: one, from_name: two, value: { start: 0, end: 3, labels: one, choices: two, text: three }, meta: { claim: JSON.stringify(one) } }] }] }]));
    }), { numRuns: 200 });
  });

  it('refuse JSON nested too deep to walk', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const [format, content] of [[doccanoImportFormat, deep], [doccanoImportFormat, `{"text":"a","label":${deep}}`], [labelStudioImportFormat, deep], [labelStudioImportFormat, `[{"data":{"text":"a"},"annotations":${deep}}]`]] as const) {
      const { problems } = await readFile(format, 'a.json', content);
      assert.notEqual(problems.length, 0);
    }
  });
});
