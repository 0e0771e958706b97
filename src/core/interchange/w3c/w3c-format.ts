import * as l10n from '@vscode/l10n';
import type { Json, JsonObject } from '../../claims/claim.ts';
import { addressFrom } from '../../claims/evidence-address.ts';
import { restateClaim } from '../../claims/edit-claim.ts';
import { findSelectors, readPosition } from '../../claims/selectors.ts';
import { emptySidecar } from '../../claims/sidecar.ts';
import { serialiseSidecar, wholeContext } from '../../claims/write-sidecar.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { codePointMap } from '../../text/code-points.ts';
import type { Span } from '../../text/span.ts';
import { checkWritten } from '../check-written.ts';
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

/** The first is held until there is a second: one alone is a page. A collection tells its length and its id behind its items. */
async function* write(documents: AsyncIterable<CorpusDocument>): AsyncGenerator<ExportPart> {
  const collection = createCollection();
  let only: CorpusDocument | null = null;
  let count = 0;
  for await (const document of documents) {
    count++;
    if (count === 1) only = document;
    else {
      if (only !== null) yield { path: null, content: collection.open() + collection.add(only) };
      only = null;
      yield { path: null, content: collection.add(document) };
    }
  }
  if (only !== null) yield { path: null, content: writePage(only).text };
  else yield { path: null, content: count === 0 ? collection.open() + collection.close() : collection.close() };
}

interface Page {
  readonly text: string;
  readonly items: readonly JsonObject[];
}

/** Read back, because the sidecar's writer alone knows the form of an annotation; and held against the text. */
function writePage(document: CorpusDocument): Page {
  const points = codePointMap(document.text);
  const folder = document.name.slice(0, document.name.lastIndexOf('/') + 1);
  const claims = document.claims.map(({ claim, anchor }) => {
    const now = anchor.span === null ? claim : restateClaim(claim, document.text, anchor.span, { points });
    return { ...now, evidence: now.evidence.map((one) => ({ ...one, iri: addressFrom(folder, one.iri) })) };
  });
  const text = serialiseSidecar({ ...emptySidecar, claims }, document.name);
  const { items } = JSON.parse(text) as { readonly items: readonly JsonObject[] };
  checkWritten(document, items.map((item) => {
    const { start, end } = positionOf(item);
    return { id: typeof item['id'] === 'string' ? item['id'] : '', words: document.text.slice(points.toUtf16(start), points.toUtf16(end)) };
  }));
  return { text, items };
}

/** Replies have none. */
function positionOf(item: JsonObject): Span {
  const found = findSelectors(item);
  return (found === null ? null : readPosition(found, [])) ?? { start: 0, end: 0 };
}

interface CollectionWriter {
  open(): string;
  add(document: CorpusDocument): string;
  close(): string;
}

function createCollection(): CollectionWriter {
  let transcripts = 0;
  let total = 0;
  let state = '';
  return {
    open: () => `{\n  "@context": ${indented(wholeContext, '  ')},\n  "type": "AnnotationCollection"`,
    add(document) {
      const { items } = writePage(document);
      // The standard wants a first page where there are items, and no page without.
      const before = items.length === 0 ? '' : total === 0 ? ',\n  "first": {\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [\n      ' : ',\n      ';
      transcripts++;
      total += items.length;
      state = fingerprint(JSON.stringify([state, document.name, items.map((item) => item['id'] ?? null)]));
      return before + items.map((item) => indented(item, '      ')).join(',\n      ');
    },
    close() {
      const id = `urn:policy-transcripts:collection:${fingerprint(state)}`;
      const last = `${id}:1`;
      const page = total === 0 ? '' : `\n    ],\n    "id": "${last}",\n    "partOf": "${id}"\n  },\n  "last": "${last}"`;
      return `${page},\n  "id": "${id}",\n  "label": ${JSON.stringify(l10n.t('Claims of {0} transcripts', transcripts))},\n  "total": ${total}\n}\n`;
    },
  };
}

function indented(value: Json, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
}
