import { describePassage } from '../../anchoring/describe.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan } from '../../text/span.ts';
import { checkWritten, type WrittenPassage } from '../check-written.ts';
import type { ExportOptions, ExportPart } from '../export-format.ts';
import { childElements, readXml } from '../xml/read-xml.ts';
import { writeZip } from '../zip/write-zip.ts';
import { countPositions } from './positions.ts';
import { projectPieces, startProject } from './project.ts';
import { writeSource, type WrittenSource } from './write-source.ts';

/** The texts come first, each as its document is read; `project.qde`, which tells of all, comes last, and its elements alone are kept until then. */
export async function* exportProject(documents: AsyncIterable<CorpusDocument>, { now, leaveOut }: ExportOptions): AsyncGenerator<ExportPart> {
  const zip = writeZip(now);
  const project = startProject();
  for await (const given of documents) {
    const document = wholeCharacters(given);
    const source = writeSource(project, document, leaveOut);
    checkWritten(document, readBack(document, source));
    yield { path: null, content: zip.add(`sources/${source.guid}.txt`, [source.text]) };
  }
  yield { path: null, content: zip.add('project.qde', projectPieces(project, now)) };
  yield { path: null, content: zip.end() };
}

/** With no passage that begins or ends within a character, or within a CRLF: the format has no place for it. */
function wholeCharacters(document: CorpusDocument): CorpusDocument {
  const points = codePointMap(document.text);
  const claims = document.claims.map(({ claim, anchor }) => ({
    claim, anchor: anchor.span === null ? anchor : { ...anchor, span: describePassage(document.text, anchor.span, points).span },
  }));
  return { ...document, claims };
}

/** Half a surrogate pair that stands alone, which no file can hold, and what stands for it there. */
const loneHalf = /[\u{d800}-\u{dfff}]/gu;

/**
 * The words of each passage, cut out of the written text as another tool would; those of the document where both say the same but for line
 * breaks.
 */
function* readBack({ text }: CorpusDocument, { text: written, element, passages }: WrittenSource): Generator<WrittenPassage> {
  const { root } = readXml(element);
  if (root === null) return;
  const file = new TextDecoder().decode(new TextEncoder().encode(written));
  const inFile = countPositions(file, { codePoints: true, joinedBreaks: false });
  const inDocument = countPositions(text, { codePoints: true, joinedBreaks: true });
  for (const { attributes } of childElements(root, 'PlainTextSelection')) {
    const id = passages.get(attributes.get('guid') ?? '');
    if (id === undefined) continue;
    const [start, end] = [Number(attributes.get('startPosition')), Number(attributes.get('endPosition'))];
    const words = sliceSpan(text, { start: inDocument.toUtf16(start), end: inDocument.toUtf16(end) });
    const there = sliceSpan(file, { start: inFile.toUtf16(start), end: inFile.toUtf16(end) });
    yield { id, words: words.replaceAll('\r\n', '\n').replace(loneHalf, '\uFFFD') === there ? words : there };
  }
}
