import * as vscode from 'vscode';

/** Not what a tool holds open, nor what VS Code still holds though its editor was closed. */
export function isInEditor(uri: vscode.Uri): boolean {
  const name = uri.toString();
  if (vscode.workspace.textDocuments.find((open) => open.uri.toString() === name)?.isDirty === true) return true;
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === name));
}
