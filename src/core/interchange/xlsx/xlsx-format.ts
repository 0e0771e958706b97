import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

/** Office Open XML (ISO/IEC 29500): a sheet each for claims, figures, turns and codebook. */
export const xlsxFormat: ExportFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  title: () => l10n.t('Excel workbook'),
  losses: () => [
    l10n.t('The words around each passage and fields of other tools are left out.'),
    l10n.t('A cell holds 32,767 characters and a sheet 1,048,576 rows: what is more is left out, and counted.'),
  ],
  shape: 'file',
  tables: [],
  load: async () => (await import('./xlsx-exporter.ts')).exportWorkbook,
};
