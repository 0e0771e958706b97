import * as vscode from 'vscode';

/**
 * Filters while it is typed. What stands there when the box goes stays the filter, as a click on what was found closes the box just as
 * Escape does; the button in the view's title clears it.
 */
export function askForFilter(before: string, set: (filter: string) => void): Promise<void> {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Turns');
  input.placeholder = vscode.l10n.t('A speaker, or words that are said');
  input.prompt = vscode.l10n.t('It stays until it is cleared in the view.');
  input.value = before;
  return new Promise((resolve) => {
    input.onDidChangeValue(set);
    input.onDidAccept(() => input.hide());
    input.onDidHide(() => {
      input.dispose();
      resolve();
    });
    input.show();
  });
}
