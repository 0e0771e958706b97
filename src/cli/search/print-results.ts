import type { CorpusIndex } from '../../core/corpus-index/corpus-index.ts';
import type { PackedEntry } from '../../core/corpus-index/pack-entry.ts';
import type { Matcher } from '../../core/corpus-index/query/match-entry.ts';
import { type ResultRow, resultRows } from '../../core/corpus-index/query/result-row.ts';
import { resultColumns, resultTable } from '../../core/corpus-index/view/result-table.ts';
import { resultWords } from '../../core/corpus-index/view/result-words.ts';
import { commaSeparated } from '../../core/interchange/table/write-table.ts';
import { shortValue } from '../../core/presentation/figures/figure-words.ts';
import { indexLines } from '../../core/text/line-index.ts';
import { placeAt } from '../claim-places.ts';
import type { Candidate } from '../find-files.ts';
import { displayName, tryReadText } from '../read-text.ts';
import { describePlace, type Terminal } from '../terminal.ts';

export interface PrintOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  /** At most so many lines. */
  readonly limit?: number;
}

/** UTF-16 code units of a line's words. */
const LONGEST = 160;

/** Prints what entries have of an answer as they come, and then how much was left out. */
export interface Printer {
  /** False where nobody takes any more, or it has printed as much as was asked for. */
  print(candidate: Candidate, entry: PackedEntry, index: CorpusIndex): Promise<boolean>;
}

export function createPrinter(matcher: (index: CorpusIndex) => Matcher, options: PrintOptions, terminal: Terminal): Printer {
  let printed = 0;
  return {
    async print(candidate, entry, index) {
      const { query, needsText, matches } = matcher(index);
      const first = matches(entry, null);
      if (first.length === 0) return true;
      const file = displayName(candidate.path);
      const reading = query.find === 'transcripts' && !needsText ? null : await tryReadText(candidate.path, terminal);
      const text = reading === null || 'message' in reading ? null : { words: reading.text, lines: indexLines(reading.text) };
      const found = needsText && text !== null ? matches(entry, text.words) : first;
      const left = (options.limit ?? Infinity) - printed;
      const rows = resultRows(query.find, entry, found.slice(0, left), index.dictionaries);
      const source = { head: { ...entry.head, name: file }, text };
      const table = resultTable(query.find, source, rows).slice(0, Math.min(found.length, left));
      const heading = printed === 0 && options.csv === true ? `\uFEFF${resultColumns(query.find).join(',')}\r\n` : '';
      printed += table.length;
      if (table.length === 0) return true;
      const goesOn = await terminal.printInTurn(heading + written(table));
      return goesOn && printed < (options.limit ?? Infinity);

      function written(cells: ReturnType<typeof resultTable>): string {
        if (options.csv === true) return commaSeparated(cells);
        const columns = resultColumns(query.find);
        if (options.json === true) return cells.map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column, index_) => [column, row[index_] ?? null])))}\n`).join('');
        if (query.find === 'transcripts') return `${[`${file}:`, entry.head.date, entry.head.title].filter((part) => part !== null).join(' ')}\n`;
        return rows.map((row) => `${describePlace(text === null || row.span === null ? { file } : placeAt(file, text.lines, row.span.start))}: ${rowWords(row, text?.words ?? null)}\n`).join('');
      }
    },
  };
}

function rowWords(row: ResultRow, text: string | null): string {
  const { claim, figure, voice } = row;
  const speaker = voice === null ? '' : (voice.speaker ?? voice.label);
  const words = resultWords(row, text, LONGEST);
  const by = speaker === '' ? '' : `${speaker}: `;
  if (claim !== null) return `${by}"${words}" [${claim.tags.map(({ name }) => name).join(', ')}]`;
  return figure === null ? `${by}${words}` : `${shortValue(figure)}: ${by}"${words}"`;
}
