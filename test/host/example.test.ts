import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, until, write } from './support.ts';

describe('the example', () => {
  afterEach(closeAll);

  it('opens as a copy that can be written, and is the same copy the next time', async () => {
    const { context, transcripts } = await services();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(context.globalStorageUri, 'examples'), { recursive: true }).then(undefined, () => undefined);
    await vscode.commands.executeCommand('transcripts.openExample');
    const transcript = await until('a transcript', () => transcripts.active);
    assert.ok(transcript.uri.toString().startsWith(context.globalStorageUri.toString()), transcript.uri.toString());
    assert.ok(transcript.transcript.exchanges.length > 3);
    await write(transcript.uri, `${transcript.text}\n`);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('transcripts.openExample');
    const again = await until('the transcript again, with what was written into it', () => {
      const { active } = transcripts;
      return active?.text.length === transcript.text.length + 1 ? active : undefined;
    });
    assert.equal(again.uri.toString(), transcript.uri.toString());
  });

  it('is where the walkthrough tries a command when no transcript was read, else it is the last one, behind whatever page', async () => {
    const { transcripts } = await services();
    await vscode.commands.executeCommand('transcripts.openExample');
    const example = await until('a transcript', () => transcripts.active);
    await vscode.commands.executeCommand('workbench.action.openSettings');
    await until('no transcript in sight', () => transcripts.active === undefined);
    await vscode.commands.executeCommand('transcripts.tryInTranscript', 'transcripts.nextQuestion');
    const editor = await until('the editor', () => vscode.window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), example.uri.toString());
    await until('the question', () => editor.selection.active.line > 0);
    await vscode.commands.executeCommand('workbench.action.openSettings');
    await until('no transcript in sight again', () => transcripts.active === undefined);
    await vscode.commands.executeCommand('transcripts.tryInTranscript', 'workbench.action.closeAllEditors');
    assert.equal(transcripts.active, undefined);
  });
});
