import * as l10n from '@vscode/l10n';
import { statuses, verdicts } from '../../claims/claim-status.ts';
import type { Json, JsonObject } from '../../claims/claim.ts';
import { type Codebook, makeTag, type Tag } from '../../claims/codebook.ts';
import { placeSyntaxError, placeProblems } from '../../claims/file-problem.ts';
import { isArray, isObject, isTooDeep, parseJson } from '../../claims/json.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan } from '../../text/span.ts';
import { chooseCount, type CountedSpan } from '../choose-count.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportedClaim, ImportedDocument, Importer, ImportOptions, ImportProblem } from '../import-format.ts';
import { claimInText, claimOfWords, type ImportedFields, importedId } from '../imported-claim.ts';
import { carriedFields, carriedWords, parseCarried, readCarried } from '../records/carried-claim.ts';
import { claimKey, documentKey, names, orphansKey } from './label-studio-terms.ts';

/** Tells what is wrong with a part of the file by its path. */
type Tell = (path: readonly (string | number)[], message: string) => void;

/** All that was said of one region, by its id. */
interface Region extends CountedSpan {
  readonly id: string;
  readonly results: JsonObject[];
  readonly path: readonly (string | number)[];
}

/** Tasks as Label Studio exports them as JSON, with any labelling configuration for text; predictions where nobody annotated. */
export const importLabelStudio: Importer = (source, options) => {
  const parsed = parseJson(decodeText(source.bytes).text);
  if (!('value' in parsed)) {
    const { line, column } = placeSyntaxError(parsed.json);
    return Promise.resolve({ documents: [], codebook: null, problems: [{ message: l10n.t('This is no JSON.'), line, column }] });
  }
  const found: { readonly path: readonly (string | number)[]; readonly message: string }[] = [];
  const tags = new Map<string, Tag>();
  const tasks = isArray(parsed.value) ? parsed.value : [parsed.value];
  const documents = tasks.flatMap((task, index): ImportedDocument[] => {
    const at = isArray(parsed.value) ? [index] : [];
    const tell: Tell = (path, message) => void found.push({ path: [...at, ...path], message });
    if (!isObject(task) || isTooDeep(task) || !isObject(task['data'])) {
      tell([], l10n.t('A task of Label Studio is a JSON object with data.'));
      return [];
    }
    for (const tag of labelsOf(task['data']['labels'])) if (!tags.has(tag.id)) tags.set(tag.id, tag);
    return [readTask(task, task['data'], tell, options)];
  });
  const placed = placeProblems(parsed.json, found.map(({ path }) => ({ code: 'wrong-value', path, data: {} })));
  const problems = placed.map(({ line, column }, index): ImportProblem => ({ message: found[index]?.message ?? '', line, column }));
  const codebook: Codebook | null = tags.size === 0 ? null : { title: '', tags: [...tags.values()] };
  return Promise.resolve({ documents, codebook, problems });
};

function readTask(task: JsonObject, data: JsonObject, tell: Tell, options: ImportOptions): ImportedDocument {
  const annotations = listOf(task, ['annotations', 'completions']).filter(({ item }) => item['was_cancelled'] !== true);
  const chosen = annotations.length > 0 ? annotations : listOf(task, ['predictions']);
  const results = chosen.flatMap(({ item, path }) => (isArray(item['result']) ? item['result'] : []).map((result, index) => ({ result, path: [...path, 'result', index], by: item })));
  /** By the annotation and their id: who copies another's annotation to correct it has regions of the same ids. */
  const regions = new Map<JsonObject, Map<string, Region & { readonly by: JsonObject }>>();
  const about = new Set<Json | undefined>();
  for (const { result, path, by } of results) {
    if (isObject(result) && result['type'] === 'relation') {
      options.leaveOut('relation');
      continue;
    }
    const value = isObject(result) ? result['value'] : undefined;
    if (!isObject(result) || !isObject(value) || value['start'] === undefined) {
      if (isObject(result) && isObject(value)) options.leaveOut('said-of-no-passage');
      else tell(path, l10n.t('This is no result of Label Studio.'));
      continue;
    }
    const span = readSpan(value);
    if (span === null) tell([...path, 'value'], l10n.t('The offsets of this result are no whole numbers in order.'));
    else if (span.start === span.end) options.leaveOut('claim-without-words');
    else {
      const id = typeof result['id'] === 'string' ? result['id'] : `${span.start} ${span.end}`;
      const own = regions.get(by) ?? new Map<string, Region & { readonly by: JsonObject }>();
      const known = own.get(id);
      about.add(result['to_name']);
      regions.set(by, own);
      if (known === undefined) own.set(id, { id, ...span, words: wordsOf(result), results: [result], path, by });
      else own.set(id, { ...known, words: known.words ?? wordsOf(result), results: [...known.results, result] });
    }
  }
  const name = [documentKey, 'file_name', 'filename', 'title'].map((key) => data[key]).find((value) => typeof value === 'string') ?? null;
  const text = textOf(data, about);
  const all = [...regions.values()].flatMap((own) => [...own.values()]);
  const orphans = isArray(data[orphansKey]) ? data[orphansKey].flatMap((json) => readCarried(json) ?? []) : [];
  return {
    name,
    text,
    claims: [...readRegions(all, text, name ?? '', tell), ...orphans.map((claim) => ({ claim: { ...claim, source: null }, span: null }))],
  };
}

