import type { Evidence } from '../../claims/claim.ts';
import type { Attribute } from '../../claims/codebook.ts';
import type { Table } from '../export-format.ts';
import type { ClaimRecord, RecordedFigure } from './claim-record.ts';
import type { FigureRow } from './figure-row.ts';
import type { RecordedReply } from './recorded-judgement.ts';
import type { TagRow } from './tag-row.ts';
import type { TurnRow } from './turn-row.ts';

/** What stands where a row meets a column, by the column's type; null where nothing is known. */
interface CellValues {
  readonly words: string | null;
  /** ISO 8601 calendar date. */
  readonly day: string | null;
  /** ISO 8601 in UTC. */
  readonly moment: string | null;
  /** Without a fraction. */
  readonly whole: number | null;
  readonly number: number | null;
  readonly flag: boolean;
  readonly list: readonly string[];
  readonly figures: readonly RecordedFigure[];
  readonly evidence: readonly Evidence[];
  readonly answers: Readonly<Record<string, string>>;
  readonly replies: readonly RecordedReply[];
  readonly attributes: readonly Attribute[];
}

export type ColumnType = keyof CellValues;

export type Cell = { [Type in ColumnType]: { readonly type: Type; readonly value: CellValues[Type] } }[ColumnType];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** The types whose cells hold what the record has there. */
type TypesOf<Value> = { [Type in ColumnType]: Value extends CellValues[Type] ? Type : never }[ColumnType];

/** The order of the keys is that of the columns. */
type Columns<Row> = { readonly [Name in keyof Row]-?: TypesOf<Row[Name]> };

const claimColumns: Columns<ClaimRecord> = {
  document: 'words', title: 'words', date: 'day', turn: 'whole', line: 'whole', speaker: 'words', role: 'words', asker: 'words', tags: 'list', quote: 'words', note: 'words',
  state: 'words', start: 'whole', end: 'whole', now: 'words', creator: 'words', created: 'moment', id: 'words', figures: 'figures', verdict: 'words', status: 'words',
  evidence: 'evidence', attributes: 'answers', replies: 'replies', suggestedBy: 'words',
};

const figureColumns: Columns<FigureRow> = {
  document: 'words', title: 'words', date: 'day', turn: 'whole', line: 'whole', speaker: 'words', role: 'words', asker: 'words', start: 'whole', end: 'whole', text: 'words',
  kind: 'words', value: 'number', value2: 'number', edtf: 'words', unit: 'words', of: 'words', bound: 'words', per: 'words', perValue: 'number',
};

const turnColumns: Columns<TurnRow> = {
  document: 'words', index: 'whole', line: 'whole', speaker: 'words', label: 'words', role: 'words', outlet: 'words', exchange: 'whole', asker: 'words', start: 'whole', end: 'whole',
  words: 'whole', time: 'number', timeEnd: 'number', text: 'words',
};

const tagColumns: Columns<TagRow> = {
  id: 'words', name: 'words', parent: 'words', path: 'list', definition: 'words', include: 'list', exclude: 'list', example: 'words', color: 'words', retired: 'flag',
  attributes: 'attributes', uses: 'whole', codebook: 'words',
};

function listed<Row>(columns: Columns<Row>): readonly Column[] {
  return Object.entries<ColumnType>(columns).map(([name, type]) => ({ name, type }));
}

export const tableColumns: Readonly<Record<Table, readonly Column[]>> = {
  claims: listed(claimColumns), figures: listed(figureColumns), turns: listed(turnColumns), codebook: listed(tagColumns),
};
