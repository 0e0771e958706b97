import type { Json, JsonObject } from '../claim.ts';
import { isArray, isObject, orderKeys, sameJson } from '../json.ts';
import { type CodebookEdit, isWithin } from './codebook-edits.ts';
import type { TagNode } from './tag-nodes.ts';

/** Nothing that a team wrote of the merged tags is lost: definition and rules become rules of the one that is left. */
export function mergeEdits(nodes: ReadonlyMap<string, TagNode>, ids: readonly string[], into: string): readonly CodebookEdit[] {
  const edits: CodebookEdit[] = [];
  let include = texts(nodes.get(into)?.value['include']);
  let attributes = list(nodes.get(into)?.value['attributes']);
  const parents = new Map([...nodes.values()].map(({ id, parent }) => [id, parent]));
  for (const id of ids) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    // Its place goes to those below it where the one that is left is among them.
    const holds = isWithin(nodes, into, id);
    const parent = holds ? (parents.get(id) ?? null) : into;
    let after = holds ? id : lastOf(parents, into);
    for (const [child, above] of [...parents]) {
      if (above !== id) continue;
      edits.push({ kind: 'move', id: child, parent, after });
      parents.set(child, parent);
      after = child;
    }
    edits.push({ kind: 'remove', id });
    parents.delete(id);
    const { name = id, definition } = node.value;
    const told = typeof definition === 'string' && typeof name === 'string' ? [`${name}: ${definition}`] : [];
    include = [...new Set([...include, ...texts(node.value['include']), ...told])];
    attributes = joinAttributes(attributes, list(node.value['attributes']));
  }
  const set = (key: string, value: readonly Json[]): readonly CodebookEdit[] => {
    const before = list(nodes.get(into)?.value[key]);
    return sameJson(value, before) ? [] : [{ kind: 'set', id: into, key, value }];
  };
  return [...edits, ...set('include', include), ...set('attributes', attributes)];
}

function lastOf(parents: ReadonlyMap<string, string | null>, parent: string): string | null {
  return [...parents].filter(([, above]) => above === parent).at(-1)?.[0] ?? null;
}

/** Of an attribute that both have, what the first leaves open is taken from the second. */
function joinAttributes(own: readonly Json[], others: readonly Json[]): readonly Json[] {
  const idOf = (item: Json): Json | undefined => (isObject(item) ? item['id'] : undefined);
  const joined = own.map((item) => {
    const other = others.find((one) => idOf(one) === idOf(item));
    return isObject(item) && isObject(other) ? orderKeys({ ...other, ...item } satisfies JsonObject, Object.keys(item)) : item;
  });
  return [...joined, ...others.filter((item) => own.every((one) => idOf(one) !== idOf(item)))];
}

function list(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

function texts(value: Json | undefined): readonly string[] {
  return list(value).filter((item) => typeof item === 'string');
}
