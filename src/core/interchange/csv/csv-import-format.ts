import * as l10n from '@vscode/l10n';
import type { ImportFormat } from '../import-format.ts';

/** Claims in a table: our own export, or any with a column for the words and, perhaps, for codes, notes, places and speakers. */
export const csvImportFormat: ImportFormat = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  title: () => l10n.t('CSV or tab-separated table'),
  losses: () => [l10n.t('Replies, which stand in one cell, columns of other names and the figures of a passage are not read; figures are found anew in the text.')],
  load: async () => (await import('./csv-importer.ts')).importTable,
};
