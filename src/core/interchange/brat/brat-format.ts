import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

export const bratFormat: ExportFormat = {
  id: 'brat',
  extension: 'ann',
  mediaType: 'text/plain; charset=utf-8',
  title: () => l10n.t('brat standoff'),
  losses: () => [
    l10n.t('Line breaks become line feeds in the text that is written beside.'),
    l10n.t('Claims that are not found in the text, the words around each passage and fields of other tools are left out.'),
  ],
  shape: 'folder',
  tables: [],
  load: async () => (await import('./brat-exporter.ts')).exportBrat,
};
