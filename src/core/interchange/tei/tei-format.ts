import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

/** TEI P5 as Parla-CLARIN narrows it (https://clarin-eric.github.io/parla-clarin/). docs/interchange.md says what goes where. */
export const teiFormat: ExportFormat = {
  id: 'tei',
  extension: 'xml',
  mediaType: 'application/tei+xml',
  title: () => l10n.t('TEI (Parla-CLARIN)'),
  losses: () => [
    l10n.t('Line breaks become line feeds, and characters that XML cannot hold become "{0}".', '\ufffd'),
    l10n.t('The icons of tags, the words around each passage, who spoke and which figures there were when it was tagged, and fields of other tools are left out.'),
  ],
  shape: 'folder',
  tables: [],
  load: async () => (await import('./tei-exporter.ts')).exportTei,
};
