import * as l10n from '@vscode/l10n';
import { type ExportFormat, tables } from '../export-format.ts';

/** Apache Parquet (https://parquet.apache.org) for DuckDB, Spark and pandas: typed columns, lists and maps for what is several. */
export const parquetFormat: ExportFormat = {
  id: 'parquet',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  title: () => l10n.t('Parquet for DuckDB, Spark and pandas'),
  losses: () => [l10n.t('The words around each passage and fields of other tools are left out.')],
  shape: 'file',
  tables,
  load: async () => (await import('./parquet-exporter.ts')).exportParquet,
};
