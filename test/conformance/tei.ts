import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { teiFormat } from '../../src/core/interchange/tei/tei-format.ts';
import { asXmlHolds, readTei } from '../support/tei-reader.ts';
import { jing, validFiles } from '../support/valid-files.ts';
import { type Check, eachClaim, written } from './check.ts';


export const checks: readonly Check[] = [
  { format: 'tei', name: 'jing finds each file valid by the schema of Parla-CLARIN', run: (documents) => validFiles(teiFormat, documents, jing) },
  { format: 'tei', name: "xmldom reads each claim's words between its anchors, and the transcript's in the body", run: (documents) => eachClaim(documents, betweenAnchors) },
];

async function betweenAnchors(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const [file] = (await written(teiFormat, [document])).values();
  const { words, claims } = readTei(new TextDecoder().decode(file));
  if (words !== asXmlHolds(document.text)) throw new Error(`${document.name}: the body has other words`);
  return document.claims.map(({ claim, anchor: { span } }) => {
    const found = claims.get(claim.id);
    if (found === undefined) return `${claim.id} is not there`;
    if (span === null) return found === null ? null : `${claim.id} has a place`;
    return found === asXmlHolds(document.text.slice(span.start, span.end)) ? null : `${claim.id} is read as "${String(found)}"`;
  });
}
