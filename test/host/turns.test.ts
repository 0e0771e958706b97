import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, openCopy, until } from './support.ts';

/** The view is driven by the keys of a tree, and read by where its rows lead. */
describe('the view Turns', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openCopy('harbour.txt');
    const { transcripts } = await services();
    await until('the transcript', () => editor.document.languageId === 'policy-transcript' && transcripts.active?.uri.toString() === editor.document.uri.toString());
    await vscode.commands.executeCommand('transcripts.turns.groupByExchange');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('transcripts.turns.clearFilter');
    await vscode.commands.executeCommand('transcripts.turns.groupByExchange');
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  const here = (): string => editor.document.lineAt(editor.selection.active.line).text;
  async function keys(...commands: readonly string[]): Promise<void> {
    await vscode.commands.executeCommand('transcripts.turns.focus');
    for (const command of commands) await vscode.commands.executeCommand(`list.${command}`);
  }
  /** The tree comes after the cursor when the cursor rests. A row that is selected already would stay in a collapsed exchange. */
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
  /** Walks down from the top until the row leads to `label`. */
  async function rowLeadsTo(label: string, ...commands: readonly string[]): Promise<void> {
    await until(`a row that leads to "${label}"`, async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      // VS Code's own tree throws when it is walked while it takes in new rows; then it is walked again.
      const walked = await keys(...commands, 'select').then(() => true, () => false);
      return walked && until('the cursor', () => here() === label, 1000).catch(() => false);
    });
  }

  it('leads to the exchange that is chosen in it', async () => {
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', false, vscode.ConfigurationTarget.Global);
    await keys('collapseAll');
    await rowLeadsTo('Varnholm Courier:', 'collapseAll', 'focusFirst', 'focusDown', 'focusDown');
  });

  it('groups by speaker', async () => {
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', false, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('transcripts.turns.groupBySpeaker');
    // The second speaker's first turn; the rows of speakers themselves lead nowhere.
    await rowLeadsTo('Ana Torv:', 'collapseAll', 'focusFirst', 'focusDown', 'expand', 'focusDown');
  });

  it('follows the cursor', async () => {
    const line = editor.document.positionAt(editor.document.getText().indexOf('Radio Sund:')).line;
    await until('the opened exchange', async () => {
      await keys('collapseAll');
      await vscode.window.showTextDocument(editor.document);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await rest();
      editor.selection = new vscode.Selection(line + 2, 0, line + 2, 0);
      await rest();
      // Above the closing stands the exchange's last turn once the tree has come after the cursor, and the exchange itself before.
      const walked = await keys('focusLast', 'focusUp', 'select').then(() => true, () => false);
      return walked && until('the answer', () => here() === 'Ana Torv:', 1000).catch(() => false);
    });
    assert.ok(editor.selection.active.line > line);
  });

  it('shows what a filter leaves, and all rows again without it', async () => {
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', false, vscode.ConfigurationTarget.Global);
    await rowLeadsTo('Lise Marun:', 'collapseAll', 'focusLast');
    await vscode.commands.executeCommand('transcripts.turns.filter', 'icebreaking');
    await rowLeadsTo('Northern Wire:', 'focusFirst');
    await vscode.commands.executeCommand('transcripts.turns.clearFilter');
    await rowLeadsTo('Lise Marun:', 'collapseAll', 'focusLast');
  });

  it('keeps the filter when the question for it is left', async () => {
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', false, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('transcripts.turns.filter', 'icebreaking');
    const asked = vscode.commands.executeCommand('transcripts.turns.filter');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
    await rowLeadsTo('Northern Wire:', 'focusFirst');
  });
});
