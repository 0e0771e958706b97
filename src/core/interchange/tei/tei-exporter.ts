import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { documentFigures } from '../../corpus/document-figures.ts';
import { analystsOf } from '../debate/analysts.ts';
import { claimTags } from '../debate/claim-tags.ts';
import { peopleOf } from '../debate/people.ts';
import { xmlDocument } from '../debate/xml-document.ts';
import { xmlIds } from '../debate/xml-ids.ts';
import { checkWritten } from '../check-written.ts';
import { documentPath } from '../document-path.ts';
import type { Exporter, ExportOptions } from '../export-format.ts';
import { xmlElement } from '../xml/write-xml.ts';
import { namedClaims } from '../debate/named-claims.ts';
import { readBack } from './read-back.ts';
import { timePoints } from './time-points.ts';
import { writeBody } from './write-body.ts';
import { writeClaims } from './write-claims.ts';
import { writeHeader } from './write-header.ts';

/** A file a transcript. */
export const exportTei: Exporter = async function* (documents, options) {
  const taken = new Set<string>();
  for await (const document of documents) {
    yield { path: `${documentPath(document.name.replace(/\.[a-z]+$/i, ''), taken)}.xml`, content: writeTei(document, options) };
  }
};

function writeTei(original: CorpusDocument, { now, leaveOut }: ExportOptions): string {
  const xml = xmlDocument(original);
  const { document } = xml;
  const idFor = xmlIds();
  const claims = namedClaims(document, idFor);
  const people = peopleOf(document.transcript, idFor);
  const tags = claimTags(document, idFor);
  const analysts = analystsOf(document, idFor);
  const times = timePoints(document.transcript);
  const body = writeBody({ xml, figures: documentFigures(document), claims, people, times, leaveFigure: () => { leaveOut('figure-in-pieces'); } });
  const standOff = [times.timeline, writeClaims({ text: document.text, claims, tags, analysts })].join('');
  const content = [
    writeHeader({ document, people, tags, analysts, now }),
    xmlElement('text', {}, '\n', body, '\n'),
    ...(standOff === '' ? [] : [xmlElement('standOff', {}, standOff)]),
  ].map((part) => `\n${part}`).join('');
  const written = `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">${content}\n</TEI>\n`;
  checkWritten(xml.read, readBack(written, xml.read));
  return written;
}
