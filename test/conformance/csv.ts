import { csvParse, type DSVParsedArray, type DSVRowString, tsvParse } from 'd3-dsv';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { documentFigures } from '../../src/core/corpus/document-figures.ts';
import { csvFormat, tsvFormat } from '../../src/core/interchange/csv/csv-format.ts';
import { csvImportFormat } from '../../src/core/interchange/csv/csv-import-format.ts';
import type { Table } from '../../src/core/interchange/export-format.ts';
import { type Check, eachClaim, eachDocument, writtenText } from './check.ts';
import { rowsImportedAgain } from './rows-imported-again.ts';

const readers = [{ format: csvFormat, parse: csvParse }, { format: tsvFormat, parse: tsvParse }] as const;
type Reader = (typeof readers)[number];

export const checks: readonly Check[] = readers.flatMap((reader): readonly Check[] => {
  const format = reader.format.id;
  return [
    { format, name: 'd3-dsv reads each claim back, its offsets giving its words', run: (documents) => eachClaim(documents, (document) => claimsBack(document, reader)) },
    { format, name: 'd3-dsv reads each figure and each turn back, its offsets giving its words', run: (documents) => eachDocument(documents, (document) => figuresAndTurns(document, reader)) },
    { format, name: 'imported again, each claim stands where it stood, or waits for a person where its words are part of longer ones', run: (documents) => eachClaim(documents, (document) => rowsImportedAgain(document, reader.format, csvImportFormat)) },
    { format, name: 'no cell is a formula', run: (documents) => eachDocument(documents, (document) => formulas(document, reader)) },
  ];
});

async function rowsOf(document: CorpusDocument, { format, parse }: Reader, table: Table): Promise<DSVParsedArray<DSVRowString>> {
  return parse((await writtenText(format, [document], { table })).slice(1));
}

async function claimsBack(document: CorpusDocument, reader: Reader): Promise<readonly (string | null)[]> {
  const rows = new Map((await rowsOf(document, reader, 'claims')).map((row) => [row['id'], row]));
  return document.claims.map(({ claim, anchor }) => {
    const row = rows.get(claim.id);
    if (row === undefined) return `${claim.id} is not there`;
    const quote = row['quote'] ?? '';
    if (withoutGuards(quote) !== withoutGuards(claim.quote.exact)) return `${claim.id} has the words "${quote}"`;
    if (anchor.span === null) return row['start'] === '' && row['end'] === '' ? null : `${claim.id} has offsets without a place`;
    return document.text.slice(Number(row['start']), Number(row['end'])) === document.text.slice(anchor.span.start, anchor.span.end) ? null : `${claim.id} has other offsets`;
  });
}

async function figuresAndTurns(document: CorpusDocument, reader: Reader): Promise<readonly string[]> {
  const words = (row: DSVRowString): string => document.text.slice(Number(row['start']), Number(row['end']));
  const [figures, turns] = [await rowsOf(document, reader, 'figures'), await rowsOf(document, reader, 'turns')];
  return [
    ...(figures.length === documentFigures(document).length ? [] : [`${figures.length} figures`]),
    ...(turns.length === document.transcript.turns.length ? [] : [`${turns.length} turns`]),
    ...figures.filter((row) => withoutGuards(row['text'] ?? '') !== withoutGuards(words(row))).map((row) => `the figure "${row['text'] ?? ''}" has other offsets`),
    ...turns.filter((row) => row['label'] !== '' && !words(row).includes(row['label'] ?? '')).map((row) => `the turn on line ${row['line'] ?? ''} has other offsets`),
  ];
}

async function formulas(document: CorpusDocument, reader: Reader): Promise<readonly string[]> {
  const rows = (await Promise.all((['claims', 'figures', 'turns', 'codebook'] as const).map((table) => rowsOf(document, reader, table)))).flat();
  const cells = rows.flatMap((row) => Object.values(row));
  return cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell))).map((cell) => `a cell begins like a formula: ${cell}`);
}

/** An apostrophe keeps words from being a formula. */
function withoutGuards(words: string): string {
  return words.replaceAll("'", '');
}
