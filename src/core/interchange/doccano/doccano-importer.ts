import * as l10n from '@vscode/l10n';
import type { Json, JsonObject } from '../../claims/claim.ts';
import { isArray, isObject } from '../../claims/json.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import { chooseCount, type CountedSpan } from '../choose-count.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportedClaim, ImportedDocument, Importer, ImportOptions } from '../import-format.ts';
import { claimInText, importedId } from '../imported-claim.ts';
import { carriedFields, carriedWords, readCarried } from '../records/carried-claim.ts';
import { readJsonRows, type Tell } from '../records/read-json-rows.ts';
import { claimsKey, commentKeys, documentKey, labelKeys, labelOf, textKeys, untagged } from './doccano-terms.ts';

interface Label extends CountedSpan {
  readonly tag: string;
}

/** JSON Lines, or JSON with a list of rows: as doccano exports, with relations or without, and as it imports. */
export const importDoccano: Importer = (source, options) => {
  const documents: ImportedDocument[] = [];
  const wanted = (): string => l10n.t('A row of doccano is a JSON object with a text and labels.');
  const problems = readJsonRows(decodeText(source.bytes).text, wanted, (row, tell) => void documents.push(...readRow(row, tell, options)));
  return Promise.resolve({ documents, codebook: null, problems });
};

function readRow(row: JsonObject, tell: Tell, { leaveOut }: ImportOptions): readonly ImportedDocument[] {
  const text = textKeys.map((key) => row[key]).find((value) => typeof value === 'string');
  if (text === undefined) {
    tell(l10n.t('The row has no text.'));
    return [];
  }
  const carried = isArray(row[claimsKey]) ? row[claimsKey].filter(isObject) : [];
  const labels = labelsOf(row, tell, () => { leaveOut('claim-without-words'); });
  if (isArray(row['relations']) && row['relations'].length > 0) leaveOut('relation', row['relations'].length);
  const comments = commentKeys.map((key) => row[key]).find(isArray)?.length ?? 0;
  if (comments > 0) leaveOut('said-of-no-passage', comments);
  const name = typeof row[documentKey] === 'string' ? row[documentKey] : null;
  return [{ name, text, claims: [...claimsOf(text, name, labels, carried, tell), ...orphansOf(carried)] }];
}

/** `[0, 2, "ORG"]`, or `{"start_offset": 0, "end_offset": 2, "label": "ORG"}`. */
function labelsOf(row: JsonObject, tell: Tell, leaveOut: () => void): readonly Label[] {
  const list = labelKeys.map((key) => row[key]).find(isArray) ?? [];
  return list.flatMap((item): Label[] => {
    const [start, end, tag]: readonly (Json | undefined)[] = isArray(item) ? item : isObject(item) ? [item['start_offset'], item['end_offset'], item['label']] : [];
    if (!isOffset(start) || !isOffset(end) || typeof tag !== 'string' || end < start) {
      tell(l10n.t('This is no label of a passage: {0}', JSON.stringify(item).slice(0, 80)));
      return [];
    }
    if (start === end) leaveOut();
    return start === end ? [] : [{ start, end, tag, words: null }];
  });
}

/** Labels on the passage of a claim that was carried are its tags; those on any other passage make a claim of it. */
function claimsOf(text: string, name: string | null, all: readonly Label[], carried: readonly JsonObject[], tell: Tell): readonly ImportedClaim[] {
  const known = carried.flatMap((json): (CountedSpan & { readonly json: JsonObject })[] => {
    const { start, end, words } = json;
    return isOffset(start) && isOffset(end) && typeof words === 'string' ? [{ start, end, words, json }] : [];
  });
  const count = chooseCount(text, [...known, ...all], 'utf-16');
  const labels = all.filter((label) => count(label).end <= text.length);
  if (labels.length < all.length) tell(l10n.t('Labels that end behind the end of the text: {0}.', all.length - labels.length));
  const points = codePointMap(text);
  /** The tags that stand at each passage and that no carried claim has. */
  const open = new Map<string, { readonly span: Label; readonly tags: Set<string> }>();
  for (const label of labels) open.set(keyOf(label), { span: label, tags: (open.get(keyOf(label))?.tags ?? new Set()).add(label.tag) });
  const given = new Map([...open].map(([key, { tags }]) => [key, new Set(tags)]));
  const kept = known.flatMap(({ json, ...span }) => {
    const claim = readCarried(json);
    const here = given.get(keyOf(span));
    if (claim === null || here === undefined) return [];
    // What a person took away in doccano is gone.
    const tags = claim.tags.filter((tag) => here.has(labelOf(tag)));
    const isNaked = claim.tags.length === 0 && here.has(untagged);
    if (tags.length === 0 && !isNaked) return [];
    for (const tag of isNaked ? [untagged] : tags.map(labelOf)) open.get(keyOf(span))?.tags.delete(tag);
    return [{ claim, json, span, tags }];
  });
  const claims = kept.map(({ claim, json, span, tags }): ImportedClaim => {
    // What he gave goes to the first claim of the passage.
    const more = [...(open.get(keyOf(span))?.tags ?? [])];
    open.delete(keyOf(span));
    const found = count(span);
    const words = sliceSpan(text, found);
    const was = carriedWords(json, words);
    const made = claimInText(text, found, points, { ...carriedFields(claim, was ?? words), tags: [...tags, ...more] });
    return was === null ? made : { ...made, claim: { ...made.claim, quote: { ...made.claim.quote, exact: was } } };
  });
  const others = [...open.values()].filter(({ tags }) => tags.size > 0).map(({ span, tags }) =>
    claimInText(text, count(span), points, { id: importedId(name ?? '', keyOf(span), sliceSpan(text, count(span))), tags: [...tags] }));
  return [...claims, ...others];
}

/** Claims that had no place when they were written. */
function orphansOf(carried: readonly JsonObject[]): readonly ImportedClaim[] {
  return carried.flatMap((json): ImportedClaim[] => {
    const claim = json['start'] === null ? readCarried(json) : null;
    return claim === null ? [] : [{ claim: { ...claim, source: null }, span: null }];
  });
}

function isOffset(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
