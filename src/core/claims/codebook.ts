import * as v from 'valibot';
import { codebookSchema } from './codebook-schema.ts';
import { placeProblems, placeSyntaxError, type FileProblem, type UnplacedProblem } from './file-problem.ts';
import type { JsonPath } from './json-offsets.ts';
import { parseJson, typeName } from './json.ts';

/** A code with its definition. */
export interface Tag {
  /** Written into the sidecar. */
  readonly id: string;
  /** The id, where the codebook gives no name. */
  readonly name: string;
  /** Empty where it is yet to be written. */
  readonly definition: string;
}

/** The tags that a team agreed on, in their order. */
export interface Codebook {
  /** Empty where it has none. */
  readonly title: string;
  readonly tags: readonly Tag[];
}

export type CodebookResult = { readonly codebook: Codebook } | { readonly problems: readonly FileProblem[] };

/** The tag's name; its id where the codebook does not have it. */
export function tagName(codebook: Codebook, id: string): string {
  return codebook.tags.find((tag) => tag.id === id)?.name ?? id;
}

/** Reads the text of a `codebook.json`; a byte order mark and unknown fields are tolerated. */
export function parseCodebook(text: string): CodebookResult {
  const parsed = parseJson(text);
  if (!('value' in parsed)) return { problems: [placeSyntaxError(parsed.json)] };
  const { json, value } = parsed;
  if (!v.is(v.looseObject({ tags: v.unknown() }), value)) {
    return { problems: placeProblems(json, [{ code: 'not-a-codebook', path: [], data: { found: typeName(value) } }]) };
  }
  const checked = v.safeParse(codebookSchema, value);
  if (!checked.success) return { problems: placeProblems(json, checked.issues.map(problemOfIssue)) };
  const { title = '' } = checked.output;
  // A tag may begin as an id alone: a team writes its definitions while it works.
  const tags = checked.output.tags.map(({ id, name = id, definition = '' }) => ({ id, name, definition }));
  const repeated = repeatedIds(tags);
  if (repeated.length > 0) return { problems: placeProblems(json, repeated) };
  return { codebook: { title, tags } };
}

/** The file that a team starts from. `schema` is an address for editors that do not know the file by its name. */
export function serialiseCodebook(codebook: Codebook, schema?: string): string {
  const tags = codebook.tags.map(({ id, name, definition }) => ({ id, name, definition }));
  return `${JSON.stringify({ ...(schema === undefined ? {} : { $schema: schema }), title: codebook.title, tags }, null, 2)}\n`;
}

function problemOfIssue(issue: v.InferIssue<typeof codebookSchema>): UnplacedProblem {
  const path: JsonPath = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  // A field that is missing has no place of its own: its object is named.
  if (issue.kind === 'schema' && issue.received === 'undefined') {
    return { code: 'missing-field', path: path.slice(0, -1), data: { field: String(path.at(-1)) } };
  }
  if (issue.kind === 'schema') {
    return { code: 'wrong-type', path, data: { expected: issue.expected.toLowerCase(), found: typeName(issue.input) } };
  }
  return { code: 'wrong-value', path, data: { found: issue.input } };
}

function repeatedIds(tags: readonly Tag[]): readonly UnplacedProblem[] {
  const seen = new Set<string>();
  return tags.flatMap(({ id }, index): readonly UnplacedProblem[] => {
    if (seen.has(id)) return [{ code: 'duplicate-id', path: ['tags', index, 'id'], data: { id } }];
    seen.add(id);
    return [];
  });
}
