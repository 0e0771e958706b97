import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

export const labelStudioFormat: ExportFormat = {
  id: 'label-studio',
  extension: 'json',
  mediaType: 'application/json',
  title: () => l10n.t('Label Studio'),
  losses: () => [l10n.t('What belongs to a tag and what does not, the words around each passage and fields of other tools are left out.')],
  shape: 'file',
  tables: [],
  load: async () => (await import('./label-studio-exporter.ts')).exportLabelStudio,
};
