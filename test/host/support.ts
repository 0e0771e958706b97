import * as vscode from 'vscode';

/** The extension under test. */
export const extensionId = 'policy-transcripts.policy-transcripts';

/** Polls until `find` gives something truthy; a failed wait names `what`. Never wait for a time. The limit is for a machine that does ten things beside: it costs only who fails. */
export async function until<T>(what: string, find: () => T | PromiseLike<T>, milliseconds = 40_000): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A file of the opened folder, itself a fresh copy of test/fixtures/workspace for each run. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

let copies = 0;
/** Folders of copies of which VS Code may not have told anything yet. */
const fresh = new Set<string>();

/**
 * Copies a file of the workspace, with its sidecar where it has one, into a folder of its own and shows it in the editor.
 * `closeAll` deletes the folder.
 */
export async function openCopy(name: string): Promise<vscode.TextEditor> {
  const folder = workspaceFile(`copies/${++copies}`);
  fresh.add(folder.toString());
  for (const file of [name, `${name}.claims.json`]) {
    try {
      await vscode.workspace.fs.copy(workspaceFile(file), vscode.Uri.joinPath(folder, file));
    } catch (error) {
      if (file === name || !(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') throw error;
    }
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** The text of a file on disk, undefined where there is none. */
export async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Writes a file as another program does: VS Code's watcher is sure to tell of it. */
export async function write(uri: vscode.Uri, text: string): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  if (fresh.delete(folder.toString())) await watched(folder);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** What is written into a new folder before VS Code watches it, which is some time after it came, that never tells of. */
async function watched(folder: vscode.Uri): Promise<void> {
  const probe = vscode.Uri.joinPath(folder, 'probe');
  let told = 0;
  const watcher = vscode.workspace.createFileSystemWatcher('**/copies/*/probe');
  for (const event of [watcher.onDidCreate, watcher.onDidChange]) event(() => told++);
  try {
    await until('the folder is watched', async () => {
      await vscode.workspace.fs.writeFile(probe, new TextEncoder().encode(String(Date.now())));
      return told > 0;
    });
  } finally {
    watcher.dispose();
  }
  await vscode.workspace.fs.delete(probe, { useTrash: false });
}

/** Closes all editors without saving and deletes what `openCopy` made. Call it in `afterEach`. */
export async function closeAll(): Promise<void> {
  const unsaved = () => vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  // VS Code itself edits and saves its settings in the first seconds, and may bring an editor forward between two steps: then once more.
  for (let tries = 0; unsaved().length > 0 && tries < 50; tries++) {
    for (const document of unsaved()) {
      const shown = await vscode.window.showTextDocument(document).then(({ document: { uri } }) => uri, () => undefined);
      if (shown === undefined) await new Promise((resolve) => setTimeout(resolve, 100));
      else if (vscode.window.activeTextEditor?.document.uri.toString() === shown.toString()) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // The folder of all copies stays: of one that comes with another in it VS Code watches the outer one alone.
  for (const [name] of await vscode.workspace.fs.readDirectory(workspaceFile('copies'))) {
    await vscode.workspace.fs.delete(workspaceFile(`copies/${name}`), { recursive: true, useTrash: false });
  }
}
