import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { documentFigures } from '../../src/core/corpus/document-figures.ts';
import type { Table } from '../../src/core/interchange/export-format.ts';
import { parquetFormat } from '../../src/core/interchange/parquet/parquet-format.ts';
import { queryParquet } from '../support/read-parquet.ts';
import { type Check, claimsOf, type Counts, written } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'parquet', name: 'DuckDB reads each claim of all documents back, its offsets giving its words', run: claimsBack },
  { format: 'parquet', name: 'DuckDB reads each figure and each turn of all documents back', run: figuresAndTurns },
];

async function rowsOf(documents: readonly CorpusDocument[], table: Table, columns: string): ReturnType<typeof queryParquet> {
  const files = await written(parquetFormat, documents, { table });
  return queryParquet(files.get('') ?? new Uint8Array(), `select ${columns} from FILE`);
}

async function claimsBack(documents: readonly CorpusDocument[]): Promise<Counts> {
  const rows = new Map((await rowsOf(documents, 'claims', 'document, id, quote, tags, start, "end"')).map((row) => [JSON.stringify([row['document'], row['id']]), row]));
  const failures = documents.flatMap((document) => document.claims.flatMap(({ claim, anchor: { span } }) => {
    const row = rows.get(JSON.stringify([document.name, claim.id]));
    if (row === undefined) return [`${document.name}: ${claim.id} is not there`];
    const same = row['quote'] === claim.quote.exact && JSON.stringify(row['tags']) === JSON.stringify(claim.tags) && row['start'] === (span?.start ?? null) && row['end'] === (span?.end ?? null);
    return same ? [] : [`${document.name}: ${claim.id} has other words, tags or offsets`];
  }));
  return { documents: documents.length, claims: claimsOf(documents), passed: claimsOf(documents) - failures.length, failures };
}

async function figuresAndTurns(documents: readonly CorpusDocument[]): Promise<Counts> {
  const [figures, turns] = [await rowsOf(documents, 'figures', 'document, text, start, "end"'), await rowsOf(documents, 'turns', 'document, label, start, "end"')];
  const texts = new Map(documents.map(({ name, text }) => [name, text]));
  const words = (row: (typeof figures)[number]): string => texts.get(asWords(row['document']))?.slice(Number(row['start']), Number(row['end'])) ?? '';
  const meant = documents.reduce((sum, document) => sum + documentFigures(document).length + document.transcript.turns.length, 0);
  const failures = [
    ...(figures.length + turns.length === meant ? [] : [`${figures.length + turns.length} rows of ${meant}`]),
    ...figures.filter((row) => words(row) !== row['text']).map((row) => `${asWords(row['document'])}: the figure "${asWords(row['text'])}" has other offsets`),
    ...turns.filter((row) => row['label'] !== null && !words(row).includes(asWords(row['label']))).map((row) => `${asWords(row['document'])}: the turn of ${asWords(row['label'])} has other offsets`),
  ];
  return { documents: documents.length, claims: claimsOf(documents), passed: meant - failures.length, failures };
}

function asWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
