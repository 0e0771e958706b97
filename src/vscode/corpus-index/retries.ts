import type * as vscode from 'vscode';

/** A file that another program holds is tried again so often, after twice as long each time. */
const TRIES = 3;
const FIRST_MS = 500;

interface Failure {
  readonly times: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Files that could not be read though they are there. */
export interface Retries extends vscode.Disposable {
  failed(uri: vscode.Uri): void;
  read(uri: vscode.Uri): void;
}

export function createRetries(again: (uri: vscode.Uri) => void): Retries {
  const failures = new Map<string, Failure>();
  const forget = (uri: vscode.Uri): void => {
    clearTimeout(failures.get(uri.toString())?.timer);
    failures.delete(uri.toString());
  };
  return {
    failed(uri) {
      const times = failures.get(uri.toString())?.times ?? 0;
      forget(uri);
      if (times < TRIES) failures.set(uri.toString(), { times: times + 1, timer: setTimeout(() => again(uri), FIRST_MS * 2 ** times) });
    },
    read: forget,
    dispose() {
      for (const { timer } of failures.values()) clearTimeout(timer);
    },
  };
}
