import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onDisk, openTranscript, placeOf, tag, type OpenTranscript } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, read, until, workspaceFile, write } from './support.ts';

const house = `{
  "tags": [
    {
      "id": "commitment",
      "name": "Commitment",
      "definition": "A promise.",
      "attributes": [{ "id": "deadline", "name": "Deadline", "definition": "By when?", "required": true }],
      "tags": [
        { "id": "pledge", "name": "Pledge", "include": ["In public."] }
      ]
    },
    { "id": "figure", "name": "Figure" },
    { "id": "old", "name": "Old", "retired": true }
  ]
}
`;

async function openHouse(): Promise<OpenTranscript & { readonly codebook: vscode.Uri }> {
  const open = await openTranscript();
  const codebook = vscode.Uri.joinPath(open.uri, '..', 'codebook.json');
  await write(codebook, house);
  const { codebooks } = await services();
  await codebooks.load(open.uri);
  await until('the codebook', () => codebooks.for(open.uri).tags.some(({ id }) => id === 'figure'));
  return { ...open, codebook };
}

const codes = ['unknown-tag', 'missing-attribute', 'retired-tag', 'wrong-attribute-value'];

function problems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ code }) => codes.some((one) => one === code));
}

async function selectedWords(): Promise<string> {
  const editor = await until('an editor', () => vscode.window.activeTextEditor);
  return editor.document.getText(editor.selection);
}

async function fixes(uri: vscode.Uri, at: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, at, vscode.CodeActionKind.QuickFix.value);
}

async function fix(uri: vscode.Uri, at: vscode.Range, title: string): Promise<void> {
  const all = await fixes(uri, at);
  const command = all.find((one) => one.title === title)?.command;
  assert.ok(command, all.map((one) => one.title).join('; '));
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

describe('claims that do not keep to the codebook', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('are told of at their passages, with what may be done', async () => {
    const { uri, editor, sidecar } = await openHouse();
    await tag(uri, '240 million krones', ['figur', 'old']);
    await tag(uri, '22 percent', ['pledge']);
    await until('the problems', () => problems(uri).length === 3);
    assert.deepEqual(problems(uri).map(({ code, message, range, severity }) => [code, message, editor.document.getText(range), severity]), [
      ['unknown-tag', 'The tag "figur" is not in the codebook.', '240 million krones', vscode.DiagnosticSeverity.Information],
      ['retired-tag', 'The tag "Old" is retired.', '240 million krones', vscode.DiagnosticSeverity.Information],
      ['missing-attribute', '"Deadline" is not answered: By when?', '22 percent', vscode.DiagnosticSeverity.Information],
    ]);
    const { start } = placeOf(uri, '240 million krones');
    const at = new vscode.Range(editor.document.positionAt(start + 2), editor.document.positionAt(start + 2));
    const offered = await fixes(uri, at);
    assert.deepEqual(offered.map(({ title, isPreferred }) => `${title}${isPreferred === true ? ' *' : ''}`), [
      'Replace "figur" by "Figure" *', 'Add "figur" to the codebook', 'Remove "figur" from the claim', 'Remove "old" from the claim', 'Bring back "Old"',
    ]);
    await fix(uri, at, 'Replace "figur" by "Figure"');
    assert.deepEqual((await onDisk(sidecar)).map(({ tags }) => tags.join(' ')), ['old figure', 'pledge']);
    await until('one less', () => problems(uri).length === 2);
    await fix(uri, at, 'Remove "old" from the claim');
    await until('one left', () => problems(uri).length === 1);
    assert.deepEqual((await onDisk(sidecar)).map(({ tags }) => tags.join(' ')), ['figure', 'pledge']);
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', false, vscode.ConfigurationTarget.Global);
    await until('none where they are off', () => problems(uri).length === 0);
  });

  it('have their tag added to the codebook by a fix', async () => {
    const { uri, editor, codebook } = await openHouse();
    await tag(uri, '22 percent', ['zebra']);
    await until('the problem', () => problems(uri).length === 1);
    const at = editor.document.positionAt(placeOf(uri, '22 percent').start);
    await fix(uri, new vscode.Range(at, at), 'Add "zebra" to the codebook');
    assert.match((await read(codebook)) ?? '', /\{\n\s+"id": "zebra"\n\s+\}\n\s+\]\n\}\n$/);
    await until('no problem', () => problems(uri).length === 0);
    await vscode.commands.executeCommand('transcripts.codebook.undo');
    assert.equal(await read(codebook), house);
    await until('the problem again', () => problems(uri).length === 1);
  });

  it('are judged by what was just written, where no watcher tells of it', async () => {
    // VS Code's own list of what it does not watch holds for it: see tools/vscode/code.mjs.
    const folder = workspaceFile('unwatched');
    const [transcript, codebook] = ['harbour.txt', 'codebook.json'].map((name) => vscode.Uri.joinPath(folder, name)) as [vscode.Uri, vscode.Uri];
    await vscode.workspace.fs.copy(workspaceFile('harbour.txt'), transcript, { overwrite: true });
    await write(codebook, house);
    try {
      await vscode.window.showTextDocument(transcript);
      const { transcripts, codebooks } = await services();
      await until('the transcript', () => transcripts.active?.uri.toString() === transcript.toString());
      await until('the codebook', () => codebooks.for(transcript).tags.some(({ id }) => id === 'figure'));
      await tag(transcript, '22 percent', ['zebra']);
      const at = await until('the problem', () => problems(transcript)[0]?.range);
      await fix(transcript, at, 'Add "zebra" to the codebook');
      await until('no problem', () => problems(transcript).length === 0);
      const book = await vscode.window.showTextDocument(codebook);
      await book.edit((edit) => edit.replace(new vscode.Range(0, 0, book.document.lineCount, 0), house));
      assert.ok(await book.document.save());
      await until('the problem again', () => problems(transcript).length === 1);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false });
    }
  });

  it('have all unknown tags of the transcript added by one fix, and taken back by one undo', async () => {
    const { uri, editor, codebook } = await openHouse();
    await tag(uri, '22 percent', ['zebra']);
    await tag(uri, '240 million krones', ['figure', 'okapi', 'zebra']);
    await until('the problems', () => problems(uri).length === 3);
    const at = editor.document.positionAt(placeOf(uri, '22 percent').start);
    await fix(uri, new vscode.Range(at, at), 'Add all 2 unknown tags of this transcript to the codebook');
    assert.match((await read(codebook)) ?? '', /"id": "okapi"[^]*"id": "zebra"/);
    await until('no problem', () => problems(uri).length === 0);
    await vscode.commands.executeCommand('transcripts.codebook.undo');
    assert.equal(await read(codebook), house);
  });
});

