import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, openCopy, until, workspaceFile, write } from './support.ts';

const everything = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);
const isAdopted = (document: vscode.TextDocument): boolean => document.languageId === 'policy-transcript';

async function symbolCount(document: vscode.TextDocument): Promise<number> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
  return symbols?.filter(({ name }) => name === 'Opening').length ?? 0;
}

async function openText(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(uri)).document;
}

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));
}

/** After so long without a key the text is read: see `create-transcripts.ts`. Two keys that are not slow stand no such pause apart. */
const PAUSE_MS = 150;

/** 1 for a key that a busy machine needed so long for that it may make a pause of its own, else 0. */
async function slowness(key: () => Thenable<unknown>): Promise<number> {
  const pressed = performance.now();
  await key();
  return performance.now() - pressed > PAUSE_MS / 2 ? 1 : 0;
}

describe('documents', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('transcripts').update('detection', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('in plain text get the language of a transcript by their content', async () => {
    const { document } = await openCopy('harbour.txt');
    await until('the language', () => isAdopted(document));
    const { transcripts } = await services();
    await until('the active transcript', () => transcripts.active?.uri.toString() === document.uri.toString());
    assert.equal(transcripts.active?.transcript.exchanges.length, 3);
  });

  it('in Markdown keep their language and are transcripts all the same', async () => {
    const { document } = await openCopy('briefing.md');
    await until('symbols', () => symbolCount(document));
    assert.equal(document.languageId, 'markdown');
  });

  it('in Markdown have words without marks', async () => {
    const { document } = await openCopy('briefing.md');
    const { transcripts } = await services();
    const read = await until('a transcript', () => transcripts.get(document));
    const start = read.text.indexOf('**all 41');
    const span = { start, end: read.text.indexOf('warm meal') + 'warm meal'.length };
    await until('Markdown', () => read.plain(span) === 'all 41 schools will serve a warm meal');
    const link = read.text.indexOf('[2 percent');
    assert.equal(read.plain({ start: link, end: read.text.indexOf(' of what schools') }), '2 percent');
  });

  it('of other kinds are left alone', async () => {
    const { transcripts } = await services();
    for (const name of ['notes.txt', 'readme.md']) {
      const { document } = await openCopy(name);
      const language = document.languageId;
      const { document: transcript } = await openCopy('harbour.txt');
      await until('the language of the next', () => isAdopted(transcript));
      assert.equal(document.languageId, language);
      assert.equal(transcripts.get(document), undefined);
    }
  });

  const captions = `WEBVTT

00:01.000 --> 00:04.000
<v Ines Okafor>Welcome to this meeting of the committee. The first question is for the minister.

00:04.000 --> 00:08.000
<v Lise Marun>Thank you, Chair. What is the question of the committee?

00:08.000 --> 00:12.000
<v Ines Okafor>What does the policy of the government cost this year?
`;

  for (const language of ['plaintext', 'xml']) {
    it(`of captions are transcripts with times, as ${language} too`, async () => {
      const { transcripts } = await services();
      const settings = vscode.workspace.getConfiguration('files', null);
      if (language !== 'plaintext') await settings.update('associations', { '*.vtt': language }, vscode.ConfigurationTarget.Workspace);
      const uri = workspaceFile(`captions-${language}.vtt`);
      try {
        await write(uri, captions);
        const document = await openText(uri);
        const { transcript } = await until('a transcript', () => transcripts.find(uri));
        assert.deepEqual(transcript.turns.map(({ label, time }) => [label, time?.start]), [['Ines Okafor', 1], ['Lise Marun', 4], ['Ines Okafor', 8]]);
        await until('symbols', () => symbolCount(document));
        await until('the language', () => document.languageId === (language === 'plaintext' ? 'policy-transcript' : language));
      } finally {
        await settings.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
        await closeAll();
        await vscode.workspace.fs.delete(uri);
      }
    });
  }

  it('are read once a version', async () => {
    const { transcripts } = await services();
    const { document } = await openCopy('briefing.md');
    const before = await until('a transcript', () => transcripts.get(document));
    assert.equal(transcripts.get(document), before);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The '));
    const after = transcripts.get(document);
    assert.notEqual(after, before);
    assert.equal(after?.version, document.version);
    assert.equal(transcripts.get(document), after);
  });

  it('tell of a change after a pause, once for many keystrokes', async () => {
    const { transcripts } = await services();
    const editor = await openCopy('harbour.txt');
    await until('the language', () => isAdopted(editor.document));
    await until('the active transcript', () => transcripts.active);
    let changes = 0;
    const listener = transcripts.onDidChange((uri) => {
      if (uri.toString() === editor.document.uri.toString()) changes++;
    });
    try {
      let slow = 0;
      for (const letter of 'typed') slow += await slowness(() => editor.edit((edit) => edit.insert(editor.selection.active, letter)));
      await until('the change', () => changes > 0 && transcripts.get(editor.document)?.text.startsWith('typed'));
      assert.ok(changes < 5 + slow, `${changes} changes, ${slow} slow keys`);
    } finally {
      listener.dispose();
    }
  });

  for (const name of ['harbour.txt', 'readme.md']) {
    it(`are not read at each key: ${name}`, async () => {
      const { transcripts } = await services();
      const { document } = await openCopy(name);
      if (name === 'harbour.txt') await until('the active transcript', () => isAdopted(document) && transcripts.activeUri?.toString() === document.uri.toString());
      // A view that is shown has its own reasons to look at the text.
      await vscode.commands.executeCommand('transcripts.turns.focus');
      await vscode.window.showTextDocument(document);
      await until('the cursor at the end', async () => {
        const editor = await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('cursorBottom');
        return document.offsetAt(editor.selection.active) === document.getText().length;
      });
      const before = transcripts.reads;
      const keys = 20;
      let slow = 0;
      for (let key = 0; key < keys; key++) {
        slow += await slowness(async () => {
          await vscode.commands.executeCommand('type', { text: 'x' });
          await new Promise((resolve) => setTimeout(resolve, 40));
        });
      }
      assert.ok(document.getText().endsWith('x'.repeat(keys)), `typed at ${document.getText().indexOf('xx')} of ${document.getText().length}`);
      // VS Code itself asks for tokens, folds and symbols now and then while one types. There may be a pause before a slow key and behind it.
      assert.ok(transcripts.reads - before < keys / 2 + 2 * slow, `${transcripts.reads - before} reads for ${keys} keys, ${slow} of them slow`);
    });
  }

  it('become transcripts when a transcript is pasted in', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    const text = await textOf('harbour.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    await until('the language', () => isAdopted(document));
  });

  it('stay transcripts when a person has cut them down to a few turns', async () => {
    const { transcripts } = await services();
    const editor = await openCopy('briefing.md');
    const { document } = editor;
    const read = await until('a transcript', () => transcripts.get(document));
    const second = read.transcript.turns[1];
    assert.ok(second);
    await editor.edit((edit) => edit.delete(new vscode.Range(document.positionAt(second.span.end), everything(document).end)));
    assert.equal(transcripts.get(document)?.transcript.turns.length, 2);
  });

  it('keep the language that a person gave back, until they are opened again', async () => {
    const { transcripts } = await services();
    const { document } = await openCopy('harbour.txt');
    const { uri } = document;
    await until('the language', () => isAdopted(document));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    assert.equal(transcripts.get(document), undefined);
    const { document: other } = await openCopy('harbour.txt');
    await until('the language of another', () => isAdopted(other));
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'plaintext');
    assert.equal(uri.toString(), document.uri.toString());
  });

  it('in Markdown are transcripts again when they were given the transcript language and back', async () => {
    const { transcripts } = await services();
    const { document } = await openCopy('briefing.md');
    await until('a transcript', () => transcripts.get(document));
    await vscode.languages.setTextDocumentLanguage(document, 'policy-transcript');
    await until('the active transcript', () => transcripts.activeUri?.toString() === document.uri.toString());
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    assert.ok(transcripts.get(document));
    await vscode.commands.executeCommand('transcripts.treatAsOrdinaryText');
    await until('no transcript', () => transcripts.get(document) === undefined);
    await vscode.commands.executeCommand('transcripts.treatAsTranscript');
    assert.ok(transcripts.get(document));
  });

  it('are what a person says they are, also when renamed, or when their folder is', async () => {
    const { transcripts } = await services();
    const { document } = await openCopy('harbour.txt');
    await until('the active transcript', () => isAdopted(document) && transcripts.activeUri);
    await vscode.commands.executeCommand('transcripts.treatAsOrdinaryText');
    await until('plain text', () => document.languageId === 'plaintext');
    const folder = vscode.Uri.joinPath(document.uri, '..');
    for (const [from, to] of [['harbour.txt', 'renamed.txt'], ['', '-renamed']] as const) {
      const at = (name: string): vscode.Uri => (from === '' ? folder.with({ path: `${folder.path}${name}` }) : vscode.Uri.joinPath(folder, name));
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at(from), at(to));
      assert.ok(await vscode.workspace.applyEdit(edit));
    }
    const moved = await openText(vscode.Uri.joinPath(folder.with({ path: `${folder.path}-renamed` }), 'renamed.txt'));
    const { document: other } = await openCopy('harbour.txt');
    await until('the language of another', () => isAdopted(other));
    assert.equal(moved.languageId, 'plaintext');
    assert.equal(transcripts.get(moved), undefined);
  });

  it('are what a person says they are, also when opened again', async () => {
    const { transcripts } = await services();
    const { document } = await openCopy('harbour.txt');
    await until('the active transcript', () => isAdopted(document) && transcripts.active);
    await vscode.commands.executeCommand('transcripts.treatAsOrdinaryText');
    await until('plain text', () => document.languageId === 'plaintext' && transcripts.get(document) === undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { document: again } = await vscode.window.showTextDocument(document.uri);
    assert.equal(transcripts.get(again), undefined);
    await vscode.commands.executeCommand('transcripts.treatAsTranscript', again.uri);
    await until('the language', () => isAdopted(again) && transcripts.get(again));
  });

  it('are transcripts on a person\'s word without further evidence', async () => {
    const { transcripts } = await services();
    const { document } = await openCopy('readme.md');
    assert.equal(transcripts.get(document), undefined);
    await vscode.commands.executeCommand('transcripts.treatAsTranscript');
    await until('a transcript', () => transcripts.get(document));
    assert.equal(document.languageId, 'markdown');
    await vscode.commands.executeCommand('transcripts.treatAsOrdinaryText');
    await until('no transcript', () => transcripts.get(document) === undefined);
  });

  it('are not looked at where the setting is off', async () => {
    const { transcripts } = await services();
    await vscode.workspace.getConfiguration('transcripts').update('detection', 'off', vscode.ConfigurationTarget.Workspace);
    const { document } = await openCopy('briefing.md');
    assert.equal(transcripts.get(document), undefined);
    await vscode.workspace.getConfiguration('transcripts').update('detection', 'auto', vscode.ConfigurationTarget.Workspace);
    await until('a transcript', () => transcripts.get(document));
  });

  it('get plain text back when the setting is turned off, but for those that a person named', async () => {
    const { transcripts } = await services();
    const { document } = await openCopy('harbour.txt');
    await until('the language', () => isAdopted(document));
    const { document: named } = await openCopy('harbour.txt');
    await until('the language', () => isAdopted(named) && transcripts.activeUri?.toString() === named.uri.toString());
    await vscode.commands.executeCommand('transcripts.treatAsTranscript');
    const settings = vscode.workspace.getConfiguration('transcripts');
    await settings.update('detection', 'off', vscode.ConfigurationTarget.Workspace);
    await until('plain text', () => document.languageId === 'plaintext' && transcripts.get(document) === undefined);
    assert.ok(isAdopted(named) && transcripts.get(named));
    await settings.update('detection', 'auto', vscode.ConfigurationTarget.Workspace);
    await vscode.window.showTextDocument(document);
    await until('the language again', () => isAdopted(document));
  });

  it('are asked about first where the setting says so', async () => {
    const { transcripts } = await services();
    await vscode.workspace.getConfiguration('transcripts').update('detection', 'ask', vscode.ConfigurationTarget.Workspace);
    const { document } = await openCopy('harbour.txt');
    // What is named a transcript by its language needs no question: when it is one, the first has been looked at.
    const named = await vscode.workspace.openTextDocument({ language: 'policy-transcript', content: document.getText() });
    await vscode.window.showTextDocument(named);
    await until('the next', () => transcripts.activeUri?.toString() === named.uri.toString());
    assert.equal(transcripts.get(document), undefined);
    assert.equal(document.languageId, 'plaintext');
  });
});
