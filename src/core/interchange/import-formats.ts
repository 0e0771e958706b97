import { bratImportFormat } from './brat/brat-import-format.ts';
import { csvImportFormat } from './csv/csv-import-format.ts';
import { doccanoImportFormat } from './doccano/doccano-import-format.ts';
import type { ImportFormat } from './import-format.ts';
import { jsonLinesImportFormat } from './jsonl/json-lines-import-format.ts';
import { labelStudioImportFormat } from './label-studio/label-studio-import-format.ts';
import { refiCodebookImport, refiQdaImport } from './refi-qda/refi-formats.ts';
import { w3cImportFormat } from './w3c/w3c-import-format.ts';

/** Every format that claims can be imported from, in the order in which they are offered. */
export const importFormats: readonly ImportFormat[] = [
  w3cImportFormat, refiQdaImport, refiCodebookImport, bratImportFormat, doccanoImportFormat, labelStudioImportFormat,
  csvImportFormat, jsonLinesImportFormat,
];

export function findImportFormat(id: string): ImportFormat | undefined {
  return importFormats.find((format) => format.id === id);
}
