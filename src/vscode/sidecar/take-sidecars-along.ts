import * as vscode from 'vscode';
import { nameOf } from '../file-problems.ts';
import { reasonOf } from '../read-text-file.ts';
import { sidecarSuffix, sidecarUri } from './sidecar-uri.ts';

export interface SidecarKeeper {
  /** Resolves when all that was asked for is on disk: of this transcript, or in this folder. */
  written(fileOrFolder: vscode.Uri): Promise<void>;
  /** Is to call `move` when nothing else reads or writes either sidecar; the going of the old one is no deletion. */
  takeAlong(from: vscode.Uri, to: vscode.Uri, move: () => Promise<void>): Promise<void>;
}

/** A transcript that is renamed or moved within VS Code takes its sidecar along; a folder has its sidecars in it anyway. */
export function takeSidecarsAlong(keeper: SidecarKeeper): vscode.Disposable {
  return vscode.Disposable.from(
    // What is written to a folder that is gone meanwhile would be lost.
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(Promise.all(event.files.map(({ oldUri }) => keeper.written(oldUri))))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const from = sidecarUri(oldUri);
        const to = sidecarUri(newUri);
        if (oldUri.path.endsWith(sidecarSuffix) || from === null || to === null) continue;
        void keeper.takeAlong(oldUri, newUri, () => rename(from, to));
      }
    }),
  );
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const stat = await vscode.workspace.fs.stat(from).then((found) => found, () => null);
  if (stat?.type !== vscode.FileType.File) return;
  try {
    await vscode.workspace.fs.rename(from, to, { overwrite: false });
  } catch (error) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} could not be renamed along with its transcript: {1}. It stays where it is.', nameOf(from), reasonOf(error)),
    );
  }
}
