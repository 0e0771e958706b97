import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../../export-format.ts';

export const casJsonFormat: ExportFormat = {
  id: 'cas-json',
  extension: 'json',
  mediaType: 'application/json',
  title: () => l10n.t('UIMA CAS as JSON (INCEpTION)'),
  losses: () => [l10n.t('The definitions of tags, the words around each passage and fields of other tools are left out.')],
  shape: 'folder',
  tables: [],
  load: async () => (await import('./cas-json-exporter.ts')).exportCasJson,
};
