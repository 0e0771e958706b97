import { unzipSync } from 'fflate';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { refiCodebookFormat, refiQdaFormat, refiQdaImport } from '../../src/core/interchange/refi-qda/refi-formats.ts';
import { childElement, childElements, readXml } from '../../src/core/interchange/xml/read-xml.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { schemaFaults, whyNoSchema } from '../support/xml-schema.ts';
import { type Check, claimsOf, eachClaim, type Outcome, readBack, standsAgain, written } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'refi-qda', name: 'xmllint: a project of all documents keeps to Project-mrt2019.xsd', run: (documents) => keepsToSchema(documents, 'refi-qda/Project-mrt2019.xsd', projectOf) },
  { format: 'refi-qda', name: 'the positions of each passage give its words as code points of its text', run: (documents) => eachClaim(documents, positionsGiveWords) },
  { format: 'refi-qda', name: 'imported again, each claim stands where it stood', run: (documents) => eachClaim(documents, importedAgain) },
  { format: 'refi-codebook', name: 'xmllint: the codebook keeps to Codebook.xsd', run: (documents) => keepsToSchema(documents, 'refi-qda/Codebook.xsd', async (all) => (await written(refiCodebookFormat, all)).get('')) },
];

async function projectOf(documents: readonly CorpusDocument[]): Promise<Uint8Array | undefined> {
  return unzipSync((await written(refiQdaFormat, documents)).get('') ?? new Uint8Array())['project.qde'];
}

async function keepsToSchema(documents: readonly CorpusDocument[], schema: string, fileOf: (documents: readonly CorpusDocument[]) => Promise<Uint8Array | undefined>): Promise<Outcome> {
  const missing = whyNoSchema(schema);
  if (missing !== null) return { skipped: missing };
  const failures = schemaFaults(schema, (await fileOf(documents)) ?? '');
  return { documents: documents.length, claims: claimsOf(documents), passed: failures.length === 0 ? documents.length : 0, failures };
}

async function positionsGiveWords(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const files = unzipSync((await written(refiQdaFormat, [document])).get('') ?? new Uint8Array());
  const { root } = readXml(new TextDecoder().decode(files['project.qde']));
  const source = root === null ? null : childElement(childElement(root, 'Sources') ?? root, 'TextSource');
  if (root === null || source === null) return ['the project has no source'];
  const points = Array.from(new TextDecoder().decode(files[source.attributes.get('plainTextPath')?.replace('internal://', 'sources/') ?? '']));
  const places = new Map(childElements(source, 'PlainTextSelection').map(({ attributes }) => [attributes.get('guid'), points.slice(Number(attributes.get('startPosition')), Number(attributes.get('endPosition'))).join('')]));
  const words = new Set(places.values());
  const notes = new Set(childElements(source, 'NoteRef').map(({ attributes }) => attributes.get('targetGUID')));
  return document.claims.map(({ claim, anchor: { span } }) => {
    const guid = claim.id.replace('urn:uuid:', '');
    if (span === null) return notes.size > 0 ? null : `"${claim.quote.exact}" is no note`;
    const meant = sliceSpan(document.text, span).replaceAll('\r\n', '\n');
    const found = places.get(guid);
    return found === meant || (found === undefined && words.has(meant)) ? null : `"${meant}" is "${found ?? ''}"`;
  });
}

async function importedAgain(document: CorpusDocument): Promise<readonly (string | null)[]> {
  return standsAgain(document, await readBack(refiQdaImport, await written(refiQdaFormat, [document]), ''));
}
