import { roleName } from '../../presentation/turn-words.ts';
import { type LineIndex, lineAt } from '../../text/line-index.ts';
import type { EntryHead } from '../index-entry.ts';
import type { Wanted } from '../query/corpus-query.ts';
import type { ResultRow } from '../query/result-row.ts';
import { resultWords } from './result-words.ts';

export type ResultCell = string | number | null;

/** A cell of a spreadsheet holds 32,767. */
const LONGEST_CELL = 2000;

const PLACE = ['file', 'date', 'title', 'line', 'start', 'end', 'speaker', 'role', 'outlet', 'asker'] as const;
/** What stands over the columns: names of the model, the same in every language. */
const COLUMNS = {
  transcripts: ['file', 'date', 'title', 'place', 'format', 'turns', 'words', 'figures', 'claims'],
  claims: [...PLACE, 'tags', 'status', 'verdict', 'state', 'words', 'note'],
  turns: [...PLACE, 'word_count', 'words'],
  figures: [...PLACE, 'kind', 'value', 'value_to', 'unit', 'of', 'bound', 'per', 'words'],
} as const satisfies Readonly<Record<Wanted, readonly string[]>>;

export function resultColumns(find: Wanted): readonly string[] {
  return COLUMNS[find];
}

/** A transcript in which something was found, with its text as it was read; without one its places have no lines and its words are what the index has. */
export interface ResultSource {
  readonly head: EntryHead;
  readonly text: { readonly words: string; readonly lines: LineIndex } | null;
}

/** One row a result, or one of the transcript itself. Lines count from 1; offsets are UTF-16 offsets of the text. */
export function resultTable(find: Wanted, { head, text }: ResultSource, rows: readonly ResultRow[]): readonly (readonly ResultCell[])[] {
  if (find === 'transcripts') return [COLUMNS.transcripts.map((column) => (column === 'file' ? head.name : head[column]))];
  return rows.map((row) => {
    const { span, voice, asker, claim, figure } = row;
    const [value, to] = figure === null ? [null, null] : typeof figure.value === 'object' ? figure.value : [figure.value, null];
    const cells: Readonly<Record<(typeof COLUMNS)[Exclude<Wanted, 'transcripts'>][number], ResultCell>> = {
      file: head.name, date: head.date, title: head.title,
      line: lineOf(row, text), start: span?.start ?? null, end: span?.end ?? null,
      speaker: voice?.speaker ?? (voice?.label === '' ? null : (voice?.label ?? null)), role: voice === null ? null : roleName(voice.role, voice.roleWord === null ? {} : { [voice.role]: voice.roleWord }),
      outlet: voice?.outlet ?? null, asker,
      tags: claim?.tags.map(({ name }) => name).join('; ') ?? null, status: claim === null ? null : (claim.status ?? 'open'), verdict: claim?.verdict ?? null, state: claim?.state ?? null, note: claim?.note ?? null,
      word_count: row.words, kind: figure?.kind ?? null, value, value_to: to, unit: figure?.unit ?? null, of: figure?.of ?? null, bound: figure?.bound ?? null,
      per: figure === null || figure.per === null ? null : figure.per.value === 1 ? figure.per.of : `${figure.per.value} ${figure.per.of}`,
      words: resultWords(row, text?.words ?? null, find === 'figures' ? 200 : LONGEST_CELL),
    };
    return COLUMNS[find].map((column) => cells[column]);
  });
}

function lineOf({ span, claim }: ResultRow, text: ResultSource['text']): number | null {
  if (text !== null && span !== null) return lineAt(text.lines, span.start) + 1;
  return claim === null || claim.line === null ? null : claim.line + 1;
}
