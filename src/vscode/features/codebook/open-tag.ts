import * as vscode from 'vscode';
import { tagNodes } from '../../../core/claims/codebook/tag-nodes.ts';
import { offsetsAt } from '../../../core/claims/json-offsets.ts';
import { parseJson } from '../../../core/claims/json.ts';
import { readTextFile } from '../../read-text-file.ts';

/** Where the id of each tag is written in a codebook's text: UTF-16 offsets. */
export function tagPlaces(text: string): ReadonlyMap<string, number> {
  const parsed = parseJson(text);
  if (!('value' in parsed)) return new Map();
  const nodes = tagNodes(parsed.value);
  const offsets = offsetsAt(parsed.json, nodes.map(({ path }) => [...path, 'id']));
  return new Map(nodes.map(({ id }, index) => [id, offsets[index] ?? 0]));
}

/** Where a tag is written; null where it is in no file. */
export async function placeOfTag(file: vscode.Uri | null, id: string): Promise<vscode.Location | null> {
  if (file === null) return null;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  const found = open === undefined ? await readTextFile(file) : null;
  const text = open?.getText() ?? (found?.kind === 'text' ? found.text : '');
  const offset = tagPlaces(text).get(id);
  if (offset === undefined) return null;
  const before = text.slice(0, offset).split('\n');
  const start = new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
  return new vscode.Location(file, new vscode.Range(start, start.translate(0, JSON.stringify(id).length)));
}
