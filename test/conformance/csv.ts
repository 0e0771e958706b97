import { csvParse } from 'd3-dsv';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { csvFormat } from '../../src/core/interchange/csv/csv-format.ts';
import { type Check, eachClaim, eachDocument, writtenText } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'csv', name: 'd3-dsv reads each claim back, its offsets giving its words', run: (documents) => eachClaim(documents, readBack) },
  { format: 'csv', name: 'no cell is a formula', run: (documents) => eachDocument(documents, formulas) },
];

async function readBack(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const rows = new Map(csvParse((await writtenText(csvFormat, [document])).slice(1)).map((row) => [row['id'], row]));
  return document.claims.map(({ claim, anchor }) => {
    const row = rows.get(claim.id);
    if (row === undefined) return `${claim.id} is not there`;
    const quote = row['quote'] ?? '';
    // An apostrophe keeps words from being a formula.
    if (quote !== claim.quote.exact && quote.replaceAll("'", '') !== claim.quote.exact.replaceAll("'", '')) return `${claim.id} has the words "${quote}"`;
    if (anchor.span === null) return row['start'] === '' && row['end'] === '' ? null : `${claim.id} has offsets without a place`;
    return document.text.slice(Number(row['start']), Number(row['end'])) === document.text.slice(anchor.span.start, anchor.span.end) ? null : `${claim.id} has other offsets`;
  });
}

async function formulas(document: CorpusDocument): Promise<readonly string[]> {
  const rows = csvParse((await writtenText(csvFormat, [document])).slice(1));
  const cells = rows.flatMap((row) => Object.values(row));
  return cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell))).map((cell) => `a cell begins like a formula: ${cell}`);
}
