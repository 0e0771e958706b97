import { compareClaims, sortClaims } from './claim-order.ts';
import type { Claim, Json, JsonObject } from './claim.ts';
import { placeProblems, placeSyntaxError, type FileProblem, type UnplacedProblem } from './file-problem.ts';
import { isArray, isObject, isTooDeep, parseJson, typeName } from './json.ts';
import { readAnnotation } from './read-annotation.ts';
import { adoptReplies } from './replies.ts';

/** What a sidecar holds: a W3C AnnotationPage (https://www.w3.org/TR/annotation-model/#annotation-page). */
export interface Sidecar {
  /** In the order of the sidecar. */
  readonly claims: readonly Claim[];
  /** Items that are neither claims on a passage of text nor replies to one: kept as they were read. */
  readonly others: readonly Json[];
  /** The page as it was read, without its items, so that fields that we do not know survive; null for a new one. */
  readonly page: JsonObject | null;
}

/** Of the items that are no claims. */
export function otherIds({ others }: Sidecar): ReadonlySet<string> {
  return new Set(others.flatMap((item) => (isObject(item) && typeof item['id'] === 'string' ? [item['id']] : [])));
}

export const emptySidecar: Sidecar = { claims: [], others: [], page: null };

/** What a new sidecar's page begins with. */
export const emptyPage: JsonObject = { type: 'AnnotationPage' };

/** The term `format` of our own context, where what `format` means is taken: to the standard it is a media type. */
export const formatKey = 'pt:format';

/** The name of the format that a person chose for the transcript; null where it is to be found by its content. */
export function chosenFormat({ page }: Sidecar): string | null {
  const name = page?.[formatKey];
  return typeof name === 'string' && name !== '' ? name : null;
}

export function withChosenFormat(sidecar: Sidecar, name: string | null): Sidecar {
  const { [formatKey]: _before, ...page } = sidecar.page ?? emptyPage;
  return { ...sidecar, page: name === null ? page : { ...page, [formatKey]: name } };
}

/** Whether it holds nothing that the file of a transcript without claims would not hold. */
export function saysNothing({ claims, others, page }: Sidecar): boolean {
  return claims.length === 0 && others.length === 0 && Object.keys(page ?? {}).every((key) => key === '@context' || key === 'type');
}

export type SidecarResult = { readonly sidecar: Sidecar } | { readonly problems: readonly FileProblem[] };

/** Reads the text of a sidecar; a byte order mark is tolerated. With any problem, no part of the file is to be trusted. */
export function parseSidecar(text: string): SidecarResult {
  const parsed = parseJson(text);
  if (!('value' in parsed)) return { problems: [placeSyntaxError(parsed.json)] };
  const { json, value } = parsed;
  if (!isObject(value) || !isPageType(value['type'])) {
    const found = isObject(value) && typeof value['type'] === 'string' ? value['type'] : typeName(value);
    return { problems: placeProblems(json, [{ code: 'not-a-page', path: [], data: { found } }]) };
  }
  const problems: UnplacedProblem[] = [];
  const { items, ...page } = value;
  for (const key of Object.keys(page)) if (isTooDeep(page[key])) problems.push({ code: 'too-deep', path: [key], data: {} });
  if (items === undefined) problems.push({ code: 'missing-field', path: [], data: { field: 'items' } });
  else if (!isArray(items)) problems.push({ code: 'wrong-type', path: ['items'], data: { expected: 'array', found: typeName(items) } });
  const { claims, others } = readItems(isArray(items) ? items : [], problems);
  if (problems.length > 0) return { problems: placeProblems(json, problems) };
  return { sidecar: { ...inOrder(claims, others), page } };
}

/** The sidecar of a page whose items were read already; null where anything is wrong with the page itself. */
export function pageOf(json: string, claims: readonly Claim[], others: readonly Json[]): SidecarResult | null {
  const parsed = parseJson(json);
  if (!('value' in parsed) || !isObject(parsed.value) || !isPageType(parsed.value['type'])) return null;
  const { items: _, ...page } = parsed.value;
  if (Object.values(page).some((value) => isTooDeep(value))) return null;
  return { sidecar: { ...inOrder(claims, others), page } };
}

function inOrder(claims: readonly Claim[], others: readonly Json[]): Pick<Sidecar, 'claims' | 'others'> {
  const adopted = adoptReplies({ claims, others });
  return isSorted(adopted.claims) ? adopted : { ...adopted, claims: sortClaims(adopted.claims) };
}

function readItems(items: readonly Json[], problems: UnplacedProblem[]): { claims: readonly Claim[]; others: readonly Json[] } {
  const claims: Claim[] = [];
  const others: Json[] = [];
  const ids = new Set<Json>();
  items.forEach((item, index) => {
    if (isTooDeep(item)) problems.push({ code: 'too-deep', path: ['items', index], data: {} });
    else if (isObject(item)) {
      const before = problems.length;
      const claim = readAnnotation(item, problems);
      if (problems.length > before) for (const { path, ...problem } of problems.splice(before)) problems.push({ ...problem, path: ['items', index, ...path] });
      if (claim === null) others.push(item);
      else claims.push(claim);
      const { id } = item;
      if (typeof id !== 'string') return;
      if (ids.has(id)) problems.push({ code: 'duplicate-id', path: ['items', index, 'id'], data: { id } });
      ids.add(id);
    } else if (typeof item === 'string') others.push(item);
    else problems.push({ code: 'wrong-type', path: ['items', index], data: { expected: 'object', found: typeName(item) } });
  });
  return { claims, others };
}

function isPageType(type: Json | undefined): boolean {
  return type === 'AnnotationPage' || (isArray(type) && type.includes('AnnotationPage'));
}

function isSorted(claims: readonly Claim[]): boolean {
  return claims.every((claim, index) => index === 0 || compareClaims(claims[index - 1] ?? claim, claim) <= 0);
}
