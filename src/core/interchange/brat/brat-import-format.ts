import * as l10n from '@vscode/l10n';
import type { ImportFormat } from '../import-format.ts';

export const bratImportFormat: ImportFormat = {
  id: 'brat',
  extensions: ['ann'],
  title: () => l10n.t('brat standoff'),
  losses: () => [l10n.t('Relations, equivalences and events are left out; a passage in pieces is taken with the words between them.')],
  load: async () => (await import('./brat-importer.ts')).importBrat,
};
