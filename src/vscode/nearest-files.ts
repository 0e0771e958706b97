import * as vscode from 'vscode';
import type { FileProblem } from '../core/claims/file-problem.ts';
import { createFileProblems, nameOf } from './file-problems.ts';
import { readTextFile } from './read-text-file.ts';
import type { Platform } from './services.ts';

/** A kind of file that a team keeps above its transcripts. */
export interface FileKind<Value> {
  readonly name: string;
  /** Where there is no such file. */
  readonly otherwise: Value;
  /** `value` is null where nothing in the text can be used. Never rejects. */
  parse(text: string): { readonly value: Value | null; readonly problems: readonly FileProblem[] } | Promise<{ readonly value: Value | null; readonly problems: readonly FileProblem[] }>;
  /** What is used in place of a file, or of the part of it, that cannot be: a sentence. */
  instead(used: 'part' | 'last-valid' | 'otherwise'): string;
}

export interface NearestFiles<Value> extends vscode.Disposable {
  /** What is known so far. */
  for(uri: vscode.Uri): Value;
  /** The same, once the file has been read. */
  load(uri: vscode.Uri): Promise<Value>;
  readonly onDidChange: vscode.Event<void>;
}

interface Folder<Value> {
  readonly folder: vscode.Uri;
  value: Value;
  read: Promise<void>;
}

/**
 * For each folder of transcripts the nearest file of a kind, from there up to the workspace folder; outside of any, the folder's own. Of a
 * file that is invalid as a whole the last good version is used.
 */
export function createNearestFiles<Value>(kind: FileKind<Value>, platform: Platform): NearestFiles<Value> {
  const byFolder = new Map<string, Folder<Value>>();
  const lastGood = new Map<string, { readonly text: string; readonly value: Value }>();
  const unreadable = new Set<string>();
  const problems = createFileProblems();
  const changed = new vscode.EventEmitter<void>();
  const outside = new Map<string, vscode.FileSystemWatcher>();
  let disposed = false;

  async function nearest(folder: vscode.Uri): Promise<Value> {
    for (const file of placesAbove(folder, kind.name)) {
      const found = await read(file);
      if (found !== null) return found.value;
    }
    return kind.otherwise;
  }

  /** Null where there is no such file. */
  async function read(file: vscode.Uri): Promise<{ readonly value: Value } | null> {
    const name = file.toString();
    const found = await readTextFile(file, platform.readFile);
    const instead = lastGood.get(name);
    if (found.kind === 'absent') {
      problems.clear(file);
      lastGood.delete(name);
      return null;
    }
    if (found.kind === 'unreadable') {
      if (!unreadable.has(name)) {
        unreadable.add(name);
        const consequence = kind.instead(instead === undefined ? 'otherwise' : 'last-valid');
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be read: {1}. {2}', nameOf(file), found.reason, consequence));
      }
      return instead ?? { value: kind.otherwise };
    }
    unreadable.delete(name);
    // The same value for the same text: others keep by it what they made of it.
    if (instead?.text === found.text) {
      problems.clear(file);
      return instead;
    }
    const { value, problems: faults } = await kind.parse(found.text);
    if (disposed) return null;
    const used = value !== null ? 'part' : instead === undefined ? 'otherwise' : 'last-valid';
    if (faults.length > 0) problems.report(file, faults, kind.instead(used));
    else problems.clear(file);
    if (value === null) return instead ?? { value: kind.otherwise };
    // What is valid in part may be mended and broken again: then it is to be reported again.
    if (faults.length === 0) lastGood.set(name, { text: found.text, value });
    return { value };
  }

  async function refresh(entry: Folder<Value>): Promise<void> {
    const value = await nearest(entry.folder);
    if (disposed || JSON.stringify(value) === JSON.stringify(entry.value)) return;
    entry.value = value;
    changed.fire();
  }

  const refreshAll = (): void => {
    for (const entry of byFolder.values()) entry.read = entry.read.then(() => refresh(entry));
  };

  function watch(pattern: vscode.GlobPattern): vscode.FileSystemWatcher {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate(refreshAll);
    watcher.onDidChange(refreshAll);
    watcher.onDidDelete(refreshAll);
    return watcher;
  }

  const inside = watch(`**/${kind.name}`);
  /** What is written in VS Code is not left to the watcher. */
  const edited = ({ path }: vscode.Uri): void => {
    if (path.endsWith(`/${kind.name}`)) refreshAll();
  };
  const edits = vscode.Disposable.from(platform.onDidWrite(edited), vscode.workspace.onDidSaveTextDocument(({ uri }) => edited(uri)));
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(refreshAll);
  function entryOf(uri: vscode.Uri): Folder<Value> {
    const folder = vscode.Uri.joinPath(uri, '..');
    const known = byFolder.get(folder.toString());
    if (known !== undefined) return known;
    const entry: Folder<Value> = { folder, value: kind.otherwise, read: Promise.resolve() };
    if (uri.scheme === 'untitled') return entry;
    byFolder.set(folder.toString(), entry);
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined) {
      outside.set(folder.toString(), watch(new vscode.RelativePattern(folder, kind.name)));
    }
    entry.read = refresh(entry);
    return entry;
  }

  return {
    for: (uri) => entryOf(uri).value,
    async load(uri) {
      const entry = entryOf(uri);
      await entry.read;
      return entry.value;
    },
    onDidChange: changed.event,
    dispose() {
      disposed = true;
      vscode.Disposable.from(inside, edits, folders, problems, changed, ...outside.values()).dispose();
    },
  };
}

function placesAbove(folder: vscode.Uri, name: string): readonly vscode.Uri[] {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  const places: vscode.Uri[] = [];
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    places.push(vscode.Uri.joinPath(at, name));
    if (root === undefined || at.path === root.path || at.path === '/') return places;
  }
}
