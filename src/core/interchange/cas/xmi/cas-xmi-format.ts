import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../../export-format.ts';

export const casXmiFormat: ExportFormat = {
  id: 'cas-xmi',
  extension: 'xmi',
  mediaType: 'application/vnd.xmi+xml',
  title: () => l10n.t('UIMA CAS as XMI (INCEpTION)'),
  losses: () => [
    l10n.t('The definitions of tags, the words around each passage and fields of other tools are left out.'),
    l10n.t('Control characters, which XML does not allow, become blanks.'),
  ],
  shape: 'folder',
  tables: [],
  load: async () => (await import('./cas-xmi-exporter.ts')).exportCasXmi,
};
