import * as vscode from 'vscode';
import { builtInCodebook } from '../../core/claims/built-in-codebook.ts';
import { parseCodebook, type Codebook } from '../../core/claims/codebook.ts';
import { createFileProblems, nameOf } from '../file-problems.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Codebooks, Platform } from '../services.ts';

export const codebookName = 'codebook.json';

interface FolderCodebook {
  readonly folder: vscode.Uri;
  codebook: Codebook;
  read: Promise<void>;
}

/**
 * For each folder of transcripts the nearest `codebook.json`, from there up to the workspace folder; outside of any, the folder's own.
 * Of a file that is invalid the last good version is used, else the built-in codebook.
 */
export function createCodebooks(platform: Platform): Codebooks {
  const byFolder = new Map<string, FolderCodebook>();
  const lastGood = new Map<string, Codebook>();
  const unreadable = new Set<string>();
  const problems = createFileProblems();
  const changed = new vscode.EventEmitter<void>();
  const outside = new Map<string, vscode.FileSystemWatcher>();
  let disposed = false;

  async function nearest(folder: vscode.Uri): Promise<Codebook> {
    for (const file of placesAbove(folder)) {
      const codebook = await read(file);
      if (codebook !== null) return codebook;
    }
    return builtInCodebook;
  }

  /** Null where there is no such file. */
  async function read(file: vscode.Uri): Promise<Codebook | null> {
    const found = await readTextFile(file, platform.readFile);
    if (found.kind === 'absent') {
      problems.clear(file);
      lastGood.delete(file.toString());
      return null;
    }
    if (found.kind === 'unreadable') {
      if (!unreadable.has(file.toString())) {
        unreadable.add(file.toString());
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be read: {1}. {2}', nameOf(file), found.reason, insteadOf(file)));
      }
      return lastGood.get(file.toString()) ?? builtInCodebook;
    }
    unreadable.delete(file.toString());
    const result = parseCodebook(found.text);
    if ('problems' in result) {
      problems.report(file, result.problems, insteadOf(file));
      return lastGood.get(file.toString()) ?? builtInCodebook;
    }
    problems.clear(file);
    lastGood.set(file.toString(), result.codebook);
    return result.codebook;
  }

  function insteadOf(file: vscode.Uri): string {
    return lastGood.has(file.toString())
      ? vscode.l10n.t('Until it is mended, its last valid version is used.')
      : vscode.l10n.t('Until it is mended, the built-in codebook is used.');
  }

  async function refresh(entry: FolderCodebook): Promise<void> {
    const codebook = await nearest(entry.folder);
    if (disposed || JSON.stringify(codebook) === JSON.stringify(entry.codebook)) return;
    entry.codebook = codebook;
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

  const inside = watch(`**/${codebookName}`);
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(refreshAll);
  function entryOf(uri: vscode.Uri): FolderCodebook {
    const folder = vscode.Uri.joinPath(uri, '..');
    const known = byFolder.get(folder.toString());
    if (known !== undefined) return known;
    const entry: FolderCodebook = { folder, codebook: builtInCodebook, read: Promise.resolve() };
    if (uri.scheme === 'untitled') return entry;
    byFolder.set(folder.toString(), entry);
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined) {
      outside.set(folder.toString(), watch(new vscode.RelativePattern(folder, codebookName)));
    }
    entry.read = refresh(entry);
    return entry;
  }

  return {
    for: (uri) => entryOf(uri).codebook,
    async load(uri) {
      const entry = entryOf(uri);
      await entry.read;
      return entry.codebook;
    },
    onDidChange: changed.event,
    dispose() {
      disposed = true;
      vscode.Disposable.from(inside, folders, problems, changed, ...outside.values()).dispose();
    },
  };
}

function placesAbove(folder: vscode.Uri): readonly vscode.Uri[] {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  const places: vscode.Uri[] = [];
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    places.push(vscode.Uri.joinPath(at, codebookName));
    if (root === undefined || at.path === root.path || at.path === '/') return places;
  }
}
