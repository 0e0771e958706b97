import * as vscode from 'vscode';
import { sidecarSuffix, transcriptUri } from '../sidecar/sidecar-uri.ts';
import { createBursts } from './bursts.ts';

const TEXTS = '**/*.{txt,md,markdown,vtt,srt}';
const SIDECARS = `**/*${sidecarSuffix}`;
const NOT = '**/{node_modules,.git}/**';
/** Above so many new folders the whole workspace is searched once. */
const MOST_FOLDERS = 10;

export interface WorkspaceFiles {
  /** Those that may be transcripts. */
  readonly texts: readonly vscode.Uri[];
  /** Transcripts that have a sidecar beside them. */
  readonly tagged: readonly vscode.Uri[];
}

/** What a watcher is told. Files are as they were told, and may be another way by now. */
export interface FileListener {
  /** It came, changed or went. */
  text(uri: vscode.Uri): void;
  sidecar(transcript: vscode.Uri, isThere: boolean): void;
  /** Folders went with all that was in them: asks of a file's URI, as a string, whether it was in one. */
  folders(wasInside: (file: string) => boolean): void;
}

export function isText({ path }: vscode.Uri): boolean {
  return /\.(?:txt|md|markdown|vtt|srt)$/iu.test(path) && !isLeftOut(path);
}

/** In the workspace's folders, or in one folder of theirs. */
export async function findFiles(folder?: vscode.Uri): Promise<WorkspaceFiles> {
  const find = (pattern: string): Thenable<readonly vscode.Uri[]> => vscode.workspace.findFiles(folder === undefined ? pattern : new vscode.RelativePattern(folder, pattern), NOT);
  const [texts, beside] = await Promise.all([find(TEXTS), find(SIDECARS)]);
  return { texts, tagged: beside.map(transcriptUri) };
}

/**
 * Watches all of the workspace. Of a folder that is moved, deleted, or copied into it, VS Code tells no more than that it came or went: what is
 * in a new one is searched for.
 */
export function watchFiles(listener: FileListener): vscode.Disposable {
  const came = new Map<string, vscode.Uri>();
  const gone = new Set<string>();
  let disposed = false;
  const look = async (): Promise<void> => {
    const [above, left] = [new Map(came), new Set(gone)];
    came.clear();
    gone.clear();
    if (left.size > 0) listener.folders((file) => isInside(file, left));
    const folders: vscode.Uri[] = [];
    for (const [name, uri] of above) if (!isInside(name, above) && (await isFolder(uri))) folders.push(uri);
    for (const folder of folders.length > MOST_FOLDERS ? [undefined] : folders) {
      const found = await findFiles(folder).catch(() => null);
      if (disposed) return;
      // With the next that comes.
      if (found === null) for (const uri of folder === undefined ? folders : [folder]) came.set(uri.toString(), uri);
      for (const transcript of found?.tagged ?? []) listener.sidecar(transcript, true);
      for (const text of found?.texts ?? []) listener.text(text);
    }
  };
  let looking = Promise.resolve();
  const bursts = createBursts(() => void (looking = looking.then(look)));
  const heard = (isThere: boolean, mayBeFolder: (uri: vscode.Uri) => void) => (uri: vscode.Uri): void => {
    if (isLeftOut(`${uri.path}/`)) return;
    if (uri.path.endsWith(sidecarSuffix)) listener.sidecar(transcriptUri(uri), isThere);
    else if (isText(uri)) listener.text(uri);
    else mayBeFolder(uri);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  return vscode.Disposable.from(
    watcher,
    bursts,
    watcher.onDidCreate(heard(true, (uri) => {
      came.set(uri.toString(), uri);
      bursts.came();
    })),
    watcher.onDidChange(heard(true, () => undefined)),
    watcher.onDidDelete(heard(false, (uri) => {
      gone.add(uri.toString());
      bursts.came();
    })),
    { dispose: () => void (disposed = true) },
  );
}

function isLeftOut(path: string): boolean {
  return /\/(?:node_modules|\.git)\//u.test(path);
}

function isInside(file: string, folders: { has(name: string): boolean }): boolean {
  for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) if (folders.has(file.slice(0, at))) return true;
  return false;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.Directory) !== 0, () => false);
}
