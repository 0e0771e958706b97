import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { Table } from '../export-format.ts';
import { claimRecords } from './claim-record.ts';
import { figureRows } from './figure-row.ts';
import { type Cell, type Column, tableColumns } from './table-columns.ts';
import { countTags } from './tag-row.ts';
import { turnRows } from './turn-row.ts';

/** By the columns' names. */
export type Row = Readonly<Record<string, Cell['value']>>;

/** A table that grows a document at a time. */
export interface GrowingTable {
  readonly columns: readonly Column[];
  /** The rows that a document brings. */
  readonly add: (document: CorpusDocument) => readonly Row[];
  /** Those that are known only once all documents were there. */
  readonly finish: () => readonly Row[];
}

export function growTable(table: Table): GrowingTable {
  const columns = tableColumns[table];
  switch (table) {
    case 'claims':
      return { columns, add: (document) => claimRecords(document).map((record) => ({ ...record })), finish: none };
    case 'figures':
      return { columns, add: (document) => figureRows(document).map((row) => ({ ...row })), finish: none };
    case 'turns':
      return { columns, add: (document) => turnRows(document).map((row) => ({ ...row })), finish: none };
    case 'codebook': {
      const count = countTags();
      return {
        columns,
        add(document) {
          count.add(document);
          return [];
        },
        finish: () => count.rows().map((row) => ({ ...row })),
      };
    }
  }
}

/** The cells of a row, in the order of the columns. */
export function cellsOf(row: Row, columns: readonly Column[]): readonly Cell[] {
  // That the record has a value of the column's type there, the columns' own declaration holds.
  return columns.map(({ name, type }) => ({ type, value: row[name] ?? null }) as Cell);
}

function none(): readonly Row[] {
  return [];
}
