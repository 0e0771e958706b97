import { isAsRead } from './as-read.ts';
import { makeBodies, withBodies, type BodyWords } from './bodies.ts';
import { attributesKey, withAttributes } from './claim-attributes.ts';
import { figuresKey, writeFigures } from './claim-figures.ts';
import type { Claim, Json, JsonObject } from './claim.ts';
import { isArray, isObject, orderKeys, sameJson, setAt } from './json.ts';
import { keptKey, writeKept } from './kept-orphan.ts';
import { readAnnotation, suggestedKey } from './read-annotation.ts';
import { findSelectors, makeSelectors, withPosition, withQuote } from './selectors.ts';

const keyOrder = ['@context', 'id', 'type', 'motivation', 'creator', 'created', 'modified', 'body', 'target', 'speaker', 'role', 'asker', figuresKey, attributesKey, suggestedKey, keptKey];

/**
 * The claim as a Web Annotation on `source`. One that was read is written as it was read but for what has changed since, so that
 * another tool's fields, bodies and selectors survive.
 */
export function writeAnnotation(claim: Claim, source: string): JsonObject {
  if (claim.source !== null && isAsRead(claim)) return orderKeys(atSource(claim.source, source), keyOrder);
  const before = claim.source === null ? null : readAnnotation(claim.source, []);
  if (claim.source === null || before === null) return newAnnotation(claim, source);
  let annotation = claim.source;
  const found = findSelectors(annotation);
  if (found !== null) {
    annotation = withSource(annotation, found.targetPath, source);
    if (!sameWords(before.quote, claim.quote)) annotation = withQuote(annotation, found, claim.quote);
    if (!sameWords(before.position, claim.position)) {
      annotation = withPosition(annotation, findSelectors(annotation) ?? found, claim.position);
    }
  }
  if (!sameWords(bodyWords(before), bodyWords(claim))) annotation = withBodies(annotation, before, claim);
  const changed: Record<string, Json | undefined> = { ...annotation };
  if (before.id !== claim.id) changed['id'] = claim.id;
  if (before.creator !== claim.creator) changed['creator'] = person(claim.creator);
  if (before.created !== claim.created) changed['created'] = claim.created ?? undefined;
  if (before.modified !== claim.modified) changed['modified'] = claim.modified ?? undefined;
  for (const word of ['speaker', 'role', 'asker'] as const) {
    if (before.context[word] !== claim.context[word]) changed[word] = claim.context[word] ?? undefined;
  }
  if (!sameJson(writeFigures(before.figures), writeFigures(claim.figures))) changed[figuresKey] = writeFigures(claim.figures);
  if (!sameJson(before.attributes, claim.attributes)) changed[attributesKey] = withAttributes(annotation[attributesKey], before.attributes, claim.attributes);
  if (before.suggestedBy !== claim.suggestedBy) changed[suggestedKey] = claim.suggestedBy ?? undefined;
  if (!sameWords(before.kept, claim.kept)) changed[keptKey] = writeKept(claim.kept);
  return orderKeys(changed, keyOrder);
}

function atSource(annotation: JsonObject, source: string): JsonObject {
  const found = findSelectors(annotation);
  return found === null ? annotation : withSource(annotation, found.targetPath, source);
}

function newAnnotation(claim: Claim, source: string): JsonObject {
  const bodies = makeBodies(claim);
  return orderKeys(
    {
      id: claim.id,
      type: 'Annotation',
      motivation: 'tagging',
      creator: person(claim.creator),
      created: claim.created ?? undefined,
      modified: claim.modified ?? undefined,
      body: bodies.length === 0 ? undefined : bodies,
      target: { source, selector: makeSelectors(claim.quote, claim.position) },
      speaker: claim.context.speaker ?? undefined,
      role: claim.context.role ?? undefined,
      asker: claim.context.asker ?? undefined,
      [figuresKey]: writeFigures(claim.figures),
      [attributesKey]: withAttributes(undefined, {}, claim.attributes),
      [suggestedKey]: claim.suggestedBy ?? undefined,
      [keptKey]: writeKept(claim.kept),
    },
    keyOrder,
  );
}

export function person(name: string | null): JsonObject | undefined {
  return name === null ? undefined : { type: 'Person', name };
}

/** Follows a transcript that was renamed; an address elsewhere, or in another folder, is the other tool's and stays. */
export function withSource(annotation: JsonObject, targetPath: readonly (string | number)[], source: string): JsonObject {
  const { target } = annotation;
  const holder = isArray(target) ? target[Number(targetPath[1])] : target;
  const old = isObject(holder) ? holder['source'] : undefined;
  if (typeof old !== 'string' || old === source || !/^(?:file:)?[^/:]*$/.test(old)) return annotation;
  return setAt(annotation, [...targetPath, 'source'], source);
}

function bodyWords({ tags, note, status, verdict, evidence }: Claim): BodyWords {
  return { tags, note, status, verdict, evidence };
}

function sameWords(a: object | null, b: object | null): boolean {
  // What a claim holds is JSON.
  return sameJson(a as Json, b as Json);
}
