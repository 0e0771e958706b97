import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

/** A report for people as one page of HTML, for the screen and for paper, that runs nothing and loads nothing. */
export const htmlFormat: ExportFormat = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  title: () => l10n.t('HTML report, ready to print'),
  losses: () => [l10n.t('A report for reading: offsets, ids and fields of other tools are left out, and figures that nobody says.')],
  shape: 'file',
  tables: [],
  load: async () => (await import('./html-exporter.ts')).exportHtml,
};
