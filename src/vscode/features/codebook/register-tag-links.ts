import * as vscode from 'vscode';
import { findTag } from '../../../core/claims/codebook.ts';
import { offsetsAt } from '../../../core/claims/json-offsets.ts';
import { isArray, isObject, parseJson } from '../../../core/claims/json.ts';
import { tagParagraphs } from '../../../core/presentation/codebook-rows.ts';
import { tagPathName } from '../../../core/presentation/tag-change-words.ts';
import { indexLines } from '../../../core/text/line-index.ts';
import { codebookFor } from '../../codebooks/codebook-places.ts';
import { readTextFile } from '../../read-text-file.ts';
import type { Services } from '../../services.ts';
import { sidecarUri, transcriptUri } from '../../sidecar/sidecar-uri.ts';
import { codebookInUse, readCodebook } from './find-codebook.ts';
import { locationIn, placeOfTag, tagPlaces } from './open-tag.ts';
import { readUses, usesOf } from './read-uses.ts';
import { readCodebookArguments } from './codebook-arguments.ts';

const sidecars: vscode.DocumentSelector = { pattern: '**/*.claims.json' };
const codebookFiles: vscode.DocumentSelector = { pattern: '**/codebook.json' };

/** Tags in the files themselves: from a claim's tag to the codebook and what that says of it, from a codebook's tag to the claims that have it. */
export function registerTagLinks(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(sidecars, {
      async provideDefinition(document, position) {
        const tag = tagInSidecar(document, position);
        return tag === null ? null : placeOfTag(await codebookFor(transcriptUri(document.uri)), tag);
      },
    }),
    vscode.languages.registerHoverProvider(sidecars, {
      async provideHover(document, position) {
        const id = tagInSidecar(document, position);
        const codebook = id === null ? null : await readCodebook(await codebookFor(transcriptUri(document.uri)));
        const tag = id === null || codebook === null ? undefined : findTag(codebook, id);
        if (tag === undefined || codebook === null) return null;
        const words = new vscode.MarkdownString();
        words.appendText([tagPathName(codebook, tag.id), ...tagParagraphs(tag, codebook)].join('\n\n'));
        return new vscode.Hover(words);
      },
    }),
    vscode.languages.registerReferenceProvider(codebookFiles, {
      async provideReferences(document, position) {
        const tag = tagInCodebook(document, position);
        return tag === null ? [] : placesOfUses(services, document.uri, tag);
      },
    }),
    vscode.commands.registerCommand('transcripts.codebook.openTag', async (row: unknown) => {
      const { codebook, tag } = readCodebookArguments(row);
      const file = codebook ?? (await codebookInUse(services));
      if (file === undefined) return;
      const place = tag === undefined ? null : await placeOfTag(file, tag);
      if (place !== null) await vscode.window.showTextDocument(place.uri, { selection: place.range });
      else await vscode.commands.executeCommand('transcripts.createCodebook');
    }),
  );
}

/** The tag whose value stands at a position of a file of claims. */
function tagInSidecar(document: vscode.TextDocument, position: vscode.Position): string | null {
  // The file is read only where a value that could be a tag is pointed at.
  if (!/^\s*"value"\s*:/.test(document.lineAt(position.line).text)) return null;
  const at = document.offsetAt(position);
  return tagsInSidecar(document.getText()).find(({ tag, offset }) => offset <= at && at <= offset + JSON.stringify(tag).length)?.tag ?? null;
}

function tagInCodebook(document: vscode.TextDocument, position: vscode.Position): string | null {
  const at = document.offsetAt(position);
  return [...tagPlaces(document.getText())].find(([id, offset]) => offset <= at && at <= offset + JSON.stringify(id).length)?.[0] ?? null;
}

interface WrittenTag {
  readonly tag: string;
  /** UTF-16, of its opening quote. */
  readonly offset: number;
}

/** Where tags are written in a file of claims as we write it. */
function tagsInSidecar(text: string): readonly WrittenTag[] {
  const parsed = parseJson(text);
  const items = 'value' in parsed && isObject(parsed.value) ? parsed.value['items'] : undefined;
  if (!isArray(items)) return [];
  const found = items.flatMap((item, index) => {
    const body = isObject(item) ? item['body'] : undefined;
    return (isArray(body) ? body : []).flatMap((one, at) => {
      const value = isObject(one) && one['purpose'] === 'tagging' ? one['value'] : undefined;
      return typeof value === 'string' ? [{ tag: value, path: ['items', index, 'body', at, 'value'] }] : [];
    });
  });
  const offsets = offsetsAt(parsed.json, found.map(({ path }) => path));
  return found.map(({ tag }, index) => ({ tag, offset: offsets[index] ?? 0 }));
}

async function placesOfUses(services: Services, codebook: vscode.Uri, tag: string): Promise<vscode.Location[]> {
  const places: vscode.Location[] = [];
  for (const { uri } of usesOf(await readUses(services, codebook), [tag])) {
    const sidecar = sidecarUri(uri);
    const file = sidecar === null ? null : await readTextFile(sidecar);
    if (sidecar === null || file?.kind !== 'text') continue;
    const lines = indexLines(file.text);
    for (const written of tagsInSidecar(file.text)) if (written.tag === tag) places.push(locationIn(sidecar, lines, written.offset, tag));
  }
  return places;
}
