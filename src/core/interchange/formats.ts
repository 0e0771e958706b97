import * as l10n from '@vscode/l10n';
import { akomaNtosoFormat } from './akoma-ntoso/akoma-ntoso-format.ts';
import { bratFormat } from './brat/brat-format.ts';
import { casJsonFormat } from './cas/json/cas-json-format.ts';
import { casXmiFormat } from './cas/xmi/cas-xmi-format.ts';
import { claimReviewFormat } from './claimreview/claimreview-format.ts';
import { csvFormat, tsvFormat } from './csv/csv-format.ts';
import { doccanoFormat } from './doccano/doccano-format.ts';
import type { ExportFormat } from './export-format.ts';
import { htmlFormat } from './html/html-format.ts';
import { jsonLinesFormat } from './jsonl/json-lines-format.ts';
import { labelStudioFormat } from './label-studio/label-studio-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import { parquetFormat } from './parquet/parquet-format.ts';
import { refiCodebookFormat, refiQdaFormat } from './refi-qda/refi-formats.ts';
import { teiFormat } from './tei/tei-format.ts';
import { w3cFormat } from './w3c/w3c-format.ts';
import { xlsxFormat } from './xlsx/xlsx-format.ts';

export interface FormatGroup {
  /** Localised. */
  readonly title: () => string;
  readonly formats: readonly ExportFormat[];
}

/** In the order in which they are offered: what most people want first. */
export const formatGroups: readonly FormatGroup[] = [
  { title: () => l10n.t('Tables'), formats: [xlsxFormat, csvFormat, tsvFormat, jsonLinesFormat, parquetFormat] },
  { title: () => l10n.t('Reports'), formats: [htmlFormat, markdownFormat, claimReviewFormat] },
  { title: () => l10n.t('For qualitative analysis'), formats: [refiQdaFormat, refiCodebookFormat] },
  { title: () => l10n.t('For annotation tools'), formats: [w3cFormat, labelStudioFormat, doccanoFormat, bratFormat, casJsonFormat, casXmiFormat] },
  { title: () => l10n.t('Debates in XML'), formats: [akomaNtosoFormat, teiFormat] },
];

/** Every format that claims can be exported in. */
export const formats: readonly ExportFormat[] = formatGroups.flatMap((group) => group.formats);

export function findFormat(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id);
}
