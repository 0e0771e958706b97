import type { Json, JsonObject } from './claim.ts';
import type { UnplacedProblem } from './file-problem.ts';
import { isArray, isObject, typeName } from './json.ts';

/** What an annotation's bodies say, as far as a claim knows it. */
export interface BodyWords {
  readonly tags: readonly string[];
  readonly note: string;
}

type BodyKind = 'tag' | 'note' | 'other';

/** Several notes are read as one, a blank line between them. `bodyValue` is the standard's short form of a single note. */
export function readBodies(annotation: JsonObject, problems: UnplacedProblem[]): BodyWords {
  const tags = new Set<string>();
  const notes: string[] = [];
  const { body, bodyValue } = annotation;
  if (typeof bodyValue === 'string') notes.push(bodyValue);
  if (body !== undefined && !isArray(body) && !isObject(body) && typeof body !== 'string') {
    problems.push({ code: 'wrong-type', path: ['body'], data: { expected: 'array', found: typeName(body) } });
  }
  bodyList(body).forEach((item, index) => {
    const kind = kindOf(item, annotation);
    if (kind === 'other' || !isObject(item)) return;
    const { value } = item;
    const path = isArray(body) ? ['body', index] : ['body'];
    if (typeof value === 'string') {
      if (kind === 'tag') tags.add(value);
      else notes.push(value);
    } else if (value === undefined) problems.push({ code: 'missing-field', path, data: { field: 'value' } });
    else problems.push({ code: 'wrong-type', path: [...path, 'value'], data: { expected: 'string', found: typeName(value) } });
  });
  return { tags: [...tags], note: notes.filter((note) => note !== '').join('\n\n') };
}

/**
 * The annotation with other tags or another note. A body of a tag that stays keeps its other fields; bodies of other purposes stay
 * as they are, behind ours.
 */
export function withBodies(annotation: JsonObject, before: BodyWords, { tags, note }: BodyWords): JsonObject {
  const { bodyValue: _, ...rest } = annotation;
  const list = bodyList(annotation['body']);
  const ofKind = (kind: BodyKind): readonly Json[] => list.filter((item) => kindOf(item, annotation) === kind);
  const oldTags = new Map(ofKind('tag').filter(isObject).map((item) => [item['value'], item]));
  const oldNotes = ofKind('note').filter(isObject);
  const keepsNotes = note === before.note && (oldNotes.length > 0 || note === '');
  const bodies = [
    ...tags.map((tag) => oldTags.get(tag) ?? makeBody('tagging', tag)),
    ...(keepsNotes ? oldNotes : note === '' ? [] : [{ ...(oldNotes[0] ?? makeBody('commenting', note)), value: note }]),
    ...ofKind('other'),
  ];
  if (bodies.length > 0) return { ...rest, body: bodies };
  const { body: __, ...bodiless } = rest;
  return bodiless;
}

export function makeBodies({ tags, note }: BodyWords): readonly JsonObject[] {
  return [...tags.map((tag) => makeBody('tagging', tag)), ...(note === '' ? [] : [makeBody('commenting', note)])];
}

function makeBody(purpose: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose, value };
}

function bodyList(body: Json | undefined): readonly Json[] {
  return body === undefined ? [] : isArray(body) ? body : [body];
}

/** By its purpose, else by the annotation's motivation, which stands in for it; a text without either is a note. */
function kindOf(body: Json, annotation: JsonObject): BodyKind {
  if (!isObject(body) || body['source'] !== undefined) return 'other';
  if (body['type'] !== 'TextualBody' && typeof body['value'] !== 'string') return 'other';
  const purpose = body['purpose'] ?? annotation['motivation'] ?? 'commenting';
  const names = (name: string): boolean => purpose === name || (isArray(purpose) && purpose.includes(name));
  return names('tagging') ? 'tag' : names('commenting') ? 'note' : 'other';
}
