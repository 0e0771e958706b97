/** Keys and indexes from the root of a JSON document. */
export type JsonPath = readonly (string | number)[];

/** A node of the tree of the paths that are looked for. */
interface Step {
  readonly next: Map<string | number, Step>;
  offset: number | null;
}

/**
 * Where the values at these paths begin in a text that `JSON.parse` read; of a path that does not exist, the nearest value around it. One
 * walk for all, without recursion: a parser that makes a tree breaks on a file nested 8,000 deep, and that file above all must be
 * reported.
 */
export function offsetsAt(json: string, paths: readonly JsonPath[]): readonly number[] {
  const root: Step = { next: new Map(), offset: null };
  for (const path of paths) path.reduce<Step>(stepTo, root);
  walk(json, root);
  return paths.map((path) => {
    let node = root;
    let nearest = root.offset ?? 0;
    for (const key of path) {
      const next = node.next.get(key);
      if (next?.offset === undefined || next.offset === null) break;
      node = next;
      nearest = next.offset;
    }
    return nearest;
  });
}

function stepTo(node: Step, key: string | number): Step {
  const known = node.next.get(key);
  if (known !== undefined) return known;
  const made: Step = { next: new Map(), offset: null };
  node.next.set(key, made);
  return made;
}

/** The object or list that the walk is in; `step` is null where nothing in it is looked for. */
interface Container {
  readonly step: Step | null;
  /** The next index of a list; null in an object. */
  index: number | null;
  key: string;
}

function walk(json: string, root: Step): void {
  const stack: Container[] = [];
  /** True where the next string of an object is a key. */
  let isKey = false;
  const valueAt = (offset: number): Step | null => {
    const container = stack.at(-1);
    const step = container === undefined ? root : (container.step?.next.get(container.index ?? container.key) ?? null);
    // Of a key that is written twice the last one counts, as for JSON.parse.
    if (step !== null) step.offset = offset;
    return step;
  };
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (character === '{' || character === '[') {
      stack.push({ step: valueAt(at), index: character === '[' ? 0 : null, key: '' });
      isKey = character === '{';
    } else if (character === '}' || character === ']') {
      stack.pop();
      isKey = false;
    } else if (character === ',') {
      const container = stack.at(-1);
      if (container?.index === null) isKey = true;
      else if (container !== undefined) container.index++;
    } else if (character === '"') {
      const end = endOfString(json, at);
      const container = stack.at(-1);
      if (isKey && container !== undefined) {
        if (container.step !== null) container.key = JSON.parse(json.slice(at, end)) as string;
        isKey = false;
      } else valueAt(at);
      at = end - 1;
    } else if (/[-\dtfn]/.test(character)) {
      valueAt(at);
      while (/[-+.\w]/.test(json.charAt(at + 1))) at++;
    }
  }
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}
