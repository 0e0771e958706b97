import type { Claim, Json, JsonObject } from '../../claims/claim.ts';
import { type Codebook, tagName } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { locateClaims } from '../../corpus/locate-claims.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan } from '../../text/span.ts';
import { checkWritten, type WrittenPassage } from '../check-written.ts';
import type { Exporter } from '../export-format.ts';
import { carryClaim } from '../records/carried-claim.ts';
import { tagColor } from '../tag-color.ts';
import { claimKey, documentKey, names, orphansKey } from './label-studio-terms.ts';

/**
 * Tasks with an annotation each (https://labelstud.io/guide/task_format.html), the way in which Label Studio exports and imports. Offsets
 * are code points: its editor counts so since label-studio-frontend#308, "in python and other modern tools" (utils/selection-tools.js), CRLF
 * as two.
 */
export const exportLabelStudio: Exporter = async function* (documents, { leaveOut }) {
  let between = '[\n';
  for await (const document of documents) {
    const marked = document.claims.filter(({ anchor: { span } }) => span === null || span.start < span.end);
    if (marked.length < document.claims.length) leaveOut('claim-without-words', document.claims.length - marked.length);
    const written = JSON.stringify(task({ ...document, claims: marked }));
    checkWritten({ ...document, claims: marked }, readBack(written));
    yield { path: null, content: `${between}${written}` };
    between = ',\n';
  }
  yield { path: null, content: between === '[\n' ? '[]\n' : '\n]\n' };
};

function task(document: CorpusDocument): JsonObject {
  const { name, text, transcript, codebook } = document;
  const located = locateClaims(document);
  const points = codePointMap(text);
  const result = located.flatMap(({ claim, anchor: { span } }) => {
    if (span === null) return [];
    const words = sliceSpan(text, span);
    return region(claim, words, { start: points.toCodePoint(span.start), end: points.toCodePoint(span.end), text: words });
  });
  const orphans = located.filter(({ anchor }) => anchor.span === null).map(({ claim }) => carryClaim(claim, null));
  return {
    data: {
      [names.text]: text,
      [documentKey]: name,
      title: transcript.title,
      date: transcript.date,
      labels: labels(codebook, located.map(({ claim }) => claim)),
      ...(orphans.length === 0 ? {} : { [orphansKey]: orphans }),
    },
    annotations: [{ result }],
  };
}

/** One result for the tags and one for each other answer, all of one region by its id. */
function region(claim: Claim, words: string, value: JsonObject): readonly JsonObject[] {
  const answers: readonly (readonly [name: string, type: string, key: string, values: readonly string[]])[] = [
    [names.label, 'labels', 'labels', claim.tags],
    [names.verdict, 'choices', 'choices', claim.verdict === null ? [] : [claim.verdict]],
    [names.status, 'choices', 'choices', claim.status === null ? [] : [claim.status]],
    [names.note, 'textarea', 'text', claim.note === '' ? [] : [claim.note]],
  ];
  const carried = carryClaim({ ...claim, tags: [], verdict: null, status: null, note: '' }, words);
  return answers.flatMap(([name, type, key, values]): JsonObject[] => {
    if (values.length === 0 && name !== names.label) return [];
    // Of a text area `text` is what was written there.
    const meta = name === names.label ? { meta: { [claimKey]: JSON.stringify(carried) } } : {};
    return [{ id: claim.id, from_name: name, to_name: names.text, type, origin: 'manual', value: { ...value, [key]: values }, ...meta }];
  });
}

/** What Label Studio makes a `<Label>` of, the codebook's first, then tags that it does not have. */
function labels(codebook: Codebook, claims: readonly Claim[]): Json {
  const ids = new Set([...codebook.tags.map(({ id }) => id), ...claims.flatMap(({ tags }) => tags)]);
  return [...ids].map((id) => {
    const [name, color] = [tagName(codebook, id), tagColor(codebook, id)];
    const hint = codebook.tags.find((tag) => tag.id === id)?.definition ?? '';
    return { value: name, ...(name === id ? {} : { alias: id }), ...(color === null ? {} : { background: color }), ...(hint === '' ? {} : { hint }) };
  });
}

/** What the offsets of the regions give of the text of the task. */
function readBack(written: string): readonly WrittenPassage[] {
  const { data, annotations } = JSON.parse(written) as { data: { text: string }; annotations: { result: { id: string; type: string; value: { start: number; end: number } }[] }[] };
  const points = codePointMap(data.text);
  return annotations.flatMap(({ result }) => result).filter(({ type }) => type === 'labels').map(({ id, value: { start, end } }) => ({ id, words: sliceSpan(data.text, { start: points.toUtf16(start), end: points.toUtf16(end) }) }));
}
