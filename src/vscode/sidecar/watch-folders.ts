import * as vscode from 'vscode';

export interface FolderWatchers extends vscode.Disposable {
  /** Watches the folder that holds `file` until all its files were left. */
  enter(file: vscode.Uri): void;
  leave(file: vscode.Uri): void;
}

/** Other tools replace a file by deleting it and making it anew; only what is still gone after this is deleted. */
const deletionMilliseconds = 300;

/**
 * Watches files by a pattern in the folders of open documents, wherever these are. By folder, because a name such as `a[1].txt` would
 * have to be escaped in a pattern.
 */
export function watchFolders(pattern: string, changed: (file: vscode.Uri) => void): FolderWatchers {
  const folders = new Map<string, { readonly watcher: vscode.FileSystemWatcher; readonly files: Set<string> }>();
  const folderOf = (file: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(file, '..');
  return {
    enter(file) {
      const folder = folderOf(file);
      const known = folders.get(folder.toString());
      if (known !== undefined) {
        known.files.add(file.toString());
        return;
      }
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
      watcher.onDidCreate(changed);
      watcher.onDidChange(changed);
      watcher.onDidDelete((uri) => void setTimeout(changed, deletionMilliseconds, uri));
      folders.set(folder.toString(), { watcher, files: new Set([file.toString()]) });
    },
    leave(file) {
      const key = folderOf(file).toString();
      const known = folders.get(key);
      known?.files.delete(file.toString());
      if (known?.files.size === 0) {
        known.watcher.dispose();
        folders.delete(key);
      }
    },
    dispose() {
      for (const { watcher } of folders.values()) watcher.dispose();
      folders.clear();
    },
  };
}
