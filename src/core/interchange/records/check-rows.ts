import * as l10n from '@vscode/l10n';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { checkWritten, type WrittenPassage } from '../check-written.ts';
import type { Table } from '../export-format.ts';
import type { Row } from './table-rows.ts';

/** What was read back of a row; offsets are null where it has none. */
export interface RowRead {
  readonly start: number | null;
  readonly end: number | null;
}

/** Holds the rows that were read back out of what was just written of a document against those that were meant; throws an error for a person where they differ. */
export function checkRows(table: Table, document: CorpusDocument, meant: readonly Row[], read: readonly RowRead[]): void {
  // Tags are of no text.
  if (table === 'codebook') return;
  const same = meant.length === read.length && meant.every((row, index) => read[index]?.start === (row['start'] ?? null) && read[index].end === (row['end'] ?? null));
  if (!same) throw new Error(l10n.t('{0}: rows would be written with other offsets, so nothing was written', document.name));
  if (table === 'claims') checkWritten(document, meant.flatMap((row, index) => passageOf(document.text, row['id'], read[index])));
}

function passageOf(text: string, id: Row[string] | undefined, read: RowRead | undefined): readonly WrittenPassage[] {
  if (typeof id !== 'string' || read === undefined || read.start === null || read.end === null) return [];
  return [{ id, words: text.slice(read.start, read.end) }];
}
