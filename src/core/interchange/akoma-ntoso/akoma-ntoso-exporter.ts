import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { documentFigures } from '../../corpus/document-figures.ts';
import { analystsOf } from '../debate/analysts.ts';
import { claimTags } from '../debate/claim-tags.ts';
import { inlineWriter } from '../debate/inline-writer.ts';
import { namedClaims } from '../debate/named-claims.ts';
import { outlineOf } from '../debate/outline.ts';
import { peopleOf } from '../debate/people.ts';
import { unitsOf } from '../debate/units.ts';
import { withWholeCharacters, xmlDocument } from '../debate/xml-document.ts';
import { xmlIds } from '../debate/xml-ids.ts';
import { checkWritten } from '../check-written.ts';
import { documentPath } from '../document-path.ts';
import type { Exporter, ExportOptions } from '../export-format.ts';
import { claimPieces, pieceMarks, withHeldClaims } from './claim-pieces.ts';
import { conceptsOf } from './concepts.ts';
import { readBack } from './read-back.ts';
import { unitMarks } from './unit-marks.ts';
import { writeDebate } from './write-debate.ts';
import { writeMeta } from './write-meta.ts';

/** A file a transcript. */
export const exportAkomaNtoso: Exporter = async function* (documents, options) {
  const taken = new Set<string>();
  for await (const document of documents) {
    yield { path: `${documentPath(document.name.replace(/\.[a-z]+$/i, ''), taken)}.xml`, content: writeAkomaNtoso(document, options) };
  }
};

function writeAkomaNtoso(original: CorpusDocument, { now, leaveOut }: ExportOptions): string {
  const outline = outlineOf(original);
  const { document, read, content } = xmlDocument(withHeldClaims(withWholeCharacters(original), outline, () => { leaveOut('claim-without-words'); }));
  const idFor = xmlIds();
  const claims = namedClaims(document, idFor);
  const people = peopleOf(document.transcript, idFor);
  const tags = claimTags(document, idFor);
  const concepts = conceptsOf(idFor);
  const units = unitsOf(document, outline, documentFigures(document), () => { leaveOut('figure-in-pieces'); });
  const inline = inlineWriter({ content }, [...pieceMarks(claimPieces(claims, outline, units), tags.idOf), ...unitMarks(units, concepts)]);
  let hasNobody = false;
  const nobody = (): string => {
    hasNobody = true;
    return 'nobody';
  };
  const debate = writeDebate({ transcript: document.transcript, outline, inline, people, nobody });
  const meta = writeMeta({ document, people, tags, claims, analysts: analystsOf(document, idFor), concepts: concepts.elements(), hasNobody, now });
  const written = `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n<debate name="transcript">\n${meta}\n${debate}\n</debate>\n</akomaNtoso>\n`;
  checkWritten(read, readBack(written, read));
  return written;
}
