import * as vscode from 'vscode';

/** Whether what does not fit in a transcript is to be listed among the problems. */
export function showsHints(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('transcripts', uri).get<boolean>('diagnostics') ?? true;
}
