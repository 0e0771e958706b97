import * as v from 'valibot';
import { patternsOf, type PatternPlace } from './checks/patterns-of.ts';
import type { OwnFormat } from './format.ts';
import type { FormatProblem } from './format-problem.ts';
import { formatSchema } from './format-schema.ts';
import { askedPatterns } from './needs/asked-patterns.ts';
import { rememberNeeds } from './needs/pattern-needs.ts';

export interface CheckedFormats {
  /** Those that can be used, as they were written. */
  readonly formats: readonly OwnFormat[];
  readonly problems: readonly FormatProblem[];
}

/** The common ground of all formats; it is there to be extended, and itself no declaration. */
const root = 'english';

/**
 * A person's own formats, from JSON of any kind. One with a problem is left out, and so are those that extend it; a field that nobody knows
 * is reported and passed over. Never rejects.
 */
export async function checkFormats(value: unknown, builtIn: readonly OwnFormat[]): Promise<CheckedFormats> {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return { formats: [], problems: [] };
  if (!Array.isArray(value)) return { formats: [], problems: [{ code: 'wrong-type', path: [], data: { expected: 'array', found: typeOf(value) } }] };
  const problems: FormatProblem[] = [];
  const read: Own[] = [];
  for (const [index, item] of value.entries()) {
    const { format, found } = readDeclaration(item, index);
    problems.push(...found);
    if (format === null) continue;
    const faults = [...namingFaults(format, index, read), ...(await patternFaults(format, index))];
    problems.push(...faults);
    read.push({ format, index, broken: faults.length > 0 });
  }
  const { formats, faults } = withParents(read, builtIn);
  return { formats, problems: [...problems, ...faults] };
}

interface Own {
  readonly format: OwnFormat;
  readonly index: number;
  readonly broken: boolean;
}

function readDeclaration(item: unknown, index: number): { readonly format: OwnFormat | null; readonly found: readonly FormatProblem[] } {
  const first = v.safeParse(formatSchema, item);
  // The schema says what the type says; JSON has no fields that are there and undefined.
  if (first.success) return { format: first.output as OwnFormat, found: [] };
  const found = first.issues.map((issue) => problemOf(issue, index));
  const known = found.every(({ code, path }) => code === 'unknown-field' && path.length === 2);
  if (!known) return { format: null, found };
  const fields = Object.fromEntries(Object.entries(item as object).filter(([name]) => Object.hasOwn(formatSchema.entries, name)));
  return { format: v.is(formatSchema, fields) ? (fields as OwnFormat) : null, found };
}

function problemOf(issue: v.InferIssue<typeof formatSchema>, index: number): FormatProblem {
  const path = [index, ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))];
  const field = String(path.at(-1));
  // A field that is missing has no place of its own: its object is named.
  if (issue.kind === 'schema' && issue.expected === 'never') return { code: 'unknown-field', path, data: { field } };
  if (issue.kind === 'schema' && issue.received === 'undefined') return { code: 'missing-field', path: path.slice(0, -1), data: { field } };
  if (issue.kind === 'schema' && !(issue.type === 'picklist' && typeof issue.input === 'string')) return { code: 'wrong-type', path, data: { expected: issue.expected.toLowerCase(), found: typeOf(issue.input) } };
  if (path.length === 2 && field === 'name') return { code: 'empty-name', path, data: {} };
  return { code: 'wrong-value', path, data: { found: JSON.stringify(issue.input).slice(0, 60) } };
}

function namingFaults({ name, labels, extends: parent }: OwnFormat, index: number, before: readonly Own[]): readonly FormatProblem[] {
  const faults: FormatProblem[] = [];
  if (name.trim() === '') faults.push({ code: 'empty-name', path: [index, 'name'], data: {} });
  else if (before.some(({ format }) => format.name === name)) faults.push({ code: 'duplicate-name', path: [index, 'name'], data: { name } });
  if (parent === undefined && (labels ?? []).length === 0) faults.push({ code: 'no-labels', path: [index], data: {} });
  return faults;
}

async function patternFaults(format: OwnFormat, index: number): Promise<readonly FormatProblem[]> {
  const faults: FormatProblem[] = [];
  for (const place of patternsOf(format)) {
    const path = [index, ...place.path];
    const wrong = faultOfSource(place) ?? (place.source === '' ? null : await faultOfMatching(place));
    if (wrong !== null) faults.push({ ...wrong, path });
  }
  if (faults.length === 0) await learnNeeds(format);
  return faults;
}

/** So that its patterns are tried where they may match, and nowhere else. */
async function learnNeeds(format: OwnFormat): Promise<void> {
  const { analyseAll } = await import('./needs/analyse-pattern.ts');
  for (const [source, needs] of analyseAll(askedPatterns([format]))) rememberNeeds(source, needs);
}

function faultOfSource({ source, flags, groups, mustTake }: PatternPlace): Omit<FormatProblem, 'path'> | null {
  let found: Readonly<Record<string, unknown>>;
  try {
    // With an alternative that always matches, to see what groups there are. The pattern must be one without it as well.
    found = new RegExp(`${new RegExp(source, flags).source}|`, flags).exec('')?.groups ?? {};
  } catch (error) {
    return { code: 'not-a-pattern', data: { reason: reasonOf(error) } };
  }
  const missing = groups.find((group) => !Object.hasOwn(found, group));
  if (missing !== undefined) return { code: 'missing-group', data: { group: missing } };
  return source === '' && mustTake ? { code: 'matches-nothing', data: {} } : null;
}

/** The tools for it are large, and most people have no format of their own. */
async function faultOfMatching({ source, flags, reach, mustTake }: PatternPlace): Promise<Omit<FormatProblem, 'path'> | null> {
  const { checkPattern } = await import('./checks/check-pattern.ts');
  const fault = checkPattern(source, flags, reach, mustTake);
  return fault === null ? null : { code: fault.code, data: 'word' in fault ? { word: fault.word } : {} };
}

/** The engine's words without the pattern, which stands beside them anyway. */
function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.slice(words.lastIndexOf(': ') + 1).trim();
}

function withParents(read: readonly Own[], builtIn: readonly OwnFormat[]): { readonly formats: readonly OwnFormat[]; readonly faults: readonly FormatProblem[] } {
  const shipped = new Set([root, ...builtIn.map(({ name }) => name)]);
  const faults = new Map<Own, FormatProblem | null>();
  /** Null where it can be used as far as its parents go. */
  const look = (own: Own, below: readonly Own[]): FormatProblem | null => {
    const name = own.format.extends;
    const before = faults.get(own);
    if (before !== undefined) return before;
    const fault = (code: FormatProblem['code']): FormatProblem => ({ code, path: [own.index, 'extends'], data: { name: name ?? '' } });
    // A format may extend the built-in one that it replaces.
    const parent = read.find((one) => one.format.name === name && one !== own);
    let result: FormatProblem | null = null;
    if (name !== undefined && parent === undefined && !shipped.has(name)) result = fault(name === own.format.name ? 'circle' : 'unknown-parent');
    else if (parent !== undefined && [own, ...below].includes(parent)) result = fault('circle');
    else if (parent !== undefined && (parent.broken || look(parent, [own, ...below]) !== null)) result = fault('broken-parent');
    faults.set(own, result);
    return result;
  };
  for (const own of read) look(own, []);
  return {
    formats: read.filter((own) => !own.broken && faults.get(own) === null).map(({ format }) => format),
    faults: read.flatMap((own) => faults.get(own) ?? []),
  };
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
