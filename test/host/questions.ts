import * as vscode from 'vscode';

/** A question of a command. */
export interface Question {
  readonly done: Thenable<unknown>;
  answered(): boolean;
}

/**
 * Runs a command that asks something, until its question stands open or it is done without one. What a command asks for is told to VS Code
 * in order: whatever is told after a command had its turn finds the question open.
 */
export async function question(command: string, given?: unknown): Promise<Question> {
  let answered = false;
  const done = vscode.commands.executeCommand(command, given).then(() => (answered = true));
  await turn();
  return { done, answered: () => answered };
}

/** Takes what the open list has in focus. */
export async function answer(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

export async function lookAtTheText(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  // What follows from the loss of focus is told before the answer to this.
  await vscode.commands.executeCommand('cursorRight');
  await turn();
}

/** All that is done without waiting for another process is done. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
