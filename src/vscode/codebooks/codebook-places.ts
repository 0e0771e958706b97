import * as vscode from 'vscode';
import { readTextFile } from '../read-text-file.ts';
import { sidecarUri, transcriptUri } from '../sidecar/sidecar-uri.ts';

export const codebookName = 'codebook.json';

/** Every codebook of the workspace's folders, whether or not a person hides such files from the Explorer. */
export function findCodebooks(): Promise<readonly vscode.Uri[]> {
  return findAll(`**/${codebookName}`);
}

/** The transcripts of the workspace with a file of claims beside them, and those that are open elsewhere; in the order of their paths. */
export async function findTaggedTranscripts(open: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const inFolders = (await findAll('**/*.claims.json')).map(transcriptUri);
  const known = new Set(inFolders.map(String));
  const others = open.filter((uri) => !known.has(uri.toString()) && sidecarUri(uri) !== null);
  return [...inFolders, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The nearest of `codebooks` above a file, up to its workspace folder; null: the built-in one holds. */
export function nearestCodebook(codebooks: readonly vscode.Uri[], file: vscode.Uri): vscode.Uri | null {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const own = vscode.Uri.joinPath(file, '..');
  const holds = codebooks.filter((codebook) => {
    const above = vscode.Uri.joinPath(codebook, '..');
    const reaches = isAt(above, own) || (folder !== undefined && isBelow(own, above) && (isAt(above, folder) || isBelow(above, folder)));
    return reaches && codebook.scheme === file.scheme && codebook.authority === file.authority;
  });
  return holds.reduce<vscode.Uri | null>((nearest, one) => (nearest === null || one.path.length > nearest.path.length ? one : nearest), null);
}

/** The codebook that holds for a file, whether or not it is in a folder of the workspace. */
export async function codebookFor(file: vscode.Uri): Promise<vscode.Uri | null> {
  const beside = vscode.Uri.joinPath(file, '..', codebookName);
  const outside = vscode.workspace.getWorkspaceFolder(file) === undefined;
  if (outside) return (await readTextFile(beside)).kind === 'absent' ? null : beside;
  return nearestCodebook(await findCodebooks(), file);
}

/** Without the user's `files.exclude`, which hides files from people and not from their tools. */
async function findAll(pattern: string): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(pattern, null);
  return found.filter(({ path }) => !path.includes('/node_modules/') && !path.includes('/.git/'));
}

function isAt(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.path === b.path;
}

function isBelow(file: vscode.Uri, folder: vscode.Uri): boolean {
  return file.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}
