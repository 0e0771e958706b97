import * as l10n from '@vscode/l10n';
import type { JsonObject } from '../../claims/claim.ts';
import { addressFrom } from '../../claims/evidence-address.ts';
import { restateClaim } from '../../claims/edit-claim.ts';
import { emptySidecar, pageContext, serialiseSidecar } from '../../claims/sidecar.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { codePointMap } from '../../text/code-points.ts';
import type { ExportFormat, ExportPart } from '../export-format.ts';
import { fingerprint } from '../fingerprint.ts';

/**
 * The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): one document as a page like its sidecar, several as a
 * collection with its first and only page inside. Files that are evidence are named from where the transcripts are named from, as these are. Positions are those of the text as it is now; orphans keep those that they had.
 */
export const w3cFormat: ExportFormat = {
  id: 'w3c',
  extension: 'jsonld',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  title: () => l10n.t('W3C Web Annotations'),
  losses: () => [l10n.t('Annotations in a sidecar that mark no passage of text are left out.')],
  shape: 'file',
  tables: [],
  load: () => Promise.resolve(write),
};

/** A collection tells its length before its items: all documents are read first. */
async function* write(documents: AsyncIterable<CorpusDocument>): AsyncGenerator<ExportPart> {
  const all: CorpusDocument[] = [];
  for await (const document of documents) all.push(document);
  const [only, ...more] = all;
  yield { path: null, content: only !== undefined && more.length === 0 ? writePage(only) : writeCollection(all) };
}

function writePage(document: CorpusDocument): string {
  const points = codePointMap(document.text);
  const folder = document.name.slice(0, document.name.lastIndexOf('/') + 1);
  const claims = document.claims.map(({ claim, anchor }) => {
    const now = anchor.span === null ? claim : restateClaim(claim, document.text, anchor.span, { points });
    return { ...now, evidence: now.evidence.map((one) => ({ ...one, iri: addressFrom(folder, one.iri) })) };
  });
  return serialiseSidecar({ ...emptySidecar, claims }, document.name);
}

function writeCollection(documents: readonly CorpusDocument[]): string {
  // Read back, because the sidecar's writer alone knows the form of an annotation.
  const pages = documents.map((document) => JSON.parse(writePage(document)) as JsonObject & { readonly items: readonly JsonObject[] });
  const items = pages.flatMap((page) => page.items);
  const id = `urn:policy-transcripts:collection:${fingerprint(JSON.stringify([documents.map(({ name }) => name), items.map((item) => item['id'])]))}`;
  const first = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  const collection = {
    '@context': pageContext(undefined, documents.flatMap(({ claims }) => claims.map(({ claim }) => claim))),
    id,
    type: 'AnnotationCollection',
    label: l10n.t('Claims of {0} transcripts', documents.length),
    total: items.length,
    // The standard wants a first page where there are items, and no page without.
    ...(items.length === 0 ? {} : { first, last: first.id }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
