import * as l10n from '@vscode/l10n';
import type { ImportFormat } from '../import-format.ts';

/** Web Annotations of any tool: a page, a collection with its pages inside or beside it, a list, or one alone. */
export const w3cImportFormat: ImportFormat = {
  id: 'w3c',
  extensions: ['jsonld', 'json'],
  title: () => l10n.t('W3C Web Annotations'),
  losses: () => [l10n.t('Annotations that mark no words of a text are left out.')],
  load: async () => (await import('./w3c-importer.ts')).importWebAnnotations,
};
