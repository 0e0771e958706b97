import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { doccanoFormat } from '../../src/core/interchange/doccano/doccano-format.ts';
import { doccanoImportFormat } from '../../src/core/interchange/doccano/doccano-import-format.ts';
import { type Check, eachClaim, readBack, standsAgain, written, writtenText } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'doccano', name: 'each row has the text, and labels whose offsets (UTF-16, as its editor counts) give the words of each claim', run: (documents) => eachClaim(documents, readRows) },
  { format: 'doccano', name: 'imported again, each claim stands where it stood', run: (documents) => eachClaim(documents, async (document) => standsAgain(document, await readBack(doccanoImportFormat, await written(doccanoFormat, [document]), ''))) },
];

async function readRows(document: CorpusDocument): Promise<readonly (string | null)[]> {
  if (document.text === '') return [];
  const row = JSON.parse(await writtenText(doccanoFormat, [document])) as { readonly text: string; readonly label: readonly (readonly [number, number, string])[] };
  const there = new Set(row.label.map(([start, end, tag]) => JSON.stringify([row.text.slice(start, end), tag])));
  return document.claims.map(({ claim, anchor: { span } }) => {
    if (span === null) return null;
    const missing = claim.tags.filter((tag) => !there.has(JSON.stringify([document.text.slice(span.start, span.end), tag])));
    return missing.length === 0 ? null : `${claim.id} has no label ${missing.join()}`;
  });
}
