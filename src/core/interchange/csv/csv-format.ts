import * as l10n from '@vscode/l10n';
import type { Evidence } from '../../claims/claim.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { type ClaimRecord, claimRecords, type RecordedFigure } from '../records/claim-record.ts';
import type { RecordedReply } from '../records/recorded-judgement.ts';
import type { ExportFormat, ExportPart } from '../export-format.ts';
import { figureWords } from './figure-words.ts';
import { guardCell } from './guard-cell.ts';

const columns = [
  'document', 'title', 'date', 'turn', 'line', 'speaker', 'role', 'asker', 'tags', 'quote', 'note', 'state', 'start', 'end', 'now',
  'creator', 'created', 'id', 'figures', 'verdict', 'status', 'evidence', 'attributes', 'replies', 'suggestedBy',
] as const satisfies readonly (keyof ClaimRecord)[];

/**
 * RFC 4180 with CRLF, opened by a byte order mark because Excel would else read it in the system's code page. Every cell of words is quoted,
 * whatever it holds; an empty one that is not quoted means that nothing is known.
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  title: () => l10n.t('CSV for Excel and statistics'),
  losses: () => [
    l10n.t('The words around each passage and fields of other tools are left out.'),
    l10n.t('Words that a spreadsheet could take for a formula have an apostrophe before them.'),
  ],
  shape: 'file',
  tables: [],
  load: () => Promise.resolve(write),
};

async function* write(documents: AsyncIterable<CorpusDocument>): AsyncGenerator<ExportPart> {
  yield { path: null, content: `\uFEFF${columns.join(',')}\r\n` };
  for await (const document of documents) {
    const rows = claimRecords(document).map((record) => columns.map((column) => cell(record[column])));
    yield { path: null, content: rows.map((row) => `${row.join(',')}\r\n`).join('') };
  }
}

/** Numbers are ours and stay numbers, negative ones too; only words can carry a formula. */
function cell(value: ClaimRecord[keyof ClaimRecord]): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return `"${guardCell(cellWords(value)).replaceAll('"', '""')}"`;
}

function cellWords(value: NonNullable<Exclude<ClaimRecord[keyof ClaimRecord], number>>): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((part) => (typeof part === 'string' ? part : partWords(part))).join('; ');
  return Object.entries(value).map(([id, answer]) => `${id}: ${answer}`).join('; ');
}

function partWords(part: RecordedFigure | Evidence | RecordedReply): string {
  if ('iri' in part) return part.note === '' ? part.iri : `${part.iri} (${part.note})`;
  return 'text' in part ? [part.creator, part.created?.slice(0, 10), part.text].filter(Boolean).join(', ') : figureWords(part);
}

/** Array.isArray does not narrow a readonly array out of a union. */
function isList<Item>(value: readonly Item[] | object): value is readonly Item[] {
  return Array.isArray(value);
}
