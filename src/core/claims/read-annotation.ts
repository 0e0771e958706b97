import type { Role } from '../transcript/model.ts';
import { readBodies } from './bodies.ts';
import { attributesKey, readAttributes } from './claim-attributes.ts';
import { figuresKey, readFigures } from './claim-figures.ts';
import type { Claim, Json, JsonObject, Reply } from './claim.ts';
import type { UnplacedProblem } from './file-problem.ts';
import { isArray, isObject, typeName } from './json.ts';
import { keptKey, readKept } from './kept-orphan.ts';
import { findSelectors, readPosition, readQuote } from './selectors.ts';

/** The term `suggestedBy` of our own context. */
export const suggestedKey = 'pt:suggestedBy';

const noReplies: readonly Reply[] = [];

/**
 * The claim that a Web Annotation makes on a passage of text, or null where it quotes none. What is wrong with it is added to
 * `problems`, with paths from the annotation; the claim is of no use then.
 */
export function readAnnotation(annotation: JsonObject, problems: UnplacedProblem[]): Claim | null {
  const found = findSelectors(annotation);
  if (found === null) return null;
  const { type } = annotation;
  if (type === undefined) problems.push({ code: 'missing-field', path: [], data: { field: 'type' } });
  else if (type !== 'Annotation' && !(isArray(type) && type.includes('Annotation'))) {
    problems.push({ code: 'wrong-value', path: ['type'], data: { found: JSON.stringify(type) } });
  }
  const id = readId(annotation, problems);
  const { tags, note, status, verdict, evidence } = readBodies(annotation, problems);
  // Field by field: what is spread into an object costs as much as all else that is read of a claim.
  return {
    id, tags, note, status, verdict, evidence,
    quote: readQuote(found, problems),
    position: readPosition(found, problems),
    creator: readCreator(annotation['creator'], problems),
    created: readText('created', annotation, problems),
    modified: readText('modified', annotation, problems),
    context: { speaker: ownWord(annotation['speaker']), role: readRole(annotation['role']), asker: ownWord(annotation['asker']) },
    figures: readFigures(annotation[figuresKey]),
    attributes: readAttributes(annotation[attributesKey]),
    // Annotations of their own, which the sidecar's reader finds.
    replies: noReplies,
    suggestedBy: ownWord(annotation[suggestedKey]),
    kept: readKept(annotation[keptKey]),
    source: annotation,
  };
}

function readId({ id }: JsonObject, problems: UnplacedProblem[]): string {
  if (typeof id === 'string') return id;
  if (id === undefined) problems.push({ code: 'missing-field', path: [], data: { field: 'id' } });
  else problems.push({ code: 'wrong-type', path: ['id'], data: { expected: 'string', found: typeName(id) } });
  return '';
}

/** The standard allows a list of one. */
export function readText(name: string, annotation: JsonObject, problems: UnplacedProblem[]): string | null {
  const field = annotation[name];
  const value = isArray(field) ? field[0] : field;
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  problems.push({ code: 'wrong-type', path: [name], data: { expected: 'string', found: typeName(field) } });
  return null;
}

/** The name of the first creator, else what else names him. */
export function readCreator(field: Json | undefined, problems: UnplacedProblem[]): string | null {
  const creator = isArray(field) ? field[0] : field;
  if (creator === undefined) return null;
  if (typeof creator === 'string') return creator;
  if (isObject(creator)) {
    const { name } = creator;
    if (typeof name === 'string') return name;
    const names = ['name', 'nickname', 'id'].flatMap((key) => [creator[key]].flat());
    return names.find((one) => typeof one === 'string') ?? null;
  }
  problems.push({ code: 'wrong-type', path: ['creator'], data: { expected: 'object', found: typeName(field) } });
  return null;
}

/** In another tool's file these words may mean anything: what does not fit is left alone, not complained of. */
function ownWord(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

const roles: readonly Role[] = ['chair', 'official', 'press', 'other'];

function readRole(value: Json | undefined): Role | null {
  return roles.find((role) => role === value) ?? null;
}