describe('tags in the files of codebook and claims', () => {
  afterEach(closeAll);

  it('lead from a claim to the codebook, and from there to all claims; resting on one shows what the codebook says', async () => {
    const { uri, sidecar, codebook } = await openHouse();
    await tag(uri, '240 million krones', ['figure', 'pledge']);
    await tag(uri, '22 percent', ['pledge']);
    const file = await vscode.workspace.openTextDocument(sidecar);
    const at = file.positionAt(file.getText().indexOf('"pledge"') + 3);
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', sidecar, at);
    const book = await vscode.workspace.openTextDocument(codebook);
    assert.equal(definition?.uri.toString(), codebook.toString());
    assert.equal(book.getText(definition.range), '"pledge"');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', sidecar, at);
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')));
    assert.ok(words.some((one) => one.includes('Commitment&nbsp;›&nbsp;Pledge') || /Commitment.*›.*Pledge/su.test(one)), JSON.stringify(words));
    const uses = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', codebook, definition.range.start);
    assert.deepEqual(uses.map((use) => [use.uri.toString(), file.getText(use.range)]), [[sidecar.toString(), '"pledge"'], [sidecar.toString(), '"pledge"']]);
    // As the hover of a claim does, which knows the transcript alone.
    await vscode.commands.executeCommand('transcripts.codebook.openTag', { tag: 'pledge' });
    assert.equal(await selectedWords(), '"pledge"');
    await vscode.commands.executeCommand('transcripts.codebook.openTag', { codebook, tag: 'figure' });
    assert.equal(await selectedWords(), '"figure"');
  });
});
