import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, wordsAt } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, openCopy, until } from './support.ts';

/** The view is driven by the keys of a tree, and read by where its rows lead and by the table that it copies. */
describe('the view Figures', () => {
  let editor: vscode.TextEditor;

  const run = (name: string, ...given: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`transcripts.figures.${name}`, ...given);
  const selected = (): string => editor.document.getText(editor.selection);
  async function open(name: string): Promise<void> {
    editor = await openCopy(name);
    const { transcripts } = await services();
    await until('the transcript', () => transcripts.active?.uri.toString() === editor.document.uri.toString());
  }
  async function keys(...commands: readonly string[]): Promise<void> {
    await run('focus');
    for (const command of commands) await vscode.commands.executeCommand(`list.${command}`);
  }
  /** Walks down from the top until the row selects `words`. */
  async function rowSelects(words: string, ...commands: readonly string[]): Promise<void> {
    await until(`a row that selects "${words}"`, async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      // VS Code's own tree throws when it is walked while it takes in new rows; then it is walked again.
      const walked = await keys(...commands, 'select').then(() => true, () => false);
      return walked && until('the selection', () => selected() === words, 1000).catch(() => false);
    });
  }
  async function table(command = 'copyTable'): Promise<readonly (readonly string[])[]> {
    await run(command);
    return (await vscode.env.clipboard.readText()).trim().split('\n').map((line) => line.split('\t'));
  }
  /** The words of the figures that are shown, in the order shown. */
  async function words(): Promise<readonly string[]> {
    const [head = [], ...rows] = await table();
    return rows.map((row) => row[head.indexOf('words')] ?? '');
  }

  beforeEach(async () => {
    await open('harbour.txt');
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', false, vscode.ConfigurationTarget.Global);
    await run('clearFilter');
    await run('groupByKind');
  });
  afterEach(async () => {
    await run('clearFilter');
    await run('groupByKind');
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('selects the words of the figure that is chosen in it, and keeps the focus', async () => {
    await rowSelects('7.2 percent', 'collapseAll', 'focusFirst', 'expand', 'focusDown');
    assert.deepEqual(editor.selection.active, editor.selection.start);
  });

  it('groups by kind, speaker, exchange and size, and remembers how', async () => {
    const { context } = await services();
    const kinds = async (): Promise<readonly string[]> => (await table()).slice(1).map((row) => row[4] ?? '');
    assert.equal((await kinds())[0], 'percent');
    await run('groupBySpeaker');
    const speakers = (await table()).slice(1).map((row) => row[1]);
    assert.deepEqual(speakers, [...new Set(speakers)].flatMap((speaker) => speakers.filter((one) => one === speaker)));
    await run('groupByExchange');
    const lines = (await table()).slice(1).map((row) => Number(row[0]));
    const inText = lines.filter((line) => line > 30);
    assert.deepEqual(inText, [...inText].sort((a, b) => a - b));
    await run('groupBySize');
    assert.deepEqual((await words()).slice(0, 4), ['97 percent', '83.5 percent', '22 percent', '7.2 percent']);
    await until('the memory', () => context.workspaceState.get('figures.grouping') === 'size');
  });

  it('shows what a filter leaves, and all again without it', async () => {
    const all = await words();
    await run('filter', 'percent > 50');
    assert.deepEqual(await words(), ['83.5 percent', '97 percent']);
    await rowSelects('83.5 percent', 'focusFirst', 'focusDown');
    await run('filter', 'speaker:Kesk of krones');
    assert.deepEqual(await words(), ['20 million']);
    await run('clearFilter');
    assert.deepEqual(await words(), all);
  });

  it('keeps the filter when the question for it is left', async () => {
    await run('filter', 'percent > 50');
    const asked = run('filter');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
    assert.deepEqual(await words(), ['83.5 percent', '97 percent']);
  });

  it('copies what is shown as a table, for a spreadsheet and in Markdown', async () => {
    await run('filter', 'percent > 50');
    const [head, first] = await table();
    assert.deepEqual(head?.slice(0, 6), ['line', 'speaker', 'role', 'exchange', 'kind', 'value']);
    assert.deepEqual(first?.slice(1, 6), ['Ilmar Kesk', 'official', '2', 'percent', '83.5']);
    await run('copyMarkdownTable');
    assert.match(await vscode.env.clipboard.readText(), /^\| line \| speaker .*\|\n\| ---: \|.*\n\| \d+ \| Ilmar Kesk \|.*83\.5 percent/u);
  });

  it('tags the sentence of a figure as a claim', async () => {
    await run('filter', '83.5 percent');
    await rowSelects('83.5 percent', 'focusFirst', 'focusDown');
    const asked = run('tag');
    // The picker takes the first tag with Enter.
    await until('the claim', async () => {
      await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const { claims } = await services();
      return claims.claims(editor.document.uri).length === 1;
    });
    await asked;
    const [claim] = await claimsWhen(editor.document.uri, 'the claim', (claims) => claims.length === 1);
    assert.equal(wordsAt(editor.document.uri, claim), 'On-time trips stood at 83.5 percent in January and at 97 percent in April.');
  });

  it('follows the cursor into a closed group', async () => {
    await vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', true, vscode.ConfigurationTarget.Global);
    const at = editor.document.positionAt(editor.document.getText().indexOf('97 percent') + 2);
    await until('the row of the cursor', async () => {
      await keys('collapseAll');
      await vscode.window.showTextDocument(editor.document);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await new Promise((resolve) => setTimeout(resolve, 400));
      editor.selection = new vscode.Selection(at, at);
      await new Promise((resolve) => setTimeout(resolve, 400));
      // Below the first group stands its first figure once the tree has come after the cursor, and the next group before.
      const walked = await keys('focusFirst', 'focusDown', 'select').then(() => true, () => false);
      return walked && until('the first of the opened group', () => selected() === '7.2 percent', 1000).catch(() => false);
    });
  });

  it('finds no figures before somebody looks', async () => {
    await closeAll();
    // Hints about figures look for them too, after a pause.
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', false, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.view.explorer');
    await open('harbour.txt');
    await until('the language', () => editor.document.languageId === 'policy-transcript');
    const document = (await services()).transcripts.active;
    assert.ok(document);
    const known = document.figures();
    let asked = 0;
    Object.assign(document, { figures: () => (asked++, known), figuresByAndBy: () => Promise.resolve((asked++, known)) });
    /** Colours and hints of the text ask as well, when it was opened. */
    const rest = async (): Promise<number> => {
      for (let before = -1; before !== asked; ) {
        before = asked;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      return asked;
    };
    const before = await rest();
    await run('filter', 'percent');
    await run('groupBySize');
    assert.equal(await rest(), before);
    await run('focus');
    await until('the figures', () => asked > before);
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', undefined, vscode.ConfigurationTarget.Global);
  });
});
