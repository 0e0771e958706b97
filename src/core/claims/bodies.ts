import { statuses, verdicts } from './claim-status.ts';
import type { Claim, Evidence, Json, JsonObject } from './claim.ts';
import { evidenceIri, makeEvidence, readEvidence, withEvidence } from './evidence.ts';
import type { UnplacedProblem } from './file-problem.ts';
import { isArray, isObject, typeName } from './json.ts';

/** What an annotation's bodies say, as far as a claim knows it. */
export type BodyWords = Pick<Claim, 'tags' | 'note' | 'status' | 'verdict' | 'evidence'>;

type BodyKind = 'tag' | 'note' | 'status' | 'verdict' | 'evidence' | 'other';

/** So many are soon compared with one more. */
const FEW_TAGS = 16;
/** Claims that have none share it. */
const noTags: readonly string[] = [];
const noEvidence: readonly Evidence[] = [];

/**
 * Several notes are read as one, a blank line between them; of several statuses or verdicts the first counts. `bodyValue` is the standard's
 * short form of a single note.
 */
export function readBodies(annotation: JsonObject, problems: UnplacedProblem[]): BodyWords {
  // Grown by one rather than with push, which keeps room for sixteen more in each of thousands of claims.
  let tags: readonly string[] = noTags;
  let many: Set<string> | undefined;
  const { body, bodyValue } = annotation;
  let note = typeof bodyValue === 'string' ? bodyValue : '';
  if (body !== undefined && !isArray(body) && !isObject(body) && typeof body !== 'string') {
    problems.push({ code: 'wrong-type', path: ['body'], data: { expected: 'array', found: typeName(body) } });
  }
  let evidence: Json[] | undefined;
  let status: Claim['status'] | undefined;
  let verdict: Claim['verdict'] | undefined;
  const list = bodyList(body);
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    const kind = item === undefined ? 'other' : kindOf(item, annotation);
    if (kind === 'other' || !isObject(item)) continue;
    const { value } = item;
    if (kind === 'evidence') (evidence ??= []).push(item);
    else if (kind === 'status') {
      if (status === undefined) status = statuses.find((word) => word === value) ?? null;
    } else if (kind === 'verdict') {
      if (verdict === undefined) verdict = verdicts.find((word) => word === value) ?? null;
    } else if (typeof value === 'string') {
      if (kind === 'note') note = note === '' ? value : value === '' ? note : `${note}\n\n${value}`;
      else {
        // A set for each of thousands of claims takes longer than its two or three tags do.
        if (tags.length === FEW_TAGS) many ??= new Set(tags);
        if (many === undefined) {
          if (!tags.includes(value)) tags = [...tags, value];
        } else many.add(value);
      }
    } else {
      const path = isArray(body) ? ['body', index] : ['body'];
      if (value === undefined) problems.push({ code: 'missing-field', path, data: { field: 'value' } });
      else problems.push({ code: 'wrong-type', path: [...path, 'value'], data: { expected: 'string', found: typeName(value) } });
    }
  }
  return { tags: many === undefined ? tags : [...many], note, status: status ?? null, verdict: verdict ?? null, evidence: evidence === undefined ? noEvidence : readEvidence(evidence) };
}

/**
 * The annotation with bodies that say something else. A body of what stays keeps its other fields; bodies of other purposes, and words
 * that we do not know, stay as they are, behind ours.
 */
export function withBodies(annotation: JsonObject, before: BodyWords, now: BodyWords): JsonObject {
  const { bodyValue: _, ...rest } = annotation;
  const list = bodyList(annotation['body']);
  const ofKind = (kind: BodyKind): readonly JsonObject[] => list.filter(isObject).filter((item) => kindOf(item, annotation) === kind);
  const one = (kind: BodyKind, purpose: string, value: string | null): readonly JsonObject[] =>
    value === null ? [] : [{ ...(ofKind(kind)[0] ?? makeBody(purpose, value)), value }];
  const oldTags = new Map(ofKind('tag').map((item) => [item['value'], item]));
  const oldNotes = ofKind('note');
  const keepsNotes = now.note === before.note && (oldNotes.length > 0 || now.note === '');
  const bodies = [
    ...now.tags.map((tag) => oldTags.get(tag) ?? makeBody('tagging', tag)),
    ...(keepsNotes ? oldNotes : one('note', 'commenting', now.note === '' ? null : now.note)),
    ...(now.status === before.status ? ofKind('status') : one('status', 'moderating', now.status)),
    ...(now.verdict === before.verdict ? ofKind('verdict') : one('verdict', 'assessing', now.verdict)),
    ...withEvidence(ofKind('evidence'), now.evidence),
    ...list.filter((item) => kindOf(item, annotation) === 'other'),
  ];
  if (bodies.length > 0) return { ...rest, body: bodies };
  const { body: __, ...bodiless } = rest;
  return bodiless;
}

export function makeBodies({ tags, note, status, verdict, evidence }: BodyWords): readonly JsonObject[] {
  return [
    ...tags.map((tag) => makeBody('tagging', tag)),
    ...(note === '' ? [] : [makeBody('commenting', note)]),
    ...(status === null ? [] : [makeBody('moderating', status)]),
    ...(verdict === null ? [] : [makeBody('assessing', verdict)]),
    ...evidence.map(makeEvidence),
  ];
}

export function makeBody(purpose: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose, value };
}

export function bodyList(body: Json | undefined): readonly Json[] {
  return body === undefined ? [] : isArray(body) ? body : [body];
}

/** By its purpose, else by the annotation's motivation, which stands in for it; a text without either is a note. */
function kindOf(body: Json, annotation: JsonObject): BodyKind {
  if (!isObject(body)) return 'other';
  const { source, type, value } = body;
  const purpose = body['purpose'] ?? annotation['motivation'] ?? 'commenting';
  if (source !== undefined) return names(purpose, 'linking') && evidenceIri(body) !== null ? 'evidence' : 'other';
  if (type !== 'TextualBody' && typeof value !== 'string') return 'other';
  if (names(purpose, 'tagging')) return 'tag';
  if (names(purpose, 'commenting')) return 'note';
  if (names(purpose, 'moderating') && statuses.some((status) => status === value)) return 'status';
  return names(purpose, 'assessing') && verdicts.some((verdict) => verdict === value) ? 'verdict' : 'other';
}

function names(purpose: Json, name: string): boolean {
  return purpose === name || (isArray(purpose) && purpose.includes(name));
}
