import type { Codebook, Tag } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { type LeftOut } from '../left-out.ts';
import { checkWritten } from '../check-written.ts';
import { documentPath } from '../document-path.ts';
import type { Exporter } from '../export-format.ts';
import { withLineFeeds } from '../line-feeds.ts';
import { bratNames } from './brat-names.ts';
import { statusAttribute, untagged, verdictAttribute } from './brat-terms.ts';
import { readBack } from './read-back.ts';
import { writeConfiguration, writeVisual } from './write-configuration.ts';
import { type Naming, piecesOf, writeStandoff } from './write-standoff.ts';

/** A folder that is a collection of brat: `.txt` and `.ann` of each document, and its configuration, which is known when all are read. */
export const exportBrat: Exporter = async function* (documents, { leaveOut }) {
  const naming: Naming = { types: bratNames([untagged], 'Tag'), attributes: bratNames([verdictAttribute, statusAttribute], 'Attribute') };
  const tags = new Map<string, Tag>();
  const taken = new Set<string>();
  let title = '';
  for await (const document of documents) {
    title ||= document.codebook.title;
    for (const tag of document.codebook.tags) if (!tags.has(tag.id)) tags.set(tag.id, tag);
    const given = asBratCounts(document, leaveOut);
    const path = documentPath(document.name.replace(/\.txt$/i, ''), taken);
    const standoff = writeStandoff(given, naming);
    checkWritten(given, readBack(standoff, given.text));
    yield { path: `${path}.txt`, content: given.text };
    yield { path: `${path}.ann`, content: standoff };
  }
  const codebook: Codebook = { title, tags: [...tags.values()] };
  for (const { id } of codebook.tags) naming.types.of(id);
  yield { path: 'annotation.conf', content: writeConfiguration(codebook, naming) };
  yield { path: 'visual.conf', content: writeVisual(codebook, naming) };
};

/**
 * The document with the text that is given out: a text has line feeds alone, because readers of brat's files part on whether CRLF is one
 * character or two. Spans end at words, not at the line break that an annotation of brat cannot hold.
 */
function asBratCounts(document: CorpusDocument, leaveOut: (what: LeftOut) => void): CorpusDocument {
  const { text, to } = withLineFeeds(document.text);
  const claims = document.claims.flatMap(({ claim, anchor }) => {
    if (anchor.span === null) {
      leaveOut('claim-not-found');
      return [];
    }
    const pieces = piecesOf(text, to(anchor.span));
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) {
      leaveOut('claim-without-words');
      return [];
    }
    return [{ claim, anchor: { ...anchor, span: { start: first.start, end: last.end } } }];
  });
  return { ...document, text, claims };
}
