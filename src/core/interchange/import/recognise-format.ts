import type { Json, JsonObject } from '../../claims/claim.ts';
import { isArray, isObject, parseJson } from '../../claims/json.ts';
import { decodeText } from '../decode-text.ts';
import { labelKeys, textKeys } from '../doccano/doccano-terms.ts';
import type { ImportFormat, ImportFormatId } from '../import-format.ts';

/** The format of a file: the one that its name tells; else the one that its content tells for sure, among those that fit the name if any does. */
export function formatOfFile(name: string, bytes: Uint8Array, formats: readonly ImportFormat[]): ImportFormat | undefined {
  const fitting = formatsForName(name, formats);
  if (fitting.length === 1) return fitting[0];
  const id = recogniseFormat(bytes);
  return (fitting.length === 0 ? formats : fitting).find((format) => format.id === id);
}

/** Those whose files have such an ending. */
export function formatsForName(name: string, formats: readonly ImportFormat[]): readonly ImportFormat[] {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return formats.filter(({ extensions }) => extensions.includes(ending));
}

/** What bytes are for sure; null where they could be several formats, or none. */
export function recogniseFormat(bytes: Uint8Array): ImportFormatId | null {
  // A ZIP file (APPNOTE.TXT 4.3.7) that holds a REFI-QDA project under the name that its specification gives.
  if (startsWith(bytes, 'PK\u0003\u0004')) return holds(bytes, 'project.qde') ? 'refi-qda' : null;
  const { text } = decodeText(bytes);
  const begin = text.trimStart();
  if (begin.startsWith('<')) return ofMarkup(begin.slice(0, headLength));
  if (/^[TRAEN#*]\d*\t/u.test(begin)) return 'brat';
  const whole = parseJson(begin);
  if ('value' in whole) return ofJson(whole.value);
  const firstLine = parseJson(begin.slice(0, Math.max(begin.indexOf('\n'), 0)));
  const rows = 'value' in firstLine ? ofJson(firstLine.value) : null;
  return rows === 'doccano' || rows === 'jsonl' ? rows : null;
}

/** In characters: the root of an XML file stands within, whatever comments are before it. */
const headLength = 16_384;

function ofMarkup(head: string): ImportFormatId | null {
  if (head.includes('urn:QDA-XML:project:')) return 'refi-qda';
  return head.includes('urn:QDA-XML:codebook:') ? 'refi-codebook' : null;
}

/** Of a list the first item tells: no tool mixes them. */
function ofJson(value: Json): ImportFormatId | null {
  const item = isArray(value) ? value[0] : value;
  if (!isObject(item)) return null;
  const fitting = ([['w3c', isAnnotation], ['label-studio', isTask], ['doccano', isRow], ['jsonl', isClaim]] as const).filter(([, fits]) => fits(item));
  const [only, ...more] = fitting;
  return more.length === 0 ? (only?.[0] ?? null) : null;
}

function isAnnotation({ type, '@type': expanded }: JsonObject): boolean {
  const types = [type, expanded].flatMap((one): readonly (Json | undefined)[] => (isArray(one) ? one : [one]));
  return types.some((one) => typeof one === 'string' && /^(?:oa:)?Annotation(?:Page|Collection)?$/u.test(one));
}

function isTask(item: JsonObject): boolean {
  return isObject(item['data']) && ['annotations', 'completions', 'predictions'].some((key) => isArray(item[key]));
}

function isRow(item: JsonObject): boolean {
  return textKeys.some((key) => typeof item[key] === 'string') && labelKeys.some((key) => isArray(item[key]));
}

/** A row of our own table of claims. */
function isClaim({ quote, tags, state }: JsonObject): boolean {
  return typeof quote === 'string' && isArray(tags) && typeof state === 'string';
}

function startsWith(bytes: Uint8Array, words: string, from = 0): boolean {
  for (let index = 0; index < words.length; index++) if (bytes[from + index] !== words.charCodeAt(index)) return false;
  return true;
}

/** Names stand in an archive as they are, in whatever way its files are packed. */
function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) if (startsWith(bytes, name, at)) return true;
  return false;
}
