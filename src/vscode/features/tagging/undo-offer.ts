import * as vscode from 'vscode';

const shownMilliseconds = 10_000;

export interface UndoOffer extends vscode.Disposable {
  /** Says in the status bar what was done, and takes it back on a click. */
  show(done: string, uri: vscode.Uri): void;
  hide(): void;
}

export function createUndoOffer(): UndoOffer {
  const item = vscode.window.createStatusBarItem('transcripts.undo', vscode.StatusBarAlignment.Left, 100);
  item.name = vscode.l10n.t('Undo of claims');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    item.hide();
  };
  return {
    show(done, uri) {
      clearTimeout(timer);
      item.text = `$(discard) ${vscode.l10n.t('{0} Undo', done)}`;
      item.tooltip = vscode.l10n.t('Undo the last change of claims');
      item.command = { command: 'transcripts.undoClaimChange', title: vscode.l10n.t('Undo'), arguments: [{ uri }] };
      item.show();
      timer = setTimeout(hide, shownMilliseconds);
    },
    hide,
    dispose() {
      clearTimeout(timer);
      item.dispose();
    },
  };
}
