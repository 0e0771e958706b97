import * as l10n from '@vscode/l10n';
import { type ExportFormat, tables } from '../export-format.ts';

const losses = (): readonly string[] => [
  l10n.t('The words around each passage and fields of other tools are left out.'),
  l10n.t('Words that a spreadsheet could take for a formula have an apostrophe before them.'),
];

export const csvFormat: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  title: () => l10n.t('CSV for Excel and statistics'),
  losses,
  shape: 'file',
  tables,
  load: async () => (await import('./csv-exporter.ts')).separatedValues(','),
};

/** Tab-separated, quoted as CSV is: IANA's text/tab-separated-values has no way to write a line break or a tab, which quotes have. */
export const tsvFormat: ExportFormat = {
  id: 'tsv',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  title: () => l10n.t('Tab-separated values'),
  losses,
  shape: 'file',
  tables,
  load: async () => (await import('./csv-exporter.ts')).separatedValues('\t'),
};
