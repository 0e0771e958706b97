import readWorkbook from 'read-excel-file/node';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { documentFigures } from '../../src/core/corpus/document-figures.ts';
import { xlsxFormat } from '../../src/core/interchange/xlsx/xlsx-format.ts';
import { type Check, eachDocument, written } from './check.ts';

export const checks: readonly Check[] = [{ format: 'xlsx', name: 'read-excel-file reads each claim, figure, turn and tag back, offsets giving their words', run: (documents) => eachDocument(documents, readBack) }];

async function readBack(document: CorpusDocument): Promise<readonly string[]> {
  const files = await written(xlsxFormat, [document]);
  const sheets = await readWorkbook(Buffer.from(files.get('') ?? []), { trim: false });
  const [claims = [], figures = [], turns = [], codebook = []] = sheets.map(({ data: [head = [], ...rows] }) => rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), row[index]]))));
  const byId = new Map(claims.map((row) => [row['id'], row]));
  const wrong = document.claims.filter(({ claim, anchor: { span } }) => {
    const row = byId.get(claim.id);
    return row === undefined || row['start'] !== (span?.start ?? null) || row['end'] !== (span?.end ?? null) || row['quote'] !== escaped(claim.quote.exact);
  });
  return [
    ...wrong.map(({ claim }) => `${claim.id} is not there as it is`),
    ...figures.filter((row) => document.text.slice(Number(row['start']), Number(row['end'])) !== row['text']).map((row) => `the figure "${String(row['text'])}" has other offsets`),
    ...(figures.length === documentFigures(document).length ? [] : [`${figures.length} figures`]),
    ...(turns.length === document.transcript.turns.length ? [] : [`${turns.length} turns`]),
    ...(codebook.length >= document.codebook.tags.length ? [] : [`${codebook.length} tags`]),
  ];
}

/** This reader leaves the escapes of what XML forbids as they are. */
function escaped(words: string): string {
  return words.replaceAll('\u000b', '_x000B_');
}