function readRegions(regions: readonly (Region & { readonly by: JsonObject })[], text: string | null, name: string, tell: Tell): readonly ImportedClaim[] {
  const count = text === null ? null : chooseCount(text, regions, 'code-points');
  const points = text === null ? null : codePointMap(text);
  return regions.flatMap((region): ImportedClaim[] => {
    const json = region.results.map(({ meta }) => (isObject(meta) ? meta[claimKey] : undefined)).find((value) => typeof value === 'string');
    const carried = json === undefined ? undefined : parseCarried(json);
    const fields = (words: string): ImportedFields => {
      const [own, answers] = [readFields(carried, words), answersOf(region)];
      return { ...fieldsOf(region, name), ...own, ...answers, attributes: { ...own.attributes, ...answers.attributes } };
    };
    const span = count?.(region) ?? null;
    if (text === null || points === null || span === null || span.end > text.length) {
      // The words alone, where it has them.
      if (region.words === null || region.words === '') tell(region.path, l10n.t('The words of this result are not known: its text is elsewhere, or ends before.'));
      return region.words === null || region.words === '' ? [] : [claimOfWords(region.words, null, fields(region.words))];
    }
    const words = sliceSpan(text, span);
    const was = carriedWords(carried, words);
    const made = claimInText(text, span, points, fields(was ?? words));
    return [was === null ? made : { ...made, claim: { ...made.claim, quote: { ...made.claim.quote, exact: was } } }];
  });
}

function readFields(carried: Json | undefined, words: string): Partial<ImportedFields> {
  const claim = readCarried(carried);
  return claim === null ? {} : carriedFields(claim, words);
}

/** What Label Studio itself knows of an annotation. */
function fieldsOf({ id, start, end, by }: Region & { readonly by: JsonObject }, name: string): ImportedFields {
  const [created, modified] = [by['created_at'], by['updated_at']].map((time) => (typeof time === 'string' ? secondOf(time) : null));
  const person = by['created_username'] ?? (isObject(by['completed_by']) ? by['completed_by']['email'] : undefined);
  return { id: importedId(name, id, `${start} ${end}`), created: created ?? null, modified: created === modified ? null : (modified ?? null), creator: typeof person === 'string' ? person : null };
}

/** `2021-03-09T22:16:08.728353Z` to the second, as claims have it. */
function secondOf(time: string): string | null {
  const [, second] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|\+00:00)$/.exec(time) ?? [];
  return second === undefined ? null : `${second}Z`;
}

/** Choices of other names are answers to attributes, and other texts belong to the note. */
function answersOf({ results }: Region): Partial<ImportedFields> {
  const tags = new Set<string>();
  const notes: string[] = [];
  const attributes: [string, string][] = [];
  let [verdict, status]: [(typeof verdicts)[number] | null, (typeof statuses)[number] | null] = [null, null];
  for (const { from_name: from, value } of results) {
    if (!isObject(value)) continue;
    const choices = wordsIn(value['choices']);
    for (const tag of wordsIn(value['labels'])) tags.add(tag);
    // Where a result is no text area's, `text` is one string: the words of the region.
    if (isArray(value['text'])) notes.push(...wordsIn(value['text']));
    if (choices.length === 0) continue;
    const [asVerdict, asStatus] = [verdicts.find((one) => one === choices[0]), statuses.find((one) => one === choices[0])];
    if (from === names.verdict && asVerdict !== undefined) verdict = asVerdict;
    else if (from === names.status && asStatus !== undefined) status = asStatus;
    else attributes.push([typeof from === 'string' ? from : 'choices', choices.join('; ')]);
  }
  return { tags: [...tags], note: notes.join('\n'), verdict, status, ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) }) };
}

function wordsIn(list: Json | undefined): readonly string[] {
  return isArray(list) ? list.filter((word) => typeof word === 'string') : [];
}

/** Offsets of hypertext count within an element each, and stand for the whole text beside. */
function readSpan(value: JsonObject): Omit<CountedSpan, 'words'> | null {
  const whole = isObject(value['globalOffsets']) ? value['globalOffsets'] : value;
  const [start, end] = [Number(whole['start']), Number(whole['end'])];
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start ? { start, end } : null;
}

/** A text area's `text` is a list, and not the words of the region. */
function wordsOf({ value }: JsonObject): string | null {
  return isObject(value) && typeof value['text'] === 'string' ? value['text'] : null;
}

/** The data that the results are about: Label Studio names a tag of the configuration, which mostly has the name of the data. */
function textOf(data: JsonObject, about: ReadonlySet<Json | undefined>): string | null {
  const keys = [...[...about].filter((key) => typeof key === 'string'), names.text, 'value', 'content'];
  return keys.map((key) => data[key]).find((value) => typeof value === 'string') ?? null;
}

function listOf(task: JsonObject, keys: readonly string[]): readonly { readonly item: JsonObject; readonly path: readonly (string | number)[] }[] {
  return keys.flatMap((key) => {
    const list = task[key];
    return isArray(list) ? list.flatMap((item, index) => (isObject(item) ? [{ item, path: [key, index] }] : [])) : [];
  });
}

function labelsOf(labels: Json | undefined): readonly Tag[] {
  return (isArray(labels) ? labels : []).flatMap((label): Tag[] => {
    if (!isObject(label) || typeof label['value'] !== 'string') return [];
    const { value, alias, background, hint } = label;
    const id = typeof alias === 'string' ? alias : value;
    const color = typeof background === 'string' && /^#[\da-f]{6}$/i.test(background) ? background : null;
    return id === '' ? [] : [makeTag({ id, name: value, color, definition: typeof hint === 'string' ? hint : '' })];
  });
}
