import type * as vscode from 'vscode';
import type * as Start from './start.ts';

let starting: Promise<typeof Start> | undefined;

/** All else is loaded once VS Code is done with calling this: it does so at the first text that may be a transcript, command or view. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  starting ??= import('./start.ts');
  return (await starting).start(context);
}

export async function deactivate(): Promise<void> {
  await (await starting)?.stop();
}
