import { newlyCut } from '../../src/core/anchoring/token-edges.ts';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import type { ExportFormat } from '../../src/core/interchange/export-format.ts';
import type { ImportFormat } from '../../src/core/interchange/import-format.ts';
import { readBack, standsAgain, written } from './check.ts';

/** A row has no words around a passage: whether it was part of a longer word or number when it was tagged, it does not tell. */
export async function rowsImportedAgain(document: CorpusDocument, format: ExportFormat, importFormat: ImportFormat): Promise<readonly (string | null)[]> {
  const missing = standsAgain(document, await readBack(importFormat, await written(format, [document]), ''));
  return document.claims.map(({ claim, anchor: { span } }, index) => {
    const isPart = span !== null && newlyCut(document.text, span, { ...claim.quote, prefix: '', suffix: '' }) !== null;
    return isPart ? null : (missing[index] ?? null);
  });
}
