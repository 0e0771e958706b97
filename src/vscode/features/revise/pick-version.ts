import * as vscode from 'vscode';
import { nameOf } from '../../file-problems.ts';
import type { TranscriptDocument } from '../../services.ts';
import { reasonOf } from '../../read-text-file.ts';

/** The words of a revised version, and what a person calls it. */
export interface GivenVersion {
  readonly text: string;
  readonly name: string;
}

interface SourceItem extends vscode.QuickPickItem {
  readonly read?: () => Promise<GivenVersion | undefined>;
}

/** Asks where the revised version is: a file, another open text, or what was copied. Undefined where nothing was chosen or, after a message, read. */
export async function pickVersion(document: TranscriptDocument): Promise<GivenVersion | undefined> {
  const open = openTexts(document.uri);
  const items: readonly SourceItem[] = [
    { label: `$(folder-opened) ${vscode.l10n.t('A File…')}`, read: () => askForFile(document.uri) },
    { label: `$(clippy) ${vscode.l10n.t('What Was Copied')}`, description: vscode.l10n.t('the text in the clipboard'), read: readClipboard },
    ...(open.length === 0 ? [] : [{ label: vscode.l10n.t('open texts'), kind: vscode.QuickPickItemKind.Separator }]),
    ...open.map((uri) => ({ label: `$(file) ${nameOf(uri)}`, description: vscode.workspace.asRelativePath(uri), read: () => readVersion(uri) })),
  ];
  const title = vscode.l10n.t('Where is the revised version of {0}?', nameOf(document.uri));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true }))?.read?.();
}

/** As VS Code reads the file, whatever its encoding. */
export async function readVersion(uri: vscode.Uri): Promise<GivenVersion | undefined> {
  try {
    return { text: (await vscode.workspace.openTextDocument(uri)).getText(), name: nameOf(uri) };
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be read: {1}', nameOf(uri), reasonOf(error)));
    return undefined;
  }
}

async function askForFile(beside: vscode.Uri): Promise<GivenVersion | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ defaultUri: vscode.Uri.joinPath(beside, '..'), openLabel: vscode.l10n.t('Compare') })) ?? [];
  return uri === undefined ? undefined : readVersion(uri);
}

async function readClipboard(): Promise<GivenVersion | undefined> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== '') return { text, name: vscode.l10n.t('the copied text') };
  void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was copied.'));
  return undefined;
}

function openTexts(but: vscode.Uri): readonly vscode.Uri[] {
  const uris = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : [])));
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()].filter((uri) => uri.toString() !== but.toString() && !uri.scheme.startsWith('transcripts-'));
}
