import { applyEdits as applyTextEdits, findNodeAtLocation, type FormattingOptions, modify, parseTree } from 'jsonc-parser';
import type { Json, JsonObject } from '../claim.ts';
import type { JsonPath } from '../json-offsets.ts';
import type { Span } from '../../text/span.ts';
import { parseJson, sameJson } from '../json.ts';
import { type TagNode, tagNodes } from './tag-nodes.ts';

/** A place among the tags below `parent` (null: at the top): behind the tag `after`, or, where that is null, first. */
interface Place {
  readonly parent: string | null;
  readonly after: string | null;
}

/**
 * One edit of a codebook file, by the ids of tags, so that it can be done, and taken back, whatever else stands in the file by then. With
 * `was` it is done only where the file still says that.
 */
export type CodebookEdit =
  | ({ readonly kind: 'insert'; readonly tag: JsonObject } & Place)
  | { readonly kind: 'remove'; readonly id: string; readonly was?: JsonObject }
  | ({ readonly kind: 'move'; readonly id: string; readonly was?: { readonly parent: string | null } } & Place)
  | { readonly kind: 'set'; readonly id: string; readonly key: string; /** Undefined: the field goes. */ readonly value: Json | undefined; readonly was?: { readonly value: Json | undefined } };

export interface EditedCodebook {
  readonly text: string;
  /** Takes back what was done. */
  readonly inverse: readonly CodebookEdit[];
  /** What did not fit, and was not done. */
  readonly left: readonly CodebookEdit[];
}

/** Edits the text of a codebook file without problems; what is not edited stays as it is written, unknown fields and all. */
export function applyEdits(text: string, edits: readonly CodebookEdit[]): EditedCodebook {
  const inverse: CodebookEdit[] = [];
  const left: CodebookEdit[] = [];
  let now = text;
  for (const edit of edits) {
    const done = applyEdit(now, edit);
    if (done === null) left.push(edit);
    else {
      now = done.text;
      inverse.unshift(done.inverse);
    }
  }
  return { text: now, inverse, left };
}

interface Done {
  readonly text: string;
  readonly inverse: CodebookEdit;
}

function applyEdit(text: string, edit: CodebookEdit): Done | null {
  const nodes = readNodes(text);
  switch (edit.kind) {
    case 'insert': {
      const { tag } = edit;
      const id = tag['id'];
      if (typeof id !== 'string' || nodes.has(id)) return null;
      const inserted = insert(text, nodes, edit, tag);
      return inserted === null ? null : { text: inserted, inverse: { kind: 'remove', id, was: tag } };
    }
    case 'remove': {
      const node = nodes.get(edit.id);
      if (node === undefined || (edit.was !== undefined && !sameJson(edit.was, node.value))) return null;
      return { text: remove(text, nodes, node), inverse: { kind: 'insert', parent: node.parent, after: node.after, tag: node.value } };
    }
    case 'move': {
      const node = nodes.get(edit.id);
      if (node === undefined || (edit.was !== undefined && edit.was.parent !== node.parent)) return null;
      if (edit.parent !== null && (!nodes.has(edit.parent) || isWithin(nodes, edit.parent, node.id))) return null;
      const without = remove(text, nodes, node);
      const moved = insert(without, readNodes(without), edit, node.value);
      return moved === null ? null : { text: moved, inverse: { kind: 'move', id: node.id, parent: node.parent, after: node.after, was: { parent: edit.parent } } };
    }
    case 'set': {
      const { id, key, value } = edit;
      const node = nodes.get(id);
      if (node === undefined) return null;
      const before = Object.hasOwn(node.value, key) ? node.value[key] : undefined;
      if (edit.was !== undefined && !sameJson(edit.was.value, before)) return null;
      if (key !== 'id') return { text: change(text, [...node.path, key], value), inverse: { kind: 'set', id, key, value: before, was: { value } } };
      if (typeof value !== 'string' || (value !== id && nodes.has(value))) return null;
      return { text: change(text, [...node.path, key], value), inverse: { kind: 'set', id: value, key, value: id } };
    }
  }
}

/** Whether `id` is `ancestor` or stands below it. */
export function isWithin(nodes: ReadonlyMap<string, TagNode>, id: string, ancestor: string): boolean {
  for (let at: string | null = id; at !== null; at = nodes.get(at)?.parent ?? null) if (at === ancestor) return true;
  return false;
}

export function readNodes(text: string): ReadonlyMap<string, TagNode> {
  const parsed = parseJson(text);
  return new Map(('value' in parsed ? tagNodes(parsed.value) : []).map((node) => [node.id, node]));
}

/** Null where there is no such parent. Behind a tag that is there no more: last. */
function insert(text: string, nodes: ReadonlyMap<string, TagNode>, { parent, after }: Place, tag: JsonObject): string | null {
  const above = parent === null ? null : nodes.get(parent);
  if (above === undefined) return null;
  const list = above === null ? ['tags'] : [...above.path, 'tags'];
  if (above !== null && above.value['tags'] === undefined) return change(text, list, [tag]);
  const siblings = [...nodes.values()].filter((node) => node.parent === parent);
  const before = siblings.find(({ id }) => id === after) ?? siblings.at(-1);
  if (after === null || before === undefined) return change(text, [...list, 0], tag, true);
  return insertBehind(text, before, tag) ?? change(text, [...list, before.index + 1], tag, true);
}

/** On lines of its own, where the tag before it stands so: jsonc-parser would write that one anew. */
function insertBehind(text: string, before: TagNode, tag: JsonObject): string | null {
  const place = placeOf(text, before);
  const lead = place === null ? '' : text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  if (place === null || lead.trim() !== '') return null;
  const { insertSpaces = true, tabSize = 2, eol = '\n' } = formattingOf(text);
  const written = JSON.stringify(tag, null, insertSpaces ? tabSize : '\t').split('\n').map((line) => lead + line).join(eol);
  return `${text.slice(0, place.end)},${eol}${written}${text.slice(place.end)}`;
}

/** The list of a tag's sub-tags goes with the last of them. */
function remove(text: string, nodes: ReadonlyMap<string, TagNode>, node: TagNode): string {
  const siblings = [...nodes.values()].filter(({ parent }) => parent === node.parent);
  if (siblings.length === 1) return change(text, node.parent === null ? node.path : node.list, undefined);
  const at = siblings.indexOf(node);
  const [own, before, behind] = [node, siblings[at - 1], siblings[at + 1]].map((one) => placeOf(text, one));
  if (own !== null && own !== undefined && before) return text.slice(0, before.end) + text.slice(own.end);
  if (own !== null && own !== undefined && behind) return text.slice(0, own.start) + text.slice(behind.start);
  return change(text, node.path, undefined);
}

function placeOf(text: string, node: TagNode | undefined): Span | null {
  const root = node === undefined ? undefined : parseTree(text);
  const found = node === undefined || root === undefined ? undefined : findNodeAtLocation(root, [...node.path]);
  return found === undefined ? null : { start: found.offset, end: found.offset + found.length };
}

function change(text: string, path: JsonPath, value: Json | undefined, isArrayInsertion = false): string {
  // Where something goes, nothing is to be formatted: its neighbours would be.
  const options = value === undefined ? {} : { formattingOptions: formattingOf(text) };
  return applyTextEdits(text, modify(text, [...path], value, { ...options, isArrayInsertion }));
}

/** As the file's first line that is indented. */
function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
