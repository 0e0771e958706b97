import type { CorpusDocument } from '../../../src/core/corpus/corpus-document.ts';
import type { ExportFormat, Table } from '../../../src/core/interchange/export-format.ts';
import { writeFile } from '../../../src/core/interchange/write-file.ts';

/** What a format of one file writes, as text with its byte order mark. */
export async function writeText(format: ExportFormat, documents: readonly CorpusDocument[], table: Table = 'claims'): Promise<string> {
  const bytes = await writeFile(format, documents, { table, now: '2031-05-02T08:00:00Z', leaveOut: () => undefined });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
