import type { JsonObject } from '../../claims/claim.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { locateClaims } from '../../corpus/locate-claims.ts';
import { sliceSpan } from '../../text/span.ts';
import { checkWritten, type WrittenPassage } from '../check-written.ts';
import type { Exporter } from '../export-format.ts';
import { carryClaim } from '../records/carried-claim.ts';
import { claimsKey, documentKey, labelOf, untagged } from './doccano-terms.ts';

/**
 * A document a line: its text, `[start, end, tag]` for each tag of each claim, and what doccano keeps as the example's metadata. Offsets are
 * UTF-16: since its editor is v-annotator (2021), doccano counts so, not in code points (https://github.com/doccano/doccano/issues/2290);
 * only with emoji do the two differ.
 */
export const exportDoccano: Exporter = async function* (documents, { leaveOut }) {
  for await (const document of documents) {
    // doccano refuses an example without words.
    if (document.text === '') {
      if (document.claims.length > 0) leaveOut('claim-not-found', document.claims.length);
      continue;
    }
    const line = `${JSON.stringify(row(document, () => { leaveOut('claim-without-words'); }))}\n`;
    checkWritten(withoutEmpty(document), readBack(line));
    yield { path: null, content: line };
  }
};

/** Every row has the same keys: doccano would else fill the missing ones with NaN, which is no JSON. */
function row(document: CorpusDocument, leaveOut: () => void): JsonObject {
  const { name, text } = document;
  const label: [number, number, string][] = [];
  const claims: JsonObject[] = [];
  for (const { claim, anchor: { span } } of locateClaims(document)) {
    if (span !== null && span.start === span.end) {
      leaveOut();
      continue;
    }
    if (span === null) {
      claims.push({ start: null, end: null, words: claim.quote.exact, ...carryClaim(claim, null) });
      continue;
    }
    const { start, end } = span;
    for (const tag of claim.tags.length === 0 ? [untagged] : claim.tags) label.push([start, end, labelOf(tag)]);
    claims.push({ start, end, words: sliceSpan(text, span), ...carryClaim(claim, sliceSpan(text, span)) });
  }
  return { text, label, [documentKey]: name, [claimsKey]: claims };
}

function withoutEmpty(document: CorpusDocument): CorpusDocument {
  return { ...document, claims: document.claims.filter(({ anchor: { span } }) => span === null || span.start < span.end) };
}

/** What the offsets of the labels give: each label stands where its claim says. */
function readBack(line: string): readonly WrittenPassage[] {
  const read = JSON.parse(line) as { text: string; label: [number, number, string][]; claims: { id: string; start: number; end: number; words: string }[] };
  const labelled = new Set(read.label.map(([start, end]) => `${start} ${end}`));
  return read.claims.filter(({ start, end }) => labelled.has(`${start} ${end}`)).map(({ id, start, end }) => ({ id, words: read.text.slice(start, end) }));
}
