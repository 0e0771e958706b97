import type * as vscode from 'vscode';

/** What a person said of a file, whatever its content looks like. */
export type Decision = 'transcript' | 'ordinary';

export interface Decisions {
  of(uri: vscode.Uri): Decision | undefined;
  decide(uri: vscode.Uri, decision: Decision): Promise<void>;
}

const KEY = 'transcripts.decisions';
/** The workspace's memory is read as a whole at each start, so the oldest are forgotten. */
const MOST = 500;

/** Decisions are kept with the workspace; those about untitled documents end with the session, as their names come back. */
export function createDecisions(memory: vscode.Memento): Decisions {
  const kept = new Map(memory.get<readonly (readonly [string, Decision])[]>(KEY, []));
  const ofSession = new Map<string, Decision>();
  return {
    of: (uri) => ofSession.get(uri.toString()) ?? kept.get(uri.toString()),
    async decide(uri, decision) {
      const name = uri.toString();
      ofSession.set(name, decision);
      if (uri.scheme === 'untitled') return;
      kept.delete(name);
      kept.set(name, decision);
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
      await memory.update(KEY, [...kept]);
    },
  };
}
