import * as vscode from 'vscode';

/** Texts that are no files, to be looked at under a scheme of ours for as long as a tab shows them. */
export interface ShownTexts extends vscode.Disposable {
  put(uri: vscode.Uri, text: string): void;
}

export function createShownTexts(scheme: string): ShownTexts {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts = new Map<string, string>();
  const disposable = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, { onDidChange: changed.event, provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '' }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && texts.delete(uri.toString())),
  );
  return {
    put(uri, text) {
      texts.set(uri.toString(), text);
      changed.fire(uri);
    },
    dispose() {
      disposable.dispose();
    },
  };
}
