import * as vscode from 'vscode';
import { matchDocuments } from '../../../core/interchange/import/match-documents.ts';
import { openDocument } from '../../documents/open-document.ts';
import { nameOf } from '../../file-problems.ts';
import { readTextFile } from '../../read-text-file.ts';
import type { Platform } from '../../services.ts';
import { fileName } from '../../sidecar/sidecar-uri.ts';
import type { FoundDocument } from './read-imports.ts';

const texts = '**/*.{txt,md,markdown,vtt,srt}';

/**
 * The transcript of each document: by its name or its words among those of the workspace and the one that is open, else as a person says.
 * Null: he leaves it out; undefined where he gave the import up.
 */
export async function findTargets(documents: readonly FoundDocument[], active: vscode.Uri | undefined, platform: Platform): Promise<readonly (vscode.Uri | null)[] | undefined> {
  const inFolders = (await vscode.workspace.findFiles(texts, null)).filter(({ path }) => !path.includes('/node_modules/') && !path.includes('/.git/'));
  const others = inFolders.filter((uri) => uri.toString() !== active?.toString()).sort((a, b) => (a.path < b.path ? -1 : 1));
  const candidates = [...(active === undefined ? [] : [active]), ...others];
  const matched = await matchDocuments(documents, { names: candidates.map(nameOf), read: (index) => textAt(candidates[index], platform) });
  const targets: (vscode.Uri | null)[] = [];
  for (const [index, document] of documents.entries()) {
    const known = candidates[matched[index] ?? -1];
    const target = known ?? (document.claims.length === 0 ? null : await ask(document, candidates));
    if (target === undefined) return undefined;
    targets.push(target);
  }
  return targets;
}

/** As the editor has it, else as saved. */
async function textAt(uri: vscode.Uri | undefined, platform: Platform): Promise<string | null> {
  if (uri === undefined) return null;
  const open = openDocument(uri);
  if (open !== undefined) return open.getText();
  const file = await readTextFile(uri, platform.readFile);
  return file.kind === 'text' ? file.text : null;
}

async function ask({ name, file, claims }: FoundDocument, candidates: readonly vscode.Uri[]): Promise<vscode.Uri | null | undefined> {
  const leave: vscode.QuickPickItem & { readonly uri: null } = { label: `$(circle-slash) ${vscode.l10n.t('Leave it out')}`, uri: null };
  const items = candidates.map((uri) => ({ label: fileName(uri), ...(nameOf(uri) === fileName(uri) ? {} : { description: nameOf(uri) }), uri }));
  const title = vscode.l10n.t('Which transcript is "{0}" about? Claims: {1}', name ?? fileName(file), claims.length);
  return (await vscode.window.showQuickPick([...items, leave], { title, placeHolder: vscode.l10n.t('Neither its name nor its words tell.'), matchOnDescription: true }))?.uri;
}
