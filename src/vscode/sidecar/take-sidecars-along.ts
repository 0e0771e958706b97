import * as vscode from 'vscode';
import { nameOf } from '../file-problems.ts';
import { reasonOf } from '../read-text-file.ts';
import { sidecarSuffix, sidecarUri } from './sidecar-uri.ts';

/**
 * A transcript that is renamed or moved within VS Code takes its sidecar along; a folder has its sidecars in it anyway. `moved` is called
 * before the sidecar goes, so that its going is not taken for a deletion, and its result when the sidecar has come.
 */
export function takeSidecarsAlong(moved: (from: vscode.Uri, to: vscode.Uri) => () => void): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      if (!oldUri.path.endsWith(sidecarSuffix)) void takeAlong(oldUri, newUri, moved);
    }
  });
}

async function takeAlong(oldUri: vscode.Uri, newUri: vscode.Uri, moved: (from: vscode.Uri, to: vscode.Uri) => () => void): Promise<void> {
  const from = sidecarUri(oldUri);
  const to = sidecarUri(newUri);
  if (from === null || to === null) return;
  const arrived = moved(oldUri, newUri);
  const stat = await vscode.workspace.fs.stat(from).then((found) => found, () => null);
  if (stat?.type === vscode.FileType.File) {
    try {
      await vscode.workspace.fs.rename(from, to, { overwrite: false });
    } catch (error) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} could not be renamed along with its transcript: {1}. It stays where it is.', nameOf(from), reasonOf(error)),
      );
    }
  }
  arrived();
}
