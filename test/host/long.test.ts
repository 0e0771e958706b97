import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { claimsWhen } from './claims-support.ts';
import { writeLong } from './long/long-transcript.ts';
import { services } from './services.ts';
import { closeAll, until } from './support.ts';

/** Long enough to be read in slices: see `read-document.ts`. */
const BYTES = 900_000;

describe('long transcripts', () => {
  afterEach(closeAll);

  it('are read while others have their turn, and are the same as read at once', async () => {
    const { transcripts } = await services();
    const uri = await writeLong('slices.txt', BYTES, 40);
    const document = await vscode.workspace.openTextDocument(uri);
    await transcripts.read(document);
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    // By now it may have been read since it was opened.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), 'More.\n');
    await vscode.workspace.applyEdit(edit);
    const reading = transcripts.read(document);
    assert.equal(transcripts.get(document), undefined, 'nobody waits for it');
    const read = await reading.finally(() => clearInterval(timer));
    assert.ok(turns > 5, `others had ${turns} turns`);
    assert.equal(transcripts.get(document), read);
    const whole = parseTranscript(document.getText(), { formats: (await services()).formats.for(uri) });
    assert.equal(read?.text, document.getText());
    assert.deepEqual(read.transcript.turns.map(({ span }) => span), whole.turns.map(({ span }) => span));
    assert.equal(read.transcript.exchanges.length, whole.exchanges.length);
    await claimsWhen(uri, 'its claims', (claims) => claims.length === 40 && claims.every(({ anchor }) => anchor.state === 'exact'));
  });

  it('fill what VS Code asks for once they were read', async () => {
    const { transcripts } = await services();
    const uri = await writeLong('filled.txt', BYTES, 0);
    await vscode.window.showTextDocument(uri);
    const symbols = await until('symbols', () => vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri));
    const read = await until('the transcript', () => transcripts.find(uri));
    assert.equal(symbols.flatMap(({ children }) => children).length > 100, true);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    assert.ok(lenses.length >= read.transcript.turns.length);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    assert.ok(folds.length > 100);
  });

  it('are read as they are after edits that come while they are read', async () => {
    const { transcripts } = await services();
    const uri = await writeLong('edited.txt', BYTES, 40);
    const editor = await vscode.window.showTextDocument(uri);
    const reading = transcripts.read(editor.document);
    const line = editor.document.lineCount >> 1;
    for (const letter of 'typed') {
      await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), letter));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.ok(await reading, 'whoever asked first is answered');
    const read = await transcripts.read(editor.document);
    assert.equal(read?.version, editor.document.version);
    assert.equal(read.text, editor.document.getText());
    await claimsWhen(uri, 'its claims', (claims) => claims.length === 40);
    assert.equal(transcripts.isTranscript(uri), true);
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), 'more '));
    // What it was stands until it was read again.
    assert.equal(transcripts.isTranscript(uri), true);
    assert.equal((await services()).claims.claims(uri).length, 40);
    assert.equal((await transcripts.read(editor.document))?.version, editor.document.version);
  });

  it('keep the places of their claims while one types and saves', async () => {
    const { transcripts, claims } = await services();
    const uri = await writeLong('saved.txt', BYTES, 40);
    const editor = await vscode.window.showTextDocument(uri);
    await claimsWhen(uri, 'its claims', (all) => all.length === 40 && all.every(({ anchor }) => anchor.state === 'exact'));
    // The text says everything many times: only who follows his claims knows which of them is meant.
    const { platform } = await services();
    const writeAtomically = platform.writeAtomically.bind(platform);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let writes = 0;
    Object.assign(platform, { writeAtomically: async (...file: Parameters<typeof writeAtomically>) => {
      writes++;
      await released;
      return writeAtomically(...file);
    } });
    try {
      const type = (letter: string): Thenable<boolean> => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), letter));
      await type('a');
      await editor.document.save();
      await until('the sidecar being written', () => writes > 0);
      let settled = 0;
      const listening = claims.onDidChange((changed) => (settled += Number(changed.toString() === uri.toString())));
      await type('b');
      await until('the claims in the newer text', () => settled > 0);
      listening.dispose();
      release();
      await claims.flush();
      await type('c');
      await transcripts.read(editor.document);
    } finally {
      release();
      Object.assign(platform, { writeAtomically });
    }
    await claimsWhen(uri, 'its claims where they were', (all) => all.length === 40 && all.every(({ anchor }) => anchor.span !== null));
  });

  it('are not read to their end where a person stops it, until he resumes it', async () => {
    const { transcripts } = await services();
    const uri = await writeLong('stopped.txt', BYTES, 0);
    const document = await vscode.workspace.openTextDocument(uri);
    const reading = transcripts.read(document);
    await vscode.commands.executeCommand('transcripts.stopReading');
    assert.equal(await reading, undefined);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(transcripts.get(document), undefined);
    assert.equal(transcripts.isTranscript(uri), false);
    await vscode.commands.executeCommand('transcripts.resumeReading');
    assert.ok(await transcripts.read(document));
  });
});
