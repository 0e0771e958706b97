import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, until, workspaceFile } from './support.ts';

describe('a transcript that was opened in another encoding than it was written in', () => {
  const uri = workspaceFile('windows-1252.txt');
  const activeName = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString();
  const pressButton = async (): Promise<void> => {
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
  };

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('is told of once, with a button that leads to the choice of another', async () => {
    const { transcripts } = await services();
    await vscode.commands.executeCommand('notifications.clearAll');
    const harbour = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile('harbour.txt')));
    const western = `${harbour}\nCaf\xe9 Varnholm\n`.replaceAll(/[^\0-\xff]/gu, '-');
    await vscode.workspace.fs.writeFile(uri, Uint8Array.from(western, (letter) => letter.charCodeAt(0)));
    const show = async (): Promise<void> => {
      await vscode.window.showTextDocument(uri, { preview: false });
      await until('the transcript', () => transcripts.activeUri?.toString() === uri.toString());
    };
    const leave = async (): Promise<void> => {
      await vscode.window.showTextDocument(workspaceFile('notes.txt'), { preview: false });
      await until('no transcript', () => transcripts.activeUri === undefined);
    };
    await show();
    assert.ok(transcripts.find(uri)?.text.includes('Caf\ufffd Varnholm'));
    await leave();
    await until('the way back', async () => {
      await pressButton();
      return activeName() === uri.toString();
    });
    assert.ok((await vscode.commands.getCommands(true)).includes('workbench.action.editor.changeEncoding'));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await leave();
    await show();
    await leave();
    for (let time = 0; time < 5; time++) await pressButton();
    assert.notEqual(activeName(), uri.toString());
  });
});
