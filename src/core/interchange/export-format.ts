import type { CorpusDocument } from '../corpus/corpus-document.ts';

export type ExportFormatId = 'csv' | 'jsonl' | 'w3c' | 'markdown';

/** One way to write claims for another tool. */
export interface ExportFormat {
  readonly id: ExportFormatId;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Localised name for a list to choose from. */
  readonly title: () => string;
  /** What the format cannot hold, in localised sentences. */
  readonly losses: () => readonly string[];
  /** The whole file, to be written as UTF-8. Orphans are written too; a document without claims is no error. */
  readonly write: (documents: readonly CorpusDocument[]) => string;
}
