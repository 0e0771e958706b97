import * as vscode from 'vscode';
import { tagNodes } from '../../../core/claims/codebook/tag-nodes.ts';
import { offsetsAt } from '../../../core/claims/json-offsets.ts';
import { parseJson } from '../../../core/claims/json.ts';
import { indexLines, lineAt, type LineIndex } from '../../../core/text/line-index.ts';
import { openDocument } from '../../documents/open-document.ts';
import { readTextFile } from '../../read-text-file.ts';

/** Where the id of each tag is written in a codebook's text: UTF-16 offsets. */
export function tagPlaces(text: string): ReadonlyMap<string, number> {
  const parsed = parseJson(text);
  if (!('value' in parsed)) return new Map();
  const nodes = tagNodes(parsed.value);
  const offsets = offsetsAt(parsed.json, nodes.map(({ path }) => [...path, 'id']));
  return new Map(nodes.map(({ id }, index) => [id, offsets[index] ?? 0]));
}

/** Where these words are written as a JSON string, by the offset of its opening quote. */
export function locationIn(file: vscode.Uri, lines: LineIndex, offset: number, words: string): vscode.Location {
  const line = lineAt(lines, offset);
  const start = new vscode.Position(line, offset - (lines.starts[line] ?? 0));
  return new vscode.Location(file, new vscode.Range(start, start.translate(0, JSON.stringify(words).length)));
}

/** Where a tag is written; null where it is in no file. */
export async function placeOfTag(file: vscode.Uri | null, id: string): Promise<vscode.Location | null> {
  if (file === null) return null;
  const open = openDocument(file);
  const found = open === undefined ? await readTextFile(file) : null;
  const text = open?.getText() ?? (found?.kind === 'text' ? found.text : '');
  const offset = tagPlaces(text).get(id);
  return offset === undefined ? null : locationIn(file, indexLines(text), offset, id);
}
