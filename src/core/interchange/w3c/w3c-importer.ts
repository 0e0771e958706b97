import * as l10n from '@vscode/l10n';
import type { Claim, Json, JsonObject } from '../../claims/claim.ts';
import { addressIn } from '../../claims/evidence-address.ts';
import { placeProblems, placeSyntaxError, type UnplacedProblem } from '../../claims/file-problem.ts';
import { isArray, isObject, isTooDeep, parseJson, setAt } from '../../claims/json.ts';
import type { JsonPath } from '../../claims/json-offsets.ts';
import { readAnnotation } from '../../claims/read-annotation.ts';
import { adoptReplies } from '../../claims/replies.ts';
import { findSelectors } from '../../claims/selectors.ts';
import { describeProblem } from '../../corpus/describe-problem.ts';
import type { Imported, ImportedDocument, Importer, ImportProblem, ImportSource } from '../import-format.ts';
import { importedId } from '../imported-claim.ts';
import { withQuote } from './places-of-target.ts';

interface Found {
  readonly annotation: JsonObject;
  readonly path: JsonPath;
}

/** One file of a collection, which may lie in several. */
interface Sheet {
  readonly json: string;
  readonly found: readonly Found[];
}

/** More pages than any tool writes for what a person has tagged. */
const mostPages = 10_000;

export const importWebAnnotations: Importer = async (source, { leaveOut }): Promise<Imported> => {
  const problems: ImportProblem[] = [];
  const sheets = await readSheets(source, problems);
  const claims: Claim[] = [];
  const others: Json[] = [];
  for (const { json, found } of sheets) {
    const wrong: UnplacedProblem[] = [];
    for (const { annotation, path } of found) {
      if (isTooDeep(annotation)) {
        wrong.push({ code: 'too-deep', path, data: {} });
        continue;
      }
      const own: UnplacedProblem[] = [];
      const claim = readAnnotation(withQuote(withId(annotation)), own);
      wrong.push(...own.map((problem) => ({ ...problem, path: [...path, ...problem.path] })));
      if (own.length > 0) continue;
      if (claim === null) others.push(annotation);
      else claims.push(claim);
    }
    problems.push(...placeProblems(json, wrong).map((problem) => ({ message: describeProblem(problem), line: problem.line, column: problem.column })));
  }
  const adopted = adoptReplies({ claims, others });
  const left = adopted.others.length;
  if (left > 0) leaveOut('claim-without-words', left);
  return { documents: bySource(adopted.claims), codebook: null, problems };
};

/** In the order in which the file names them. */
function bySource(claims: readonly Claim[]): readonly ImportedDocument[] {
  const documents = new Map<string | null, Claim[]>();
  for (const claim of claims) {
    const name = claim.source === null ? null : sourceName(claim.source);
    const there = documents.get(name);
    if (there === undefined) documents.set(name, [claim]);
    else there.push(claim);
  }
  return [...documents].map(([name, own]) => ({ name, text: null, claims: own.map((claim) => ({ claim: asInSidecar(name, claim), span: null })) }));
}

/** In a sidecar files are named from its own folder: the transcript beside it, and those that are evidence. */
function asInSidecar(name: string | null, claim: Claim): Claim {
  const folder = name?.slice(0, name.lastIndexOf('/') + 1) ?? '';
  const evidence = folder === '' ? claim.evidence : claim.evidence.map((one) => ({ ...one, iri: addressIn(folder, one.iri) }));
  return { ...claim, evidence, source: claim.source === null ? null : withOwnSource(claim.source) };
}

/** A file's path becomes the form that follows the transcript; an address elsewhere stays. */
function withOwnSource(annotation: JsonObject): JsonObject {
  const path = findSelectors(annotation)?.targetPath;
  const { target } = annotation;
  const holder = isArray(target) && path !== undefined ? target[Number(path[1])] : target;
  const source = isObject(holder) ? holder['source'] : undefined;
  return path !== undefined && typeof source === 'string' && /^(?:file:|[^:]*$)/iu.test(source) ? setAt(annotation, [...path, 'source'], 'file:') : annotation;
}

