import { parquetReadObjects } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { Exporter } from '../export-format.ts';
import { checkRows } from '../records/check-rows.ts';
import { cellsOf, growTable, type Row } from '../records/table-rows.ts';
import { parquetSchema, parquetValue } from './parquet-schema.ts';

/** A row group is held in memory whole; fewer rows would make columns that compress badly. */
const rowsOfGroup = 20_000;

interface Held {
  readonly document: CorpusDocument | null;
  readonly rows: readonly Row[];
}

/** Snappy-compressed row groups, each given as soon as it is full and read back; the file's index comes last. */
export const exportParquet: Exporter = async function* (documents, { table }) {
  const { columns, add, finish } = growTable(table);
  const writer = new ByteWriter();
  const schema = parquetSchema(columns);
  const file = new ParquetWriter({ writer, schema, createdBy: 'policy-transcripts' });
  let held: Held[] = [];
  let count = 0;
  const hold = (document: CorpusDocument | null, rows: readonly Row[]): void => {
    held.push({ document, rows });
    count += rows.length;
  };
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const group = async (): Promise<Uint8Array> => {
    const base = writer.offset - writer.index;
    const rows = held.flatMap((one) => one.rows).map((row) => cellsOf(row, columns));
    await file.write({ columnData: columns.map(({ name }, index) => ({ name, data: rows.map((row) => parquetValue(cellAt(row, index))) })), rowGroupSize: Math.max(rows.length, 1) });
    const bytes = taken();
    const [written] = file.row_groups.slice(-1);
    if (table !== 'codebook' && written !== undefined && rows.length > 0) {
      const read = await parquetReadObjects({
        file: { byteLength: base + bytes.length, slice: (start, end) => bytes.slice(start - base, end === undefined ? undefined : end - base).buffer },
        metadata: { version: 2, schema, num_rows: written.num_rows, row_groups: [written], metadata_length: 0 },
        columns: ['start', 'end'],
      });
      let from = 0;
      for (const { document, rows: own } of held) {
        const back = read.slice(from, from + own.length).map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
        if (document !== null) checkRows(table, document, own, back);
        from += own.length;
      }
    }
    held = [];
    count = 0;
    return bytes;
  };
  for await (const document of documents) {
    hold(document, add(document));
    if (count >= rowsOfGroup) yield { path: null, content: await group() };
  }
  hold(null, finish());
  yield { path: null, content: await group() };
  await file.finish();
  yield { path: null, content: taken() };
};

function cellAt<Item>(row: readonly Item[], index: number): Item {
  const cell = row[index];
  if (cell === undefined) throw new Error(`a row has no cell ${index}`);
  return cell;
}

function offset(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
