import * as l10n from '@vscode/l10n';
import type { ImportFormat } from '../import-format.ts';

export const labelStudioImportFormat: ImportFormat = {
  id: 'label-studio',
  extensions: ['json'],
  title: () => l10n.t('Label Studio'),
  losses: () => [l10n.t('Relations, answers about a whole task and cancelled annotations are left out.')],
  load: async () => (await import('./label-studio-importer.ts')).importLabelStudio,
};
