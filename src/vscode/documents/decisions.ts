import * as vscode from 'vscode';

/** What a person said of a file, whatever its content looks like. */
export type Decision = 'transcript' | 'ordinary';

export interface Decisions {
  of(uri: vscode.Uri): Decision | undefined;
  decide(uri: vscode.Uri, decision: Decision): Promise<void>;
}

type Kept = readonly (readonly [uri: string, decision: Decision])[];

const KEY = 'transcripts.decisions';
/** The memory is read as a whole at each start, so the oldest are forgotten. */
const MOST = 1000;
const none: Kept = [];

/**
 * Decisions are kept with the profile, so that they hold with and without a folder opened, and in each window. Those about untitled
 * documents end with the session, as their names come back.
 */
export function createDecisions(memory: vscode.Memento): Decisions & vscode.Disposable {
  /** Of untitled documents, and of files that are being renamed. */
  const ofSession = new Map<string, Decision>();
  let read = none;
  let kept = new Map<string, Decision>();
  /** Another window may have written since; the memory gives the same array until then. */
  const current = (): Map<string, Decision> => {
    const now = memory.get<Kept>(KEY, none);
    if (now !== read) kept = new Map(now);
    read = now;
    return kept;
  };
  const write = async (change: (kept: Map<string, Decision>) => void): Promise<void> => {
    const next = new Map(current());
    change(next);
    await memory.update(KEY, [...next].slice(-MOST));
  };
  /** The decisions about a file, or about all files of a folder, under their new names. */
  const moved = ({ oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): readonly (readonly [from: string, to: string, Decision])[] => {
    const [from, to] = [oldUri.toString(), newUri.toString()];
    const isMoved = ([name]: readonly [string, Decision]): boolean => name === from || name.startsWith(`${from}/`);
    return [...current()].filter(isMoved).map(([name, decision]) => [name, `${to}${name.slice(from.length)}`, decision]);
  };
  const disposable = vscode.Disposable.from(
    // The file is opened under its new name before it is said to be renamed: by then the decision must be there.
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const [, to, decision] of files.flatMap(moved)) ofSession.set(to, decision);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const all = files.flatMap(moved);
      if (all.length === 0) return;
      for (const [, to] of all) ofSession.delete(to);
      void write((next) => {
        for (const [from, to, decision] of all) {
          next.delete(from);
          next.set(to, decision);
        }
      });
    }),
  );
  return {
    of: (uri) => ofSession.get(uri.toString()) ?? current().get(uri.toString()),
    async decide(uri, decision) {
      const name = uri.toString();
      if (uri.scheme === 'untitled') {
        ofSession.set(name, decision);
        return;
      }
      // Holds at once: the memory itself is changed before the write is awaited.
      await write((next) => {
        next.delete(name);
        next.set(name, decision);
      });
    },
    dispose() {
      disposable.dispose();
    },
  };
}