/** The path in the address of what the annotation is on. */
function sourceName(annotation: JsonObject): string | null {
  const path = findSelectors(annotation)?.targetPath;
  const { target } = annotation;
  const holder = isArray(target) && path !== undefined ? target[Number(path[1])] : target;
  const source = isObject(holder) ? holder['source'] : holder;
  const address = isObject(source) ? source['id'] : source;
  if (typeof address !== 'string' || address === '') return null;
  const [name = ''] = address.replace(/^[a-z][a-z\d+.-]*:/iu, '').replace(/^\/\/[^/]*/u, '').split(/[?#]/u);
  return decoded(name) || null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that is one.
    return path;
  }
}

/** What has no id gets one that is the same each time. */
function withId(annotation: JsonObject): JsonObject {
  const { id } = annotation;
  return id === undefined || id === '' ? { ...annotation, id: importedId(JSON.stringify(annotation)) } : annotation;
}

/** The file itself, and the pages of a collection that lie beside it. */
async function readSheets(source: ImportSource, problems: ImportProblem[]): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  const seen = new Set<string>();
  const open: { readonly name: string; readonly bytes: Uint8Array }[] = [source];
  for (let file = open.shift(); file !== undefined && sheets.length < mostPages; file = open.shift()) {
    const parsed = parseJson(new TextDecoder().decode(file.bytes));
    if (!('value' in parsed)) {
      const { line, column, ...problem } = placeSyntaxError(parsed.json);
      problems.push({ message: describeProblem({ ...problem, line, column }), line, column });
      continue;
    }
    const { found, next } = annotationsIn(parsed.value);
    if (found.length === 0 && next.length === 0 && !holdsItems(parsed.value)) {
      problems.push({ message: l10n.t('there are no Web Annotations in it'), line: 1, column: 1 });
    }
    sheets.push({ json: parsed.json, found });
    for (const address of next) {
      const name = pathOf(address);
      if (name === null || seen.has(name)) continue;
      seen.add(name);
      const bytes = await source.beside(name);
      if (bytes !== null) open.push({ name, bytes });
    }
  }
  return sheets;
}

/** The annotations of a file, and the addresses of pages that are not in it. */
function annotationsIn(root: Json): { readonly found: readonly Found[]; readonly next: readonly string[] } {
  const found: Found[] = [];
  const next: string[] = [];
  const open: (readonly [Json | undefined, JsonPath])[] = [[root, []]];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const [value, path] = one;
    if (typeof value === 'string' && path.length > 0 && path.at(-1) !== 'items' && typeof path.at(-1) !== 'number') next.push(value);
    else if (isArray(value)) open.push(...[...value.entries()].reverse().map(([index, item]) => [item, [...path, index]] as const));
    else if (isObject(value)) {
      const isAnnotation = value['target'] !== undefined && value['items'] === undefined && value['first'] === undefined;
      if (isAnnotation) found.push({ annotation: value, path });
      // The last first: what is put on last is taken first.
      else for (const key of ['next', 'items', 'first']) if (value[key] !== undefined) open.push([value[key], [...path, key]]);
    }
  }
  return { found, next };
}

/** An empty page, collection or list is right as it is. */
function holdsItems(root: Json): boolean {
  return isArray(root) || (isObject(root) && /^Annotation(?:Page|Collection)$/u.test([root['type']].flat().map(String).join()));
}

/** An address of a file beside this one; null for what is elsewhere. Nothing is fetched. */
function pathOf(address: string): string | null {
  const path = decoded(address.replace(/^file:/iu, '').split(/[?#]/u)[0] ?? '');
  return /^[a-z][a-z\d+.-]*:|^\/|\\/iu.test(path) || path === '' || path.split('/').includes('..') ? null : path;
}
