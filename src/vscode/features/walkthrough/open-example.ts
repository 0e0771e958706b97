import * as vscode from 'vscode';

const TRANSCRIPT = 'harbour-city-briefing.txt';
/** By name, as the folder of an extension on the web cannot be listed. */
const FILES = [TRANSCRIPT, `${TRANSCRIPT}.claims.json`, 'harbour-city-hearing.md', 'codebook.json', 'README.md'];

/**
 * Shows the example where a person can write: in the workspace, if that is the folder of examples, else in a copy in the extension's own
 * storage. A copy made before is opened again, with what was tagged in it.
 */
export async function openExample(context: vscode.ExtensionContext): Promise<void> {
  const stored = vscode.Uri.joinPath(context.globalStorageUri, 'examples');
  const folder = (await folderOfExamples()) ?? (await makeCopy(context, stored));
  if (folder === undefined) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, TRANSCRIPT), { preview: false });
}

async function folderOfExamples(): Promise<vscode.Uri | undefined> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (await exists(vscode.Uri.joinPath(uri, TRANSCRIPT))) return uri;
  }
  return undefined;
}

/** Undefined after a message where it cannot be made. */
async function makeCopy(context: vscode.ExtensionContext, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    await vscode.workspace.fs.createDirectory(folder);
    for (const name of FILES) await copyUnlessThere(vscode.Uri.joinPath(context.extensionUri, 'examples', name), vscode.Uri.joinPath(folder, name));
    return folder;
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The example could not be copied: {0}', error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

async function copyUnlessThere(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (await exists(to)) return;
  await vscode.workspace.fs.writeFile(to, await vscode.workspace.fs.readFile(from));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
