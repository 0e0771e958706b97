import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { jsonLinesFormat } from '../../src/core/interchange/jsonl/json-lines-format.ts';
import { jsonLinesImportFormat } from '../../src/core/interchange/jsonl/json-lines-import-format.ts';
import { type Check, eachClaim, writtenText } from './check.ts';
import { rowsImportedAgain } from './rows-imported-again.ts';

interface Row {
  readonly id: string;
  readonly document: string;
  readonly quote: string;
  readonly start: number | null;
  readonly end: number | null;
}

export const checks: readonly Check[] = [
  { format: 'jsonl', name: 'each line is one claim as JSON, its offsets giving its words', run: (documents) => eachClaim(documents, readBack) },
  {
    format: 'jsonl', name: 'imported again, each claim stands where it stood, or waits for a person where its words are part of longer ones',
    run: (documents) => eachClaim(documents, (document) => rowsImportedAgain(document, jsonLinesFormat, jsonLinesImportFormat)),
  },
];

async function readBack(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const lines = (await writtenText(jsonLinesFormat, [document])).split('\n').filter((line) => line !== '');
  const rows = new Map(lines.map((line) => JSON.parse(line) as Row).map((row) => [row.id, row]));
  return document.claims.map(({ claim, anchor }) => {
    const row = rows.get(claim.id);
    if (row === undefined) return `${claim.id} is not there`;
    if (row.document !== document.name || row.quote !== claim.quote.exact) return `${claim.id} has other words`;
    if (anchor.span === null) return row.start === null && row.end === null ? null : `${claim.id} has offsets without a place`;
    return row.start === anchor.span.start && row.end === anchor.span.end ? null : `${claim.id} has other offsets`;
  });
}
