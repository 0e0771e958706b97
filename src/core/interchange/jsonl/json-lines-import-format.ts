import * as l10n from '@vscode/l10n';
import type { ImportFormat } from '../import-format.ts';

/** Rows of claims: our own export, or any with a key for the words and, perhaps, for codes, notes, places and speakers. */
export const jsonLinesImportFormat: ImportFormat = {
  id: 'jsonl',
  extensions: ['jsonl', 'ndjson', 'json'],
  title: () => l10n.t('JSON Lines'),
  losses: () => [l10n.t('Keys of other names and the figures of a passage are not read; figures are found anew in the text.')],
  load: async () => (await import('./json-lines-importer.ts')).importJsonLines,
};
