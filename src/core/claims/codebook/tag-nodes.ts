import type { Json, JsonObject } from '../claim.ts';
import type { JsonPath } from '../json-offsets.ts';
import { isArray, isObject } from '../json.ts';

/** A tag as it is written in a codebook file, and where. */
export interface TagNode {
  readonly id: string;
  readonly value: JsonObject;
  readonly path: JsonPath;
  /** The tags among which it stands, and its place there. */
  readonly list: JsonPath;
  readonly index: number;
  /** Null at the top. */
  readonly parent: string | null;
  /** The tag before it in the same list; null: it is the first. */
  readonly after: string | null;
}

/** Every tag with an id, in the order of the file. */
export function tagNodes(root: Json): readonly TagNode[] {
  const nodes: TagNode[] = [];
  const visit = (tags: Json | undefined, list: JsonPath, parent: string | null): void => {
    if (!isArray(tags)) return;
    let after: string | null = null;
    tags.forEach((value, index) => {
      if (!isObject(value)) return;
      const { id } = value;
      const path = [...list, index];
      if (typeof id === 'string') {
        nodes.push({ id, value, path, list, index, parent, after });
        after = id;
      }
      visit(value['tags'], [...path, 'tags'], typeof id === 'string' ? id : parent);
    });
  };
  visit(isObject(root) ? root['tags'] : undefined, ['tags'], null);
  return nodes;
}
