import { readingOf, rememberReading, rememberText, textOf } from './as-read.ts';
import type { Claim, Json, JsonObject } from './claim.ts';
import type { UnplacedProblem } from './file-problem.ts';
import { isObject, isTooDeep } from './json.ts';
import { readAnnotation } from './read-annotation.ts';
import { emptySidecar, pageOf, parseSidecar, type Sidecar, type SidecarResult } from './sidecar.ts';
import { splitItems } from './split-items.ts';

/** UTF-16 code units that are read between two yields. */
const STEP = 65_536;

/**
 * `parseSidecar` in steps of about a millisecond: whoever has other things to do can do them at each yield. Items that stand as they stood in
 * `known` are taken from there as they are. A file with anything wrong in it is read as a whole, for its problems.
 */
export function* parseSidecarInSteps(text: string, known: Sidecar = emptySidecar): Generator<void, SidecarResult> {
  const before = knownItems(known);
  const taken = new Map<number, JsonObject>();
  const split = yield* splitItems(text, (at) => {
    const item = before.at(text, at);
    if (item === null) return null;
    taken.set(at, item.json);
    return at + item.length;
  });
  if (split === null) return parseSidecar(text);
  const claims: Claim[] = [];
  const others: Json[] = [];
  const ids = new Set<string>();
  let read = 0;
  for (const [index, start] of split.starts.entries()) {
    const end = split.ends[index] ?? start;
    const item = taken.get(start) ?? parseItem(text, start, end);
    if (item === undefined) return parseSidecar(text);
    if (isObject(item)) {
      const claim = readingOf(item) ?? readItem(item);
      if (claim === 'bad' || (typeof item['id'] === 'string' && ids.has(item['id']))) return parseSidecar(text);
      if (typeof item['id'] === 'string') ids.add(item['id']);
      if (claim === null) others.push(item);
      else claims.push(claim);
    } else if (typeof item === 'string') others.push(item);
    else return parseSidecar(text);
    read += taken.has(start) ? 64 : end - start;
    if (read > STEP) {
      yield;
      read = 0;
    }
  }
  return pageOf(split.page, claims, others) ?? parseSidecar(text);
}

/** Undefined where it is no JSON. */
function parseItem(text: string, start: number, end: number): Json | undefined {
  // A copy: a slice would keep all of the text in memory.
  const own = ` ${text.slice(start, end)}`.slice(1);
  try {
    const json = JSON.parse(own) as Json;
    if (isObject(json)) rememberText(json, own);
    return json;
  } catch {
    return undefined;
  }
}

function readItem(item: JsonObject): Claim | null | 'bad' {
  if (isTooDeep(item)) return 'bad';
  const problems: UnplacedProblem[] = [];
  const claim = readAnnotation(item, problems);
  if (problems.length > 0) return 'bad';
  if (claim !== null) rememberReading(item, claim);
  return claim;
}

interface KnownItem {
  readonly json: JsonObject;
  /** UTF-16 code units of its text. */
  readonly length: number;
}

/** The known items in the order of their file; asked for in the order of the new one. */
function knownItems({ claims, others }: Sidecar): { at(text: string, from: number): KnownItem | null } {
  const items = [...claims.flatMap(({ source, replies }) => [source, ...replies.map((reply) => reply.source)]), ...others].filter(
    (item): item is JsonObject => typeof item === 'object' && item !== null && !Array.isArray(item) && textOf(item as JsonObject) !== undefined,
  );
  let next = 0;
  return {
    at(text, from) {
      // The next one, or the one behind it: what stood between them is gone or was changed.
      for (let index = next; index < Math.min(next + AHEAD, items.length); index++) {
        const json = items[index];
        const words = json === undefined ? undefined : textOf(json);
        if (json === undefined || words === undefined || !text.startsWith(words, from)) continue;
        next = index + 1;
        return { json, length: words.length };
      }
      return null;
    },
  };
}

/** Of the known items so many are compared with each new one. */
const AHEAD = 8;
