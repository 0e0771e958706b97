import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { akomaNtosoFormat } from '../../src/core/interchange/akoma-ntoso/akoma-ntoso-format.ts';
import { readAkomaNtoso } from '../support/akoma-ntoso-reader.ts';
import { asXmlHolds } from '../support/tei-reader.ts';
import { validFiles, xmllint } from '../support/valid-files.ts';
import { type Check, eachClaim, written } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'akoma-ntoso', name: 'xmllint finds each file valid by akomantoso30.xsd', run: (documents) => validFiles(akomaNtosoFormat, documents, xmllint) },
  { format: 'akoma-ntoso', name: "xmldom reads each claim's words in its pieces, and the transcript's in the debate", run: (documents) => eachClaim(documents, inPieces) },
];

/** White space at its ends, and between paragraphs, belongs to no piece. */
async function inPieces(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const [file] = (await written(akomaNtosoFormat, [document])).values();
  const { words, claims } = readAkomaNtoso(new TextDecoder().decode(file));
  if (words !== asXmlHolds(document.text)) throw new Error(`${document.name}: the debate has other words`);
  return document.claims.map(({ claim, anchor: { span } }) => {
    const found = claims.get(claim.id);
    if (found === undefined) return `${claim.id} is not there`;
    if (span === null) return found === null ? null : `${claim.id} has a place`;
    return found?.trim() === asXmlHolds(document.text.slice(span.start, span.end)).trim() ? null : `${claim.id} is read as "${String(found)}"`;
  });
}
