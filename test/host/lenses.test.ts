import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, openCopy, until } from './support.ts';

describe('code lenses', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openCopy('harbour.txt');
    const { transcripts } = await services();
    await until('the transcript', () => editor.document.languageId === 'policy-transcript' && transcripts.active?.uri.toString() === editor.document.uri.toString());
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration('transcripts').update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  async function lenses(): Promise<vscode.CodeLens[]> {
    return (await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', editor.document.uri, 1000)) ?? [];
  }
  const textAt = (lens: vscode.CodeLens): string => editor.document.lineAt(lens.range.start.line).text;
  const words = (lens: vscode.CodeLens): string => (lens.command?.title ?? '').replace(/^\$\([a-z-]+\) /u, '');
  const argumentsOf = (command: vscode.Command): readonly unknown[] => command.arguments ?? [];
  async function titlesAt(label: string): Promise<string[]> {
    return (await lenses()).filter((lens) => textAt(lens) === label).map(words);
  }

  it('stand at the headers of turns and nowhere else', async () => {
    const { transcripts } = await services();
    const turns = transcripts.get(editor.document)?.transcript.turns ?? [];
    const lines = new Set((await lenses()).map(({ range }) => range.start.line));
    assert.ok(turns.length > 5);
    assert.deepEqual([...lines].sort((a, b) => a - b), turns.map(({ line }) => line));
  });

  it('lead from a question to its answer and back', async () => {
    const links = await lenses();
    const down = links.find((lens) => words(lens) === 'Answer to Northern Wire');
    assert.ok(down?.command);
    assert.equal(textAt(down), 'Northern Wire:');
    await vscode.commands.executeCommand(down.command.command, ...argumentsOf(down.command));
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, 'Ilmar Kesk:');
    const up = links.find((lens) => words(lens) === 'Question of Northern Wire');
    assert.ok(up?.command);
    assert.equal(up.range.start.line, editor.selection.active.line);
    await vscode.commands.executeCommand(up.command.command, ...argumentsOf(up.command));
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, 'Northern Wire:');
  });

  it('follow the text when something is typed above, at once', async () => {
    const before = (await lenses()).map(textAt);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A line\n\n'));
    assert.deepEqual((await lenses()).map(textAt), before);
  });

  it('tag a claim in their turn, and count it', async () => {
    const { transcripts, claims } = await services();
    assert.deepEqual(await titlesAt('Radio Sund:'), ['Tag claim', 'Answer to Radio Sund']);
    const lens = (await lenses()).find((one) => textAt(one) === 'Radio Sund:' && words(one) === 'Tag claim');
    const argument: unknown = lens?.command?.arguments?.[0];
    assert.ok(lens?.command && typeof argument === 'object' && argument !== null);
    await vscode.commands.executeCommand(lens.command.command, { ...argument, tags: ['commitment'] });
    await until('the claim', () => claims.claims(editor.document.uri).length === 1);
    await until('the count', async () => (await titlesAt('Radio Sund:')).includes('1 claim'));
    assert.deepEqual(await titlesAt('Northern Wire:'), ['Tag claim', 'Answer to Northern Wire']);
    assert.ok(transcripts.get(editor.document));
    await claims.flush();
  });

  it('are switched off and on', async () => {
    await vscode.commands.executeCommand('transcripts.toggleCodeLens');
    await until('no lenses', async () => (await lenses()).length === 0);
    await vscode.commands.executeCommand('transcripts.toggleCodeLens');
    await until('lenses', async () => (await lenses()).length > 0);
  });
});
