import { cellWords } from '../records/cell-words.ts';
import type { Cell } from '../records/table-columns.ts';

/** Excel's own limit, in UTF-16 units (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
const mostUnits = 32_767;

/** The places of `styles.ts`' cell formats. */
export const cellStyle = { plain: 0, header: 1, day: 2, moment: 3, words: 4, guarded: 5 } as const;

/**
 * A cell as SpreadsheetML at a reference, `B7`. Words are always inline strings, which no reader computes; those that would become a
 * formula once a person edits them are marked as text (`quotePrefix`) too. `cut` is called where words are longer than a cell can hold.
 */
export function spreadsheetCell(cell: Cell, reference: string, cut: () => void): string {
  if (cell.type === 'whole' || cell.type === 'number') return cell.value === null ? '' : numberCell(reference, cell.value, cellStyle.plain);
  if (cell.type === 'flag') return `<c r="${reference}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
  const serial = cell.type === 'day' || cell.type === 'moment' ? serialDate(cell.value) : null;
  if (serial !== null) return numberCell(reference, serial, cell.type === 'day' ? cellStyle.day : cellStyle.moment);
  const words = cellWords(cell);
  if (words === null || words === '') return '';
  if (words.length > mostUnits) cut();
  return wordsCell(reference, cutTo(words, mostUnits), /^[=+\-@\t\r\n＝＋－＠]/u.test(words) ? cellStyle.guarded : cellStyle.words);
}

export function wordsCell(reference: string, words: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`;
}

function numberCell(reference: string, value: number, style: number): string {
  return `<c r="${reference}"${style === cellStyle.plain ? '' : ` s="${style}"`}><v>${value}</v></c>`;
}

const epoch = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30, as spreadsheets count them from March 1900 on: before that they know a 29 February that was none. Null for other words. */
function serialDate(words: string | null): number | null {
  if (words === null || !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)?$/u.test(words)) return null;
  const days = (Date.parse(words) - epoch) / 86_400_000;
  return days >= 61 ? days : null;
}

/** Never between the two halves of a character. */
function cutTo(words: string, most: number): string {
  if (words.length <= most) return words;
  return words.slice(0, (words.charCodeAt(most - 1) & 0xfc00) === 0xd800 ? most - 1 : most);
}

/** What XML forbids stands as `_xHHHH_` (ST_Xstring of ISO/IEC 29500-1, 22.9.2.19), and what only looks like that is told from it. */
function escapeXml(words: string): string {
  return words
    .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[&<>\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
