import assert from 'node:assert/strict';
import { doccanoFormat } from '../../../src/core/interchange/doccano/doccano-format.ts';
import { doccanoImportFormat } from '../../../src/core/interchange/doccano/doccano-import-format.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { readFile } from './write-folder.ts';
import { writeText } from './write-text.ts';

interface Row {
  readonly text: string;
  readonly label: readonly (readonly [number, number, string])[];
  readonly document: string;
  readonly claims: readonly { readonly id: string; readonly start: number | null; readonly words: string }[];
}

const quayside = fixture('quayside.txt');
const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'promise no new taxes'];

async function rowsOf(...documents: Parameters<typeof writeText>[1][number][]): Promise<readonly Row[]> {
  const written = await writeText(doccanoFormat, documents);
  return written.trimEnd().split('\n').map((line) => JSON.parse(line) as Row);
}

before(async function () {
  this.timeout(30_000);
  await Promise.all([doccanoFormat.load(), doccanoImportFormat.load()]);
});

describe('doccano export', () => {
  for (const [name, text] of Object.entries({ 'with CRLF': quayside.replaceAll('\n', '\r\n'), 'after emoji and combining letters': quayside.replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de 𝟜𝟚'), 'with a byte order mark in it': `\ufeff${quayside}` })) {
    it(`gives the passages of a text ${name} at the offsets that doccano's editor counts, UTF-16`, async () => {
      const [row] = await rowsOf(makeDocument('a.txt', text, passages.map((words) => ({ words }))));
      assert.equal(row?.text, text);
      assert.deepEqual(new Set(row.label.map(([start, end]) => row.text.slice(start, end))), new Set(passages));
    });
  }

  it('writes a row a document with the same keys, a label for each tag, and orphans beside', async () => {
    const rows = await rowsOf(
      makeDocument('a.txt', quayside, [{ words: '😀', tags: ['statistic', 'commitment'] }, { words: 'never said', state: 'lost' }]), makeDocument('b.txt', quayside, []), makeDocument('c.txt', '', []),
    );
    assert.deepEqual(rows.map((row) => [row.document, Object.keys(row).join()]), [['a.txt', 'text,label,document,claims'], ['b.txt', 'text,label,document,claims']]);
    assert.deepEqual(rows[0]?.label.map(([,, tag]) => tag), ['statistic', 'commitment']);
    assert.deepEqual(rows[0].claims.map(({ start, words }) => [start === null, words]), [[false, '😀'], [true, 'never said']]);
  });
});

describe('doccano import', () => {
  const emoji = 'A ferry 😀 for Varnholm in May.';

  it("reads all of doccano's forms", async () => {
    const forms = [
      { text: 'Varnholm in May', label: [[0, 8, 'PLACE'], [12, 15, 'DATE']] },
      { id: 7, data: 'Varnholm in May', labels: [[0, 8, 'PLACE'], [12, 15, 'DATE']], Comments: ['Sure?'] },
      { id: 8, text: 'Varnholm in May', entities: [{ id: 1, start_offset: 0, end_offset: 8, label: 'PLACE' }, { id: 2, start_offset: 12, end_offset: 15, label: 'DATE' }], relations: [{ from_id: 1, to_id: 2, type: 'in' }], Comments: [] },
    ];
    const lines = await readFile(doccanoImportFormat, 'all.jsonl', forms.map((form) => JSON.stringify(form)).join('\n'));
    const list = await readFile(doccanoImportFormat, 'all.json', JSON.stringify(forms, null, 2));
    for (const { documents, problems, leftOut } of [lines, list]) {
      assert.deepEqual(problems, []);
      assert.equal(documents.length, 3);
      for (const { claims } of documents) assert.deepEqual(claims.map(({ claim }) => [claim.quote.exact, claim.tags]), [['Varnholm', ['PLACE']], ['May', ['DATE']]]);
      assert.deepEqual(leftOut, { relation: 1, 'said-of-no-passage': 1 });
    }
  });

  it('reads offsets of the editor and those of Python past an emoji', async () => {
    const at = emoji.indexOf('Varnholm');
    for (const start of [at, at - 1]) {
      const { documents } = await readFile(doccanoImportFormat, 'a.jsonl', JSON.stringify({ text: emoji, label: [[start, start + 8, 'PLACE']] }));
      assert.equal(documents[0]?.claims[0]?.claim.quote.exact, 'Varnholm');
    }
  });

  it('tells of bad rows and labels by their line, and reads the others', async () => {
    const bad = ['{"text": "May", "label": [[0, 3, "DATE"], [2, 1, "X"], ["a"], [0, 0, "X"], [0, 9, "X"]]}', '{"text": ', '[1]', '{"label": []}', '{"text": "June", "label": [[0, 4, "DATE"]]}'].join('\n');
    const { documents, problems, leftOut } = await readFile(doccanoImportFormat, 'a.jsonl', bad);
    assert.deepEqual(documents.map(({ claims }) => claims.map(({ claim }) => claim.quote.exact)), [['May'], ['June']]);
    assert.deepEqual(problems.map(({ line }) => line), [1, 1, 1, 2, 3, 4]);
    assert.deepEqual(leftOut, { 'claim-without-words': 1 });
  });

  it('takes tags that were given and taken in doccano, and keeps the rest of the claim', async () => {
    const [row] = await rowsOf(makeDocument('a.txt', quayside, [{ words: '12.5 kilometers', tags: ['statistic', 'commitment'], note: 'two\nlines', judged: judgement }, { words: '😀' }]));
    assert.ok(row !== undefined);
    const [start = 0, end = 0] = row.label[0] ?? [];
    const { label: _label, claims, ...rest } = row;
    const exported = { id: 3, ...rest, label: [[start, end, 'statistic'], [start, end, 'new'], [0, 4, 'new']], Comments: [], claims };
    const { documents: [document] } = await readFile(doccanoImportFormat, 'a.jsonl', JSON.stringify(exported));
    assert.deepEqual(document?.claims.map(({ claim }) => [claim.quote.exact, claim.tags]), [['12.5 kilometers', ['statistic', 'new']], [quayside.slice(0, 4), ['new']]]);
    const [claim] = document.claims.map((one) => one.claim);
    assert.deepEqual([claim?.note, claim?.verdict, claim?.replies], ['two\nlines', judgement.verdict, judgement.replies]);
    assert.equal(document.name, 'a.txt');
  });
});
