import * as l10n from '@vscode/l10n';
import type { ImportFormat } from '../import-format.ts';

export const doccanoImportFormat: ImportFormat = {
  id: 'doccano',
  extensions: ['jsonl', 'json'],
  title: () => l10n.t('doccano (sequence labelling)'),
  losses: () => [l10n.t('Relations, labels of whole documents and comments are left out.')],
  load: async () => (await import('./doccano-importer.ts')).importDoccano,
};
