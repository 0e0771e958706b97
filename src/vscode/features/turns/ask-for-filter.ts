import * as vscode from 'vscode';

/** Filters while it is typed; Escape brings the filter back that was there before. */
export function askForFilter(before: string, set: (filter: string) => void): Promise<void> {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Turns');
  input.placeholder = vscode.l10n.t('A speaker, or words that are said');
  input.value = before;
  return new Promise((resolve) => {
    let accepted = false;
    input.onDidChangeValue(set);
    input.onDidAccept(() => {
      accepted = true;
      set(input.value);
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) set(before);
      input.dispose();
      resolve();
    });
    input.show();
  });
}
