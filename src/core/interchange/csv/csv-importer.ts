import * as l10n from '@vscode/l10n';
import type { Imported, Importer, ImportProblem } from '../import-format.ts';
import { gatherClaims } from '../table/gather-claims.ts';
import { claimOfRow } from '../table/row-claim.ts';
import { type Field, readHeaders } from '../table/table-headers.ts';
import { decodeTable } from './decode-table.ts';
import { type Delimiter, readRows } from './read-rows.ts';
import { unguardCell } from './guard-cell.ts';

/** A table of claims by commas, semicolons or tabs: our own, or another's by the names of its columns. */
export const importTable: Importer = (source, { leaveOut }): Promise<Imported> => {
  const text = decodeTable(source.bytes);
  const [head, ...rows] = readRows(text, delimiterOf(text)).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const { columns, own } = readHeaders(head?.cells ?? []);
  const problems: ImportProblem[] = [];
  if (head === undefined || (!columns.has('quote') && !(columns.has('start') && columns.has('end')))) {
    const found = head?.cells.map((cell) => cell.trim()).filter((cell) => cell !== '').slice(0, 12).join(', ') ?? '';
    const message = found === '' ? l10n.t('there is nothing in this table') : l10n.t('no column has the words of a passage ("quote", "text", "segment"); the columns are: {0}', found);
    return Promise.resolve({ documents: [], codebook: null, problems: [{ message, line: head?.line ?? 1, column: null }] });
  }
  const { add, documents } = gatherClaims();
  for (const { cells, line, broken } of rows) {
    if (broken) problems.push({ message: l10n.t('the quotation marks of this row do not fit together'), line, column: null });
    if (cells.length > head.cells.length) problems.push({ message: l10n.t('this row has {0} cells, the columns are {1}', cells.length, head.cells.length), line, column: null });
    const cell = (field: Field): string => {
      const words = cells[columns.get(field) ?? -1] ?? '';
      return own ? unguardCell(words) : words.trim();
    };
    const read = claimOfRow(cell, own);
    if (typeof read === 'string') {
      problems.push({ message: read, line, column: null });
      continue;
    }
    if (cell('replies') !== '') leaveOut('replies-in-one-cell');
    add(cell('document'), read);
  }
  return Promise.resolve({ documents: documents(), codebook: null, problems });
};

/** The one that parts the first row into most columns that are known, or else into most columns: cells of words hold any of them. */
function delimiterOf(text: string): Delimiter {
  const heads = ([',', ';', '\t'] as const).map((delimiter) => {
    const cells = readRows(text.trimStart(), delimiter, 1)[0]?.cells ?? [];
    return { delimiter, known: readHeaders(cells).columns.size, cells: cells.length };
  });
  return heads.reduce((best, head) => (head.known > best.known || (head.known === best.known && head.cells > best.cells) ? head : best)).delimiter;
}
