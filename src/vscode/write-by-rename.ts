import * as vscode from 'vscode';
import { isNotFound } from './read-text-file.ts';

/**
 * Replaces a file of any file system: the new content goes into a file beside it, which then takes its place. Rejects with a
 * `vscode.FileSystemError` and leaves the old file as it was; the file beside it is removed. See `Platform.writeAtomically`.
 *
 * The file beside it starts as a copy of the old one, because a plain rename would lose the old file's permissions, and would
 * replace a file that is locked against writing, which `workspace.fs` does not always show in `stat`.
 */
export async function writeByRename(uri: vscode.Uri, content: Uint8Array, mayReplace: MayReplace = always): Promise<boolean> {
  const fs = vscode.workspace.fs;
  if (fs.isWritableFileSystem(uri.scheme) === false) throw vscode.FileSystemError.NoPermissions(uri);
  const temporary = uri.with({ path: `${uri.path}.tmp-${crypto.randomUUID().slice(0, 8)}` });
  const old = await statOrNull(uri);
  if (old?.permissions === vscode.FilePermission.Readonly) throw vscode.FileSystemError.NoPermissions(uri);
  // A copy of a folder would take all that is in it along.
  if (old !== null && (old.type & vscode.FileType.Directory) !== 0) throw vscode.FileSystemError.FileIsADirectory(uri);
  try {
    if (old !== null) await fs.copy(uri, temporary);
    await fs.writeFile(temporary, content);
    const isWanted = await mayReplace();
    if (isWanted) await fs.rename(temporary, uri, { overwrite: true });
    else await fs.delete(temporary).then(undefined, () => undefined);
    return isWanted;
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined); // it may never have come to be
    throw error instanceof vscode.FileSystemError ? error : vscode.FileSystemError.Unavailable(String(error));
  }
}

/** Asked when all is ready. */
export type MayReplace = () => Promise<boolean>;

export function always(): Promise<boolean> {
  return Promise.resolve(true);
}

async function statOrNull(uri: vscode.Uri): Promise<vscode.FileStat | null> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
