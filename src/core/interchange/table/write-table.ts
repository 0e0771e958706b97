import { guardCell } from '../csv/guard-cell.ts';
import { literalInline } from '../markdown/literal-markdown.ts';

type Cell = string | number | null;

/**
 * Tab-separated values as a spreadsheet takes them from the clipboard. Numbers stay numbers, negative ones too; words that could be taken
 * for a formula have an apostrophe before them, and those that begin with a quotation mark are quoted, as the mark would else take in all
 * cells up to the next.
 */
export function tabSeparated(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(tabCell).join('\t')}\n`).join('');
}

/** RFC 4180 with CRLF: each cell of words is quoted, and harmless in a spreadsheet; what is not known is empty. */
export function commaSeparated(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(quotedCell).join(',')}\r\n`).join('');
}

/** A table of GitHub's Markdown that renders each cell as it stands. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const isNumber = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const rule = isNumber.map((number) => (number ? '---:' : '---'));
  return [columns.map(literalInline), rule, ...rows.map((row) => row.map(markdownCell))].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function tabCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const words = guardCell(oneLine(cell));
  return words.startsWith('"') ? `"${words.replaceAll('"', '""')}"` : words;
}

function quotedCell(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'number' ? String(cell) : `"${guardCell(cell).replaceAll('"', '""')}"`;
}

function markdownCell(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'number' ? String(cell) : literalInline(oneLine(cell));
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
