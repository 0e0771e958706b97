import type { Json, JsonObject } from './claim.ts';

/** The text without its byte order mark, and what it says if it is JSON. */
export function parseJson(text: string): { readonly json: string; readonly value: Json } | { readonly json: string } {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    // JSON.parse makes nothing but what Json describes.
    return { json, value: JSON.parse(json) as Json };
  } catch {
    return { json };
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Array.isArray does not narrow a readonly array out of a union. */
export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** As deep as this no tool nests an annotation; what is a hundred times deeper breaks every reader that walks a tree by recursion. */
const deepest = 100;

/** True where walking and writing the value could break. */
export function isTooDeep(value: Json | undefined, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  if (isArray(value)) {
    for (const item of value) if (typeof item === 'object' && isTooDeep(item, left - 1)) return true;
    return false;
  }
  for (const key in value) {
    const field = value[key];
    if (typeof field === 'object' && isTooDeep(field, left - 1)) return true;
  }
  return false;
}

/** JSON's own name of a value's type. */
export function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Compares by content; the order of keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}

/** A copy in which `value` stands at `path`; the path must exist up to its last step. */
export function setAt(root: JsonObject, path: readonly (string | number)[], value: Json): JsonObject {
  return replaceAt(root, path, value) as JsonObject;
}

function replaceAt(node: Json | undefined, path: readonly (string | number)[], value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isArray(node)) return node.map((item, index) => (index === step ? replaceAt(item, rest, value) : item));
  const object = isObject(node) ? node : {};
  return { ...object, [step]: replaceAt(object[step], rest, value) };
}

/** The same object with the named keys first, in that order, and without those that are undefined. */
export function orderKeys(object: Readonly<Record<string, Json | undefined>>, first: readonly string[]): JsonObject {
  const entries: [string, Json][] = [];
  const add = (key: string): void => {
    const value = object[key];
    if (value !== undefined) entries.push([key, value]);
  };
  for (const key of first) if (Object.hasOwn(object, key)) add(key);
  for (const key of Object.keys(object)) if (!first.includes(key)) add(key);
  return Object.fromEntries(entries);
}
