import { bodyList, makeBody } from './bodies.ts';
import type { Claim, Json, JsonObject, Reply } from './claim.ts';
import { isArray, isObject, orderKeys } from './json.ts';
import { readCreator, readText } from './read-annotation.ts';
import { findSelectors } from './selectors.ts';
import { person } from './write-annotation.ts';

interface Items {
  readonly claims: readonly Claim[];
  readonly others: readonly Json[];
}

/**
 * Gives each claim its replies, which are annotations of their own: those on it, and those on its replies, as other tools nest them. A reply
 * to nothing stays among the others.
 */
export function adoptReplies({ claims, others }: Items): Items {
  const targets = new Map<Json, string>();
  for (const item of others) {
    const target = isObject(item) ? targetOf(item) : null;
    if (isObject(item) && target !== null && typeof item['id'] === 'string') targets.set(item['id'], target);
  }
  if (targets.size === 0) return { claims, others };
  const owners = new Map<Json, string>(claims.map(({ id }) => [id, id]));
  const replies = new Map<string, Reply[]>();
  const left = others.filter((item) => {
    if (!isObject(item)) return true;
    const owner = targets.has(item['id'] ?? null) ? ownerOf(item['id'] ?? null, targets, owners) : null;
    if (owner === null) return true;
    const known = replies.get(owner);
    if (known === undefined) replies.set(owner, [readReply(item)]);
    else known.push(readReply(item));
    return false;
  });
  const ofClaim = (claim: Claim): Claim => {
    const own = replies.get(claim.id);
    return own === undefined ? claim : { ...claim, replies: sortReplies(own) };
  };
  return { claims: claims.map(ofClaim), others: left };
}

/** Ends at a claim, at nothing, or where replies go round in a circle; what was found on the way is remembered. */
function ownerOf(id: Json, targets: ReadonlyMap<Json, string>, owners: Map<Json, string>): string | null {
  const way = new Set<Json>();
  let at: Json | undefined = id;
  while (at !== undefined && !owners.has(at) && !way.has(at)) {
    way.add(at);
    at = targets.get(at);
  }
  const owner = at === undefined ? undefined : owners.get(at);
  if (owner === undefined) return null;
  for (const passed of way) owners.set(passed, owner);
  return owner;
}

/** What an annotation replies to; null where it is no reply. */
function targetOf(annotation: JsonObject): string | null {
  const { motivation, target } = annotation;
  const isReply = motivation === 'replying' || (isArray(motivation) && motivation.includes('replying'));
  if (!isReply || findSelectors(annotation) !== null) return null;
  const first = isArray(target) ? target[0] : target;
  const iri = isObject(first) ? (first['id'] ?? first['source']) : first;
  return typeof iri === 'string' ? iri : null;
}

function readReply(annotation: JsonObject): Reply {
  const { id } = annotation;
  return {
    id: typeof id === 'string' ? id : '',
    text: textOf(annotation),
    creator: readCreator(annotation['creator'], []),
    created: readText('created', annotation, []),
    modified: readText('modified', annotation, []),
    source: annotation,
  };
}

function textOf({ body, bodyValue }: JsonObject): string {
  const words = [bodyValue, ...bodyList(body).filter(isText).map(({ value }) => value)];
  return words.filter((word): word is string => typeof word === 'string' && word !== '').join('\n\n');
}

/** The words of a reply, and not a tag that another tool gave it. */
function isText(body: Json): body is JsonObject {
  if (!isObject(body) || typeof body['value'] !== 'string') return false;
  const { purpose } = body;
  const names = isArray(purpose) ? purpose : [purpose];
  return purpose === undefined || names.includes('replying') || names.includes('commenting');
}

export function sortReplies(replies: readonly Reply[]): readonly Reply[] {
  // Code units, not a locale's order; those without a time last.
  const key = ({ id, created }: Reply): string => `${created ?? '\uffff'} ${id}`;
  return [...replies].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

const keyOrder = ['@context', 'id', 'type', 'motivation', 'creator', 'created', 'modified', 'body', 'target'];

/** The claim's replies as annotations, those that were read as they were but for what has changed. */
export function writeReplies({ id, replies }: Claim): readonly JsonObject[] {
  const known = new Set([id, ...replies.map((reply) => reply.id)]);
  return sortReplies(replies).map((reply) => writeReply(reply, id, known));
}

function writeReply(reply: Reply, claim: string, known: ReadonlySet<string>): JsonObject {
  const { id, text, creator, created, modified, source } = reply;
  const body = [makeBody('replying', text)];
  if (source === null) {
    return orderKeys(
      { id, type: 'Annotation', motivation: 'replying', creator: person(creator), created: created ?? undefined, modified: modified ?? undefined, body, target: claim },
      keyOrder,
    );
  }
  const before = readReply(source);
  const changed: Record<string, Json | undefined> = { ...source };
  if (before.id !== id) changed['id'] = id;
  if (before.creator !== creator) changed['creator'] = person(creator);
  if (before.created !== created) changed['created'] = created ?? undefined;
  if (before.modified !== modified) changed['modified'] = modified ?? undefined;
  if (before.text !== text) Object.assign(changed, withText(source, text));
  // What it replied to was deleted: it would be a reply to nothing.
  if (!known.has(targetOf(source) ?? '')) changed['target'] = claim;
  return orderKeys(changed, keyOrder);
}

/** One body holds all the words; its other fields and other bodies stay. */
function withText({ body }: JsonObject, text: string): Record<string, Json | undefined> {
  const list = bodyList(body);
  const first = list.find(isText);
  const rest = list.filter((item) => !isText(item));
  return { bodyValue: undefined, body: [{ ...(first ?? makeBody('replying', text)), value: text }, ...rest] };
}
