import assert from 'node:assert/strict';
import type { Imported } from '../../../src/core/interchange/import-format.ts';
import { jsonLinesFormat } from '../../../src/core/interchange/jsonl/json-lines-format.ts';
import { jsonLinesImportFormat } from '../../../src/core/interchange/jsonl/json-lines-import-format.ts';
import { writeFile } from '../../../src/core/interchange/write-file.ts';
import { assertLinear } from '../../support/growth.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';

const quayside = fixture('quayside.txt');

const importer = await jsonLinesImportFormat.load();

function read(content: string | Uint8Array): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return importer({ name: 'claims.jsonl', bytes, beside: () => Promise.resolve(null) }, { now: '2031-05-02T08:00:00Z', leaveOut: () => assert.fail('something is left out') });
}

describe('import of JSON Lines', () => {
  it('reads our own back: words, place, tags, replies and what became of a claim', async () => {
    const document = makeDocument('a/quayside.txt', quayside, [{ words: '=1+1 is easier than our budget', tags: ['=x', 'b; c'], note: "'=2\n;@so", judged: judgement }, { words: 'never said', state: 'lost' }]);
    const { documents, problems } = await read(await writeFile(jsonLinesFormat, [document], { table: 'claims', now: '2031-05-02T08:00:00Z', leaveOut: () => undefined }));
    assert.deepEqual([problems, documents.map(({ name, text }) => [name, text])], [[], [['a/quayside.txt', null]]]);
    const [first, lost] = documents[0]?.claims ?? [];
    const start = quayside.indexOf('=1+1');
    assert.deepEqual(first?.span, { start, end: start + 30 });
    const { id, tags, note, quote, creator, created, context, verdict, status, suggestedBy, attributes, evidence, replies } = first.claim;
    assert.deepEqual(
      { id, tags, note, quote: quote.exact, creator, created, context, verdict, status, suggestedBy, attributes, evidence, replies },
      {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000000', tags: ['=x', 'b; c'], note: "'=2\n;@so", quote: '=1+1 is easier than our budget', creator: 'Ann Alyst', created: '2024-05-08T09:00:00Z',
        context: { speaker: 'Tomas Reed', role: 'official', asker: 'Harbour Radio' }, verdict: 'misleading', status: 'settled', suggestedBy: judgement.suggestedBy, attributes: judgement.attributes,
        evidence: judgement.evidence, replies: judgement.replies?.map((reply) => ({ ...reply, source: null })),
      },
    );
    assert.ok(replies.length > 0);
    assert.deepEqual([lost?.claim.quote.exact, lost?.span], ['never said', null]);
  });

  it('reads rows of other tools by the names of their keys, a row a code or a list of them', async () => {
    const rows = [{ source: 'quayside', text: 'no new taxes', codes: ['Promise', 'Promise', 7], memo: 'see page 3' }, { source: 'quayside', text: 'no new taxes', codes: 'Tax, Money' }, { excerpt: '12', start: 3, end: 5 }];
    for (const content of [rows.map((row) => JSON.stringify(row)).join('\n'), JSON.stringify(rows, null, 2)]) {
      const { documents, problems } = await read(content);
      assert.deepEqual(problems, []);
      assert.deepEqual(documents.map(({ name, claims }) => [name, claims.map(({ claim, span }) => [claim.quote.exact, claim.tags, claim.note, span])]), [
        ['quayside', [['no new taxes', ['Promise', 'Tax', 'Money'], 'see page 3', null]]], [null, [['12', [], '', { start: 3, end: 5 }]]],
      ]);
    }
  });

  it('joins the rows of one passage: each tag and each note once, in time linear in the rows', async () => {
    const row = (memo: string, code: string): string => JSON.stringify({ text: 'no new taxes', code, memo });
    const few = await read([row('a', 'x'), row('b', 'y'), row('b', 'x'), row('a', 'y'), row('', 'z')].join('\n'));
    const [claim] = few.documents[0]?.claims ?? [];
    assert.deepEqual([claim?.claim.tags, claim?.claim.note], [['x', 'y', 'z'], 'a\nb']);
    const many = (count: number): string => Array.from({ length: count }, (_, index) => row(`note ${index}`, `code ${index}`)).join('\n');
    const { documents } = await read(many(12_000));
    assert.equal(documents[0]?.claims[0]?.claim.tags.length, 12_000);
    // The importer gives a promise, and does its work before.
    assertLinear((times) => {
      const rows = many(times * 3000);
      return () => void read(rows);
    });
  });

  it('says which line is no row, and reads the others', async () => {
    const { documents, problems } = await read('{"quote": "a", "replies": [{"id": "no iri", "text": "so"}]}\n7\n{"quote": \n{"tags": ["x"]}\n\n{"quote": "b"}\n');
    assert.deepEqual(problems.map(({ line, column }) => [line, column]), [[1, 1], [2, 1], [3, 11], [4, 1]]);
    assert.deepEqual(documents.flatMap(({ claims }) => claims.map(({ claim }) => claim.quote.exact)), ['a', 'b']);
  });
});
