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
