import * as l10n from '@vscode/l10n';
import { type Exporter, type ExportFormat, tables } from '../export-format.ts';
import { checkRows, type RowRead } from '../records/check-rows.ts';
import { growTable, type Row } from '../records/table-rows.ts';

/** JSON Lines (https://jsonlines.org): one row a line, every key on every line. */
export const jsonLinesFormat: ExportFormat = {
  id: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  title: () => l10n.t('JSON Lines'),
  losses: () => [l10n.t('The words around each passage and fields of other tools are left out.')],
  shape: 'file',
  tables,
  load: () => Promise.resolve(write),
};

const write: Exporter = async function* (documents, { table }) {
  const { add, finish } = growTable(table);
  for await (const document of documents) {
    const rows = add(document);
    const content = written(rows);
    checkRows(table, document, rows, readBack(content));
    yield { path: null, content };
  }
  yield { path: null, content: written(finish()) };
};

function written(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function readBack(content: string): readonly RowRead[] {
  return content.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as RowRead);
}
