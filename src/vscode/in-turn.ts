import * as vscode from 'vscode';

/** By document: the last of those that wait. */
const last = new Map<string, Promise<unknown>>();

/**
 * Commands of keys that move the selection, or read it, do so in the order of the keys: each begins when those before it in the same document,
 * by default the active editor's, have ended, so that a key that is pressed quickly goes on from what the key before left. A long text that is
 * still being read holds up no other. Nothing that asks a person belongs inside, nor another `inTurn`.
 */
export function inTurn<Result>(run: () => Promise<Result>, uri = vscode.window.activeTextEditor?.document.uri): Promise<Result> {
  const name = String(uri);
  const result = (last.get(name) ?? Promise.resolve()).then(run);
  const ended = result.then(() => undefined, () => undefined).finally(() => {
    if (last.get(name) === ended) last.delete(name);
  });
  last.set(name, ended);
  return result;
}
