import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, openCopy, until } from './support.ts';

describe('navigation', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openCopy('harbour.txt');
    const { transcripts } = await services();
    await until('the transcript', () => editor.document.languageId === 'policy-transcript' && transcripts.active?.uri.toString() === editor.document.uri.toString());
    put(0);
  });
  afterEach(closeAll);

  const put = (line: number): void => {
    editor.selection = new vscode.Selection(line, 0, line, 0);
  };
  const here = (): string => editor.document.lineAt(editor.selection.active.line).text;
  /** Where the cursor is after the command, told apart from where it was. */
  async function go(command: string): Promise<string> {
    await vscode.commands.executeCommand(`transcripts.${command}`);
    return here();
  }
  const find = (text: string): number => editor.document.positionAt(editor.document.getText().indexOf(text)).line;

  it('goes from turn to turn', async () => {
    assert.deepEqual([await go('nextTurn'), await go('nextTurn'), await go('nextTurn')], ['Lise Marun:', 'Ana Torv:', 'Lise Marun:']);
    assert.equal(await go('previousTurn'), 'Ana Torv:');
  });

  it('goes from question to question', async () => {
    assert.deepEqual([await go('nextQuestion'), await go('nextQuestion'), await go('nextQuestion')], ['Varnholm Courier:', 'Northern Wire:', 'Radio Sund:']);
    assert.equal(await go('nextQuestion'), 'Radio Sund:');
    assert.equal(await go('previousQuestion'), 'Northern Wire:');
  });

  it('goes from turn to turn of one speaker', async () => {
    put(find('Steel rose by'));
    assert.equal(await go('nextTurnOfSpeaker'), 'Ilmar Kesk:');
    assert.equal(editor.selection.active.line, find('The batteries are not') - 2);
    await go('previousTurnOfSpeaker');
    assert.equal(editor.selection.active.line, find('Steel rose by') - 2);
  });

  it('stays where it is in front of the first turn and behind the last', async () => {
    assert.equal(await go('previousTurn'), editor.document.lineAt(0).text);
    put(editor.document.lineCount - 1);
    const line = editor.selection.active.line;
    await go('nextTurn');
    assert.equal(editor.selection.active.line, line);
  });

  it('keeps up with typing', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(find('Northern Wire:'), 0), 'Radio Fjord:\n\nIs it safe? I ask you.\n\nIlmar Kesk:\n\nIt is.\n\n'));
    put(find('Radio Fjord:') - 1);
    assert.equal(await go('nextTurn'), 'Radio Fjord:');
  });

  describe('to figures', () => {
    const figure = async (command: string): Promise<string> => {
      await vscode.commands.executeCommand(`transcripts.${command}`);
      return editor.document.getText(editor.selection);
    };

    it('selects the words of the next and of the previous one, from wherever the cursor is', async () => {
      put(find('Thank you, Lise. Five years ago'));
      assert.deepEqual([await figure('nextFigure'), await figure('nextFigure'), await figure('nextFigure')], ['Five years', '18.4 million', '7.2 percent']);
      assert.equal(await figure('previousFigure'), '18.4 million');
      const at = editor.document.positionAt(editor.document.getText().indexOf('240 million') + 5);
      editor.selection = new vscode.Selection(at, at);
      assert.equal(await figure('previousFigure'), '240 million');
    });

    it('loses no step of a key that is pressed quickly', async () => {
      put(find('Thank you, Lise. Five years ago'));
      await Promise.all([1, 2, 3, 4].map(() => vscode.commands.executeCommand('transcripts.nextFigure')));
      assert.equal(editor.document.getText(editor.selection), '312');
    });

    it('stays at the last one and at the first, and does not go round', async () => {
      put(editor.document.lineCount - 1);
      const last = await figure('previousFigure');
      const place = editor.selection;
      assert.notEqual(last, '');
      assert.equal(await figure('nextFigure'), last);
      assert.ok(editor.selection.isEqual(place));
      put(0);
      const first = await figure('nextFigure');
      assert.equal(await figure('previousFigure'), first);
    });

    it('keeps up with typing', async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(find('Thank you, Lise.'), 0), 'It cost 77 million krones. '));
      put(find('It cost 77'));
      assert.equal(await figure('nextFigure'), '77 million');
    });
  });

  it('offers all turns in a list, shows the one looked at, and goes back on Escape', async () => {
    put(find('Varnholm Courier:'));
    const cancelled = vscode.commands.executeCommand('transcripts.goToTurn');
    await until('a preview', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      return here() === 'Ana Torv:';
    });
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await cancelled;
    assert.equal(here(), 'Varnholm Courier:');
  });

  it('leaves the cursor where a person put it while the list was open', async () => {
    put(find('Varnholm Courier:'));
    const cancelled = vscode.commands.executeCommand('transcripts.goToTurn');
    await until('a preview', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      return here() === 'Ana Torv:';
    });
    await vscode.commands.executeCommand('cursorMove', { to: 'down', by: 'line', value: 2 });
    const moved = await until('the move', () => (here() === 'Ana Torv:' ? undefined : editor.selection.active.line));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await cancelled;
    assert.equal(editor.selection.active.line, moved);
  });

  it('goes to the turn that is chosen in the list', async () => {
    const chosen = vscode.commands.executeCommand('transcripts.goToTurn');
    await until('a preview', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      return here() === 'Ana Torv:';
    });
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await chosen;
    assert.equal(here(), 'Ana Torv:');
  });
});
