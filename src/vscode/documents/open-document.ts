import * as vscode from 'vscode';

/** As an editor or a tool holds it, saved or not; undefined where nobody does. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
