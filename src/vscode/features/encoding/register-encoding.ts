import * as vscode from 'vscode';
import type { Services } from '../../services.ts';

/** What a decoder puts where it cannot read. */
const UNREADABLE = '\ufffd';

/**
 * Says once of each transcript, when it comes to the active editor, that it was opened in an encoding other than the one it was written in,
 * and offers to open it anew: the words of a claim would hold what nobody wrote.
 */
export function registerEncoding({ transcripts }: Services): vscode.Disposable {
  const warned = new Set<string>();
  return transcripts.onDidChangeActive((active) => {
    if (active === undefined || warned.has(active.uri.toString()) || !active.text.includes(UNREADABLE)) return;
    warned.add(active.uri.toString());
    void warn(active.uri);
  });
}

async function warn(uri: vscode.Uri): Promise<void> {
  const reopen = vscode.l10n.t('Reopen with Encoding');
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const message = vscode.l10n.t('"{0}" was not opened in the encoding that it was written in. What could not be read stands as {1}.', file, UNREADABLE);
  if ((await vscode.window.showWarningMessage(message, reopen)) === undefined) return;
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
