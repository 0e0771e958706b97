import type * as vscode from 'vscode';

/** Shows a list, which goes with the answer: the item that Enter takes, undefined where the question was dismissed. */
export function choose<Item extends vscode.QuickPickItem>(pick: vscode.QuickPick<Item>): Promise<Item | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
