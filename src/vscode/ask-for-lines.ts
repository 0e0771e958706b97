import * as vscode from 'vscode';

/** Stands for a line break in the one line of an input box, so that words of several lines survive being edited there. */
const lineBreakMark = ' ⏎ ';

/** Asks for words that may have several lines. Undefined where the question was dismissed. */
export async function askForLines(title: string, value: string, prompt: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    value: value.replace(/\r?\n/g, lineBreakMark),
    // Half-written words must survive a look at the text.
    ignoreFocusOut: true,
    prompt: vscode.l10n.t('{0} {1} stands for a line break.', prompt, lineBreakMark.trim()).trim(),
  });
  return typed?.replace(/ ?⏎ ?/g, '\n').trim();
}
