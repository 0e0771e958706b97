import type { CorpusDocument } from '../corpus/corpus-document.ts';
import type { LeftOut } from './left-out.ts';

export type ExportFormatId =
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'jsonl'
  | 'parquet'
  | 'w3c'
  | 'refi-qda'
  | 'refi-codebook'
  | 'brat'
  | 'doccano'
  | 'label-studio'
  | 'akoma-ntoso'
  | 'tei'
  | 'claimreview'
  | 'cas-json'
  | 'cas-xmi'
  | 'markdown'
  | 'html';

/** What the rows of a table are; a format that holds one table a file has it chosen. */
export const tables = ['claims', 'figures', 'turns', 'codebook'] as const;
export type Table = (typeof tables)[number];

/** One way to write transcripts, and what was found in them, for another tool. */
export interface ExportFormat {
  readonly id: ExportFormatId;
  /** Without a dot: of the file, or of the first among the files that a document gets. */
  readonly extension: string;
  readonly mediaType: string;
  /** Localised name for a list to choose from. */
  readonly title: () => string;
  /** What the format cannot hold, in localised sentences. */
  readonly losses: () => readonly string[];
  /** One file for all documents, or a folder with files for each. */
  readonly shape: 'file' | 'folder';
  /** What may be chosen, the first where nobody chooses; empty where the format has one form alone. */
  readonly tables: readonly Table[];
  /** Loads what this format alone needs. */
  readonly load: () => Promise<Exporter>;
}

/**
 * Writes part by part as it reads: neither all documents nor all of the file need fit into memory, where the format allows it. Each document
 * is read back out of its part (`checkWritten`) before the part is given. Orphans are written where the format can hold them; a document
 * without claims is no error.
 */
export type Exporter = (documents: AsyncIterable<CorpusDocument>, options: ExportOptions) => AsyncIterable<ExportPart>;

export interface ExportOptions {
  /** One of the format's `tables`. */
  readonly table: Table;
  /** ISO 8601 in UTC: what formats that want to know when they were written are given. */
  readonly now: string;
  /** Told of each thing that was there and could not be written. */
  readonly leaveOut: (what: LeftOut, count?: number) => void;
}

/** Text is written as UTF-8. */
export interface ExportPart {
  /** Null for the next part of the one file; else a whole file by its path from the folder, with `/` between its parts. */
  readonly path: string | null;
  readonly content: string | Uint8Array;
}
