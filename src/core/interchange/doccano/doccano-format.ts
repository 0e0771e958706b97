import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

export const doccanoFormat: ExportFormat = {
  id: 'doccano',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  title: () => l10n.t('doccano (sequence labelling)'),
  losses: () => [
    l10n.t('doccano shows tags alone; it keeps the rest beside the text and gives it back.'),
    l10n.t('Passages that overlap are dropped by doccano unless the project allows them.'),
    l10n.t('The definitions of tags, the words around each passage and fields of other tools are left out.'),
  ],
  shape: 'file',
  tables: [],
  load: async () => (await import('./doccano-exporter.ts')).exportDoccano,
};
