import * as l10n from '@vscode/l10n';
import { type ClaimRecord, claimRecords } from '../claim-record.ts';
import type { ExportFormat } from '../export-format.ts';
import { figureWords } from './figure-words.ts';
import { guardCell } from './guard-cell.ts';

const columns = [
  'document', 'title', 'date', 'turn', 'line', 'speaker', 'role', 'asker', 'tags', 'quote', 'note', 'state', 'start', 'end', 'now',
  'creator', 'created', 'id', 'figures',
] as const satisfies readonly (keyof ClaimRecord)[];

/**
 * RFC 4180 with CRLF, opened by a byte order mark because Excel would else read it in the system's code page. Every cell of words is quoted,
 * whatever it holds; an empty one that is not quoted means that nothing is known.
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  title: () => l10n.t('CSV for Excel and statistics'),
  losses: () => [
    l10n.t('The words around each passage and fields of other tools are left out.'),
    l10n.t('Words that a spreadsheet could take for a formula have an apostrophe before them.'),
  ],
  write: (documents) => {
    const rows = documents.flatMap(claimRecords).map((record) => columns.map((column) => cell(record[column])));
    return `\uFEFF${[columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
  },
};

/** Numbers are ours and stay numbers, negative ones too; only words can carry a formula. */
function cell(value: ClaimRecord[keyof ClaimRecord]): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? value : value.map((part) => (typeof part === 'string' ? part : figureWords(part))).join('; ');
  return `"${guardCell(words).replaceAll('"', '""')}"`;
}
