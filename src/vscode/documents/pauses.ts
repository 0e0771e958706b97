import type * as vscode from 'vscode';

/** What is done of each document when so many milliseconds have passed since it was last begun. */
export interface Pauses extends vscode.Disposable {
  begin(document: vscode.TextDocument, then: () => void): void;
  has(document: vscode.TextDocument): boolean;
  end(document: vscode.TextDocument): void;
}

export function createPauses(milliseconds: number): Pauses {
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const end = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    timers.delete(document);
  };
  return {
    begin(document, then) {
      end(document);
      timers.set(document, setTimeout(() => {
        timers.delete(document);
        then();
      }, milliseconds));
    },
    has: (document) => timers.has(document),
    end,
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
