import * as vscode from 'vscode';

const TRANSCRIPT = 'harbour-city-briefing.txt';
/** By name, as the folder of an extension on the web cannot be listed. */
const FILES = [TRANSCRIPT, `${TRANSCRIPT}.claims.json`, 'harbour-city-hearing.md', 'codebook.json', 'README.md'];

/**
 * Shows the example where a person can write: in the workspace, if that is the folder of examples, else in a copy. Asks where to put the
 * copy; one made in the extension's own storage is opened again, with what was tagged in it.
 */
export async function openExample(context: vscode.ExtensionContext): Promise<void> {
  const stored = vscode.Uri.joinPath(context.globalStorageUri, 'examples');
  const folder = (await folderOfExamples()) ?? ((await exists(vscode.Uri.joinPath(stored, TRANSCRIPT))) ? stored : await makeCopy(context, stored));
  if (folder === undefined) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, TRANSCRIPT), { preview: false });
}

async function folderOfExamples(): Promise<vscode.Uri | undefined> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (await exists(vscode.Uri.joinPath(uri, TRANSCRIPT))) return uri;
  }
  return undefined;
}

async function makeCopy(context: vscode.ExtensionContext, stored: vscode.Uri): Promise<vscode.Uri | undefined> {
  const here: vscode.QuickPickItem = {
    label: vscode.l10n.t('Open a copy'),
    description: vscode.l10n.t('kept with the extension, so that you can tag and edit as you like'),
  };
  const elsewhere: vscode.QuickPickItem = { label: vscode.l10n.t('Copy the example into a folder…') };
  const answer = await vscode.window.showQuickPick([here, elsewhere], { title: vscode.l10n.t('Where should the example go?') });
  if (answer === undefined) return undefined;
  const parent = answer === elsewhere ? await chooseFolder() : undefined;
  if (answer === elsewhere && parent === undefined) return undefined;
  const folder = parent === undefined ? stored : vscode.Uri.joinPath(parent, 'transcript-examples');
  try {
    await vscode.workspace.fs.createDirectory(folder);
    for (const name of FILES) await copyUnlessThere(vscode.Uri.joinPath(context.extensionUri, 'examples', name), vscode.Uri.joinPath(folder, name));
    return folder;
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The example could not be copied: {0}', error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Copy Here') });
  return folders?.[0];
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
