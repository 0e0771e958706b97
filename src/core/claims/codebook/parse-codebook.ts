import * as v from 'valibot';
import type { Attribute, Codebook, Tag } from '../codebook.ts';
import { attributeSchema, tagFields } from '../codebook-schema.ts';
import { placeProblems, placeSyntaxError, type FileProblem, type UnplacedProblem } from '../file-problem.ts';
import type { JsonPath } from '../json-offsets.ts';
import { parseJson, typeName } from '../json.ts';

export interface CodebookResult {
  /** What can be used of the file; null where nothing can. */
  readonly codebook: Codebook | null;
  readonly problems: readonly FileProblem[];
}

/** Deeper than any hierarchy that a person could work with, and far from what breaks a reader. */
const deepest = 50;

/**
 * Reads the text of a `codebook.json`; a byte order mark and unknown fields are tolerated. What is wrong is reported and left out: a field,
 * or, where its id cannot be used, a tag or an attribute; the tags below it move up.
 */
export function parseCodebook(text: string): CodebookResult {
  const parsed = parseJson(text);
  if (!('value' in parsed)) return { codebook: null, problems: [placeSyntaxError(parsed.json)] };
  const { json, value } = parsed;
  if (!v.is(v.looseObject({ tags: v.unknown() }), value)) {
    return { codebook: null, problems: placeProblems(json, [{ code: 'not-a-codebook', path: [], data: { found: typeName(value) } }]) };
  }
  if (!Array.isArray(value.tags)) {
    const problem: UnplacedProblem = { code: 'wrong-type', path: ['tags'], data: { expected: 'array', found: typeName(value.tags) } };
    return { codebook: null, problems: placeProblems(json, [problem]) };
  }
  const problems: UnplacedProblem[] = [];
  const { title = '' } = readFields({ title: v.optional(v.pipe(v.string(), v.minLength(1))) }, value, [], problems);
  const reading: Reading = { tags: new Map(), described: new Map(), problems };
  readTags(value.tags, ['tags'], null, reading);
  const tags = [...reading.tags.values()].map((tag) => ({ ...tag, attributes: tag.attributes.map((one) => ({ ...one, ...reading.described.get(one.id) })) }));
  return { codebook: { title, tags }, problems: placeProblems(json, problems) };
}

interface Reading {
  readonly tags: Map<string, Tag>;
  /** What is first said of each attribute, wherever that is. */
  readonly described: Map<string, Partial<Pick<Attribute, 'name' | 'definition' | 'values'>>>;
  readonly problems: UnplacedProblem[];
}

function readTags(items: readonly unknown[], path: JsonPath, parent: string | null, reading: Reading): void {
  const { tags, problems } = reading;
  items.forEach((item, index) => {
    const at = [...path, index];
    if (!isRecord(item)) {
      problems.push({ code: 'wrong-type', path: at, data: { expected: 'object', found: typeName(item) } });
      return;
    }
    const { id, name = id, definition = '', include = [], exclude = [], example = '', color = null, icon = null, retired = false } =
      readFields(tagFields, item, at, problems);
    const isTaken = id !== undefined && tags.has(id);
    if (isTaken) problems.push({ code: 'duplicate-id', path: [...at, 'id'], data: { id } });
    const isUsed = id !== undefined && name !== undefined && !isTaken;
    if (isUsed) {
      const attributes = readAttributes(item['attributes'], [...at, 'attributes'], reading);
      tags.set(id, { id, name, definition, parent, include, exclude, example, color, icon, retired, attributes });
    }
    const below = item['tags'];
    if (below === undefined) return;
    if (!Array.isArray(below)) problems.push({ code: 'wrong-type', path: [...at, 'tags'], data: { expected: 'array', found: typeName(below) } });
    else if (path.length > 2 * deepest) problems.push({ code: 'too-deep', path: [...at, 'tags'], data: {} });
    else readTags(below, [...at, 'tags'], isUsed ? id : parent, reading);
  });
}

function readAttributes(items: unknown, path: JsonPath, { described, problems }: Reading): readonly Attribute[] {
  if (items === undefined) return [];
  if (!Array.isArray(items)) {
    problems.push({ code: 'wrong-type', path, data: { expected: 'array', found: typeName(items) } });
    return [];
  }
  const own = new Map<string, Attribute>();
  items.forEach((item: unknown, index) => {
    const at = [...path, index];
    if (!isRecord(item)) {
      problems.push({ code: 'wrong-type', path: at, data: { expected: 'object', found: typeName(item) } });
      return;
    }
    const { id, name, definition, values, required = false } = readFields(attributeSchema.entries, item, at, problems);
    if (id === undefined) return;
    if (own.has(id)) {
      problems.push({ code: 'duplicate-id', path: [...at, 'id'], data: { id } });
      return;
    }
    const first = described.get(id) ?? {};
    if (first.values !== undefined && values !== undefined && !sameWords(first.values, values)) {
      problems.push({ code: 'other-values', path: [...at, 'values'], data: { id } });
    }
    described.set(id, { ...(name !== undefined && { name }), ...(definition !== undefined && { definition }), ...(values !== undefined && { values: [...new Set(values)] }), ...first });
    own.set(id, { id, name: id, definition: '', values: [], required });
  });
  return [...own.values()];
}

type Fields<Entries extends v.ObjectEntries> = { readonly [Key in keyof Entries]: v.InferOutput<Entries[Key]> | undefined };

/** Each field that is as it should be; the others are reported, and undefined. */
function readFields<Entries extends v.ObjectEntries>(entries: Entries, item: Readonly<Record<string, unknown>>, path: JsonPath, problems: UnplacedProblem[]): Fields<Entries> {
  const read: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(entries)) {
    const has = Object.hasOwn(item, key);
    if (!has && schema.type === 'optional') continue;
    if (!has) {
      problems.push({ code: 'missing-field', path, data: { field: key } });
      continue;
    }
    const checked = v.safeParse(schema, item[key]);
    if (checked.success) read[key] = checked.output;
    else problems.push(...checked.issues.map((issue) => problemOfIssue(issue, [...path, key])));
  }
  return read as Fields<Entries>;
}

function problemOfIssue(issue: v.BaseIssue<unknown>, path: JsonPath): UnplacedProblem {
  const inside: JsonPath = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const at = [...path, ...inside];
  // A union that takes strings alone: what is wrong with a string is its value.
  const isValue = issue.kind === 'validation' || typeof issue.input === 'string';
  if (isValue) return { code: 'wrong-value', path: at, data: { found: String(issue.input) } };
  const expected = issue.type === 'union' ? 'string' : (issue.expected ?? 'another').toLowerCase();
  return { code: 'wrong-type', path: at, data: { expected, found: typeName(issue.input) } };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
