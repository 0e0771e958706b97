import type { Json, JsonObject } from './claim.ts';
import { isObject } from './json.ts';

/** The term `attributes` of our own context. */
export const attributesKey = 'pt:attributes';

/** One JSON value to JSON-LD: the attributes' ids are the codebook's and must not be taken for words of the standard. */
export const attributesContext: JsonObject = { [attributesKey]: { '@id': attributesKey, '@type': '@json' } };

/** Claims that have none share it. */
const noAttributes: Readonly<Record<string, string>> = {};

/** What is no word is passed over and stays in the file. */
export function readAttributes(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isObject(value)) return noAttributes;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The field with `now` in place of `before`; undefined where nothing is left of it. */
export function withAttributes(
  field: Json | undefined, before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>,
): Json | undefined {
  const kept = isObject(field) ? Object.entries(field).filter(([id]) => !Object.hasOwn(before, id) || Object.hasOwn(now, id)) : [];
  const all = new Map<string, Json>([...kept, ...Object.entries(now)]);
  return all.size === 0 ? undefined : Object.fromEntries(all);
}
