import assert from 'node:assert/strict';
import { tables } from '../../../src/core/interchange/export-format.ts';
import { jsonLinesFormat } from '../../../src/core/interchange/jsonl/json-lines-format.ts';
import { parquetFormat } from '../../../src/core/interchange/parquet/parquet-format.ts';
import { writeFile } from '../../../src/core/interchange/write-file.ts';
import { queryParquet } from '../../support/read-parquet.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

const options = { table: 'claims' as const, now: '2031-05-02T08:00:00Z', leaveOut: () => undefined };
const quayside = fixture('quayside.txt');
const hard = quayside.replaceAll('\n', '\r\n').replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de 𝟜𝟚');
const documents = [
  makeDocument('a/quayside.txt', quayside, [{ words: '12.5 kilometers', tags: ['statistic', 'a; b'], judged: judgement }, { words: 'never said', state: 'lost' }]),
  makeDocument('hard.txt', hard, [{ words: 'made us smile 😀.\r\n\r\nThe café', tags: [] }]),
];

describe('Parquet export', function () {
  this.timeout(30_000);

  it('has typed columns, lists and maps', async () => {
    const columns = await queryParquet(await writeFile(parquetFormat, documents, options), 'select column_name as name, column_type as type from (describe select * from FILE)');
    const types = new Map(columns.map(({ name, type }) => [name, type]));
    assert.deepEqual(['document', 'date', 'turn', 'created', 'tags', 'evidence', 'attributes'].map((name) => types.get(name)), [
      'VARCHAR', 'DATE', 'INTEGER', 'TIMESTAMP WITH TIME ZONE', 'VARCHAR[]', 'STRUCT(iri VARCHAR, note VARCHAR)[]', 'MAP(VARCHAR, VARCHAR)',
    ]);
  });

  it('gives back all that a claim has', async () => {
    const [first, , last] = await queryParquet(await writeFile(parquetFormat, documents, options), 'select * from FILE');
    assert.deepEqual([first?.['date'], first?.['tags'], first?.['created'], first?.['verdict'], first?.['turn']], ['2024-05-07', ['statistic', 'a; b'], '2024-05-08 09:00:00+00', 'misleading', 2]);
    assert.deepEqual(first?.['evidence'], judgement.evidence);
    assert.deepEqual(first?.['attributes'], [{ key: 'deadline', value: '2032' }, { key: '=who', value: '=1+1;=2' }]);
    assert.deepEqual(first['figures'], [{ exact: '12.5 kilometers', start: 0, end: 15, kind: 'quantity', value: 12.5, value2: null, edtf: null, unit: 'km', of: null, bound: null, per: null, perValue: null }]);
    assert.deepEqual([last?.['tags'], last?.['evidence'], hard.slice(Number(last?.['start']), Number(last?.['end']))], [[], [], 'made us smile 😀.\r\n\r\nThe café']);
  });

  it('has the rows of every table, as JSON Lines has them', async () => {
    for (const table of tables) {
      const lines = (await writeText(jsonLinesFormat, documents, table)).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
      const read = await queryParquet(await writeFile(parquetFormat, documents, { ...options, table }), 'select * from FILE');
      assert.deepEqual(read.map((row) => Object.keys(row)), lines.map((line) => Object.keys(line)), table);
      const plain = Object.keys(lines[0] ?? {}).filter((name) => !['created', 'figures', 'attributes', 'replies', 'suggestedBy'].includes(name));
      for (const name of plain) assert.deepEqual(read.map((row) => row[name]), lines.map((line) => line[name]), `${table}: ${name}`);
    }
  });

  it('streams groups of rows, and is a table without any', async () => {
    const [one] = documents;
    assert.ok(one !== undefined);
    const many = Array.from({ length: 6000 }, (_, index) => ({ ...one, name: `${index}.txt` }));
    const write = await parquetFormat.load();
    let parts = 0;
    const bytes: Uint8Array[] = [];
    for await (const { content } of write(inTurn(many), { ...options, table: 'turns' })) {
      parts++;
      bytes.push(content as Uint8Array);
    }
    assert.ok(parts > 3, String(parts));
    const [counted] = await queryParquet(Buffer.concat(bytes), 'select count(*)::int as rows, count(distinct document)::int as documents, sum("end" - start)::int as length from FILE');
    assert.deepEqual([counted?.['rows'], counted?.['documents']], [54_000, 6000]);
    assert.deepEqual(await queryParquet(await writeFile(parquetFormat, [], options), 'select count(*)::int as rows from FILE'), [{ rows: 0 }]);
  });
});

async function* inTurn<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}
