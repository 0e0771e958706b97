import * as vscode from 'vscode';
import { builtInCodebook } from '../../core/claims/built-in-codebook.ts';
import { serialiseCodebook } from '../../core/claims/codebook/serialise-codebook.ts';
import { nameOf } from '../file-problems.ts';
import { isStill } from '../is-still.ts';
import { readTextFile, reasonOf } from '../read-text-file.ts';
import type { Platform, Services } from '../services.ts';
import { codebookName } from './codebook-places.ts';

/** The command that gives a team its own codebook to edit; one that is there already is opened, never overwritten. */
export function registerCreateCodebook({ platform, transcripts }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('transcripts.createCodebook', async () => {
    const made = await createCodebook(transcripts.active?.uri, platform);
    if (made !== undefined) await vscode.window.showTextDocument(made.file);
  });
}

/** What a new codebook file says. */
export function newCodebook(): string {
  return serialiseCodebook(builtInCodebook);
}

/** In the folder of the transcript's workspace, or beside it. Undefined, after a message, where it cannot be made. */
export async function createCodebook(transcript: vscode.Uri | undefined, platform: Platform): Promise<{ readonly file: vscode.Uri; readonly isNew: boolean } | undefined> {
  const folder = await folderFor(transcript);
  if (folder === undefined) return undefined;
  const file = vscode.Uri.joinPath(folder, codebookName);
  const isAbsent = (await readTextFile(file)).kind === 'absent';
  try {
    const isNew = isAbsent && (await platform.writeAtomically(file, new TextEncoder().encode(newCodebook()), () => isStill(file, null, platform)));
    return { file, isNew };
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}.', nameOf(file), reasonOf(error)));
    return undefined;
  }
}

async function folderFor(transcript: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = transcript === undefined ? undefined : vscode.workspace.getWorkspaceFolder(transcript);
  if (own !== undefined) return own.uri;
  if (transcript !== undefined && transcript.scheme !== 'untitled') return vscode.Uri.joinPath(transcript, '..');
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0] === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: the codebook is kept in it.'));
  return folders[0]?.uri;
}
