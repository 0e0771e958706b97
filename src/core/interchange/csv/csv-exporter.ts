import type { Exporter } from '../export-format.ts';
import { cellWords } from '../records/cell-words.ts';
import { checkRows, type RowRead } from '../records/check-rows.ts';
import type { Cell, Column } from '../records/table-columns.ts';
import { cellsOf, growTable, type Row } from '../records/table-rows.ts';
import { guardCell } from './guard-cell.ts';
import { readRows } from './read-rows.ts';

/**
 * RFC 4180 with CRLF, opened by a byte order mark because Excel would else read it in the system's code page. Every cell of words is quoted,
 * whatever it holds; an empty one that is not quoted means that nothing is known.
 */
export function separatedValues(delimiter: ',' | '\t'): Exporter {
  return async function* write(documents, { table }) {
    const { columns, add, finish } = growTable(table);
    yield { path: null, content: `\uFEFF${columns.map(({ name }) => name).join(delimiter)}\r\n` };
    for await (const document of documents) {
      const rows = add(document);
      const content = written(rows, columns, delimiter);
      checkRows(table, document, rows, readBack(content, columns, delimiter));
      yield { path: null, content };
    }
    yield { path: null, content: written(finish(), columns, delimiter) };
  };
}

function written(rows: readonly Row[], columns: readonly Column[], delimiter: string): string {
  return rows.map((row) => `${cellsOf(row, columns).map(cellText).join(delimiter)}\r\n`).join('');
}

/** Numbers are ours and stay numbers, negative ones too; only words can carry a formula. */
function cellText(cell: Cell): string {
  if (cell.type === 'whole' || cell.type === 'number') return cell.value === null ? '' : String(cell.value);
  const words = cellWords(cell);
  return words === null ? '' : `"${guardCell(words).replaceAll('"', '""')}"`;
}

function readBack(content: string, columns: readonly Column[], delimiter: ',' | '\t'): readonly RowRead[] {
  if (content === '') return [];
  const [start, end] = ['start', 'end'].map((name) => columns.findIndex((column) => column.name === name));
  const offset = (cell: string | undefined): number | null => (cell === undefined || cell === '' ? null : Number(cell));
  return readRows(content, delimiter)
    .filter(({ cells }) => cells.length === columns.length)
    .map(({ cells }) => ({ start: offset(cells[start ?? -1]), end: offset(cells[end ?? -1]) }));
}
