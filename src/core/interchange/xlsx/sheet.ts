import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { ExportOptions, Table } from '../export-format.ts';
import { checkRows, type RowRead } from '../records/check-rows.ts';
import type { Column } from '../records/table-columns.ts';
import { cellsOf, growTable, type Row } from '../records/table-rows.ts';
import { cellStyle, spreadsheetCell, wordsCell } from './spreadsheet-cell.ts';

/** Excel's own limit, the header among them. */
const mostRows = 1_048_576;

/** One sheet as SpreadsheetML, a document at a time: a frozen header, widths, rows, and a filter over all of them. */
export interface Sheet {
  readonly begin: () => string;
  readonly add: (document: CorpusDocument) => string;
  readonly finish: () => string;
}

export function growSheet(name: Table, leaveOut: ExportOptions['leaveOut'], limit = mostRows): Sheet {
  const { columns, add, finish } = growTable(name);
  const letters = columns.map((_, index) => columnLetters(index));
  let last = 1;
  const written = (rows: readonly Row[]): { readonly xml: string; readonly kept: readonly Row[] } => {
    const kept = rows.slice(0, limit - last);
    if (kept.length < rows.length) leaveOut('row-over-limit', rows.length - kept.length);
    const xml = kept.map((row) => {
      last++;
      return `<row r="${last}">${cellsOf(row, columns).map((cell, index) => spreadsheetCell(cell, `${letters[index] ?? ''}${last}`, () => { leaveOut('words-cut'); })).join('')}</row>`;
    });
    return { xml: xml.join(''), kept };
  };
  return {
    begin: () => `${sheetHead(columns)}<row r="1">${columns.map((column, index) => wordsCell(`${letters[index] ?? ''}1`, column.name, cellStyle.header)).join('')}</row>`,
    add(document) {
      const { xml, kept } = written(add(document));
      const whole = kept.length === document.claims.length || name !== 'claims';
      if (whole) checkRows(name, document, kept, readBack(xml, columns, letters));
      return xml;
    },
    finish() {
      const { xml } = written(finish());
      return `${xml}</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${last}"/></worksheet>`;
    },
  };
}

function sheetHead(columns: readonly Column[]): string {
  const widths = columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`);
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
    + `<cols>${widths.join('')}</cols><sheetData>`;
}

/** In characters of the default font. */
function widthOf({ name, type }: Column): number {
  if (['quote', 'note', 'text', 'definition', 'now', 'example'].includes(name)) return 60;
  if (type === 'whole' || type === 'number' || type === 'flag') return 10;
  if (type === 'day') return 12;
  if (type === 'moment') return 20;
  return type === 'words' && !['document', 'title'].includes(name) ? 18 : 30;
}

/** `A` to `Z`, then `AA`. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** In words no `<` stands, so that what looks like a cell is one. */
function readBack(xml: string, columns: readonly Column[], letters: readonly string[]): readonly RowRead[] {
  const [start, end] = ['start', 'end'].map((name) => new RegExp(`<c r="${letters[columns.findIndex((column) => column.name === name)] ?? ''}\\d+"><v>([^<]*)</v>`, 'u'));
  const numberIn = (row: string, cell: RegExp | undefined): number | null => {
    const found = cell?.exec(row)?.[1];
    return found === undefined ? null : Number(found);
  };
  return xml.split('</row>').slice(0, -1).map((row) => ({ start: numberIn(row, start), end: numberIn(row, end) }));
}
