import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dateOfName } from '../../src/core/figures/date-of-name.ts';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { plainTranscript } from '../support/plain-transcript.ts';
import { writeLong } from './long/long-transcript.ts';
import { services } from './services.ts';
import { closeAll, until } from './support.ts';

/** Read in slices: see `read-document.ts`. */
const LONG = 420_000;

/** What everybody is given of a document is what its text says when it is read in full. */
async function agrees({ document }: vscode.TextEditor, step: string): Promise<void> {
  const { transcripts, formats } = await services();
  const read = await until(`the transcript: ${step}`, () => transcripts.read(document));
  assert.equal(read.version, document.version, step);
  assert.equal(read.text, document.getText(), step);
  const whole = parseTranscript(read.text, { formats: formats.for(document.uri), force: true });
  assert.deepEqual(plainTranscript(read.transcript), plainTranscript(whole), step);
  assert.deepEqual(await read.figuresByAndBy(), findFigures(read.text, { date: whole.date ?? dateOfName(document.uri.path) }), step);
}

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}

async function type(text: string): Promise<void> {
  for (const letter of text) await run('type', { text: letter });
}

/** Lines of words in the middle of the text. */
function longLines({ document }: vscode.TextEditor): number[] {
  const lines: number[] = [];
  for (let line = document.lineCount >> 1; line < document.lineCount && lines.length < 4; line++) {
    if (document.lineAt(line).text.length > 100) lines.push(line);
  }
  return lines;
}

function at(line: number, character: number): vscode.Selection {
  return new vscode.Selection(line, character, line, character);
}

describe('edited transcripts', () => {
  afterEach(closeAll);

  for (const [what, bytes] of [['short', 1], ['long', LONG]] as const) {
    it(`are what their text says after each edit: ${what}`, async function () {
      this.timeout(180_000);
      const { transcripts } = await services();
      const uri = await writeLong(`edits-${what}.txt`, bytes, 0);
      const editor = await vscode.window.showTextDocument(uri);
      const { document } = editor;
      await until('the language', () => document.languageId === 'policy-transcript');
      await agrees(editor, 'opened');
      const lines = longLines(editor);
      const [first = 0] = lines;
      const step = async (name: string, act: () => PromiseLike<unknown>): Promise<void> => {
        const { version } = document;
        await act();
        assert.notEqual(document.version, version, name);
        await agrees(editor, name);
      };
      editor.selection = at(first, 60);
      await step('letters', () => type('some 42 percent of it '));
      await step('a word deleted', () => run('deleteWordLeft'));
      await step('Enter', () => type('\n'));
      await step('undone', () => run('undo'));
      await step('undone again', () => run('undo'));
      await step('redone', () => run('redo'));
      editor.selections = lines.map((line) => at(line, 40));
      await step('four cursors', () => type('; '));
      await step('four cursors, back', () => run('deleteLeft'));
      await step('four cursors, lines', () => type('\n'));
      await step('four cursors, undone', () => run('undo'));
      await step('pasted words', () => editor.edit((edit) => edit.insert(new vscode.Position(first, 20), ' 1,200 people,\n\nin May 2031, ')));
      await step('a label', () => editor.edit((edit) => edit.insert(new vscode.Position(first + 3, 0), '\nAda Venn: I have a question.\n\n')));
      await step('a label, undone', () => run('undo'));
      await step('CRLF', () => editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF)));
      editor.selection = at(first, 30);
      await step('letters between CRLF', () => type('with 3.5 million '));
      await step('Enter between CRLF', () => type('\n'));
      await step('LF', () => editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF)));
      await step('two at once', () => editor.edit((edit) => {
        edit.replace(new vscode.Range(first, 0, first, 12), 'Other words');
        edit.delete(new vscode.Range(first + 4, 0, first + 9, 0));
      }));
      await step('the first line', () => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'New ')));
      editor.selection = at(first, 30);
      await step('a letter', () => type('x'));
      await step('undone three times', async () => {
        for (let times = 0; times < 3; times++) await run('undo');
      });
      // Twice, as it may be read to see whether another format fits it.
      await document.save();
      await agrees(editor, 'saved');
      editor.selection = at(first, 30);
      await type('y');
      await agrees(editor, 'prepared');
      const before = transcripts.reads;
      await type('zz');
      await agrees(editor, 'followed');
      assert.equal(transcripts.reads, before, 'what is typed among words lets nothing be read again');
    });
  }

  it('are what their text says whoever asks at once, at each key', async () => {
    const { transcripts } = await services();
    const uri = await writeLong('edits-asked.txt', 1, 0);
    const editor = await vscode.window.showTextDocument(uri);
    await until('the language', () => editor.document.languageId === 'policy-transcript');
    await agrees(editor, 'opened');
    const wrong: string[] = [];
    let asked = 0;
    const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== editor.document) return;
      const read = transcripts.get(document);
      asked++;
      if (read?.text !== document.getText() || !read.isCurrent) wrong.push(`version ${document.version}`);
      else if (read.transcript.turns.length !== parseTranscript(read.text).turns.length) wrong.push(`turns of version ${document.version}`);
    });
    try {
      editor.selection = at(longLines(editor)[0] ?? 0, 30);
      await type('five\n\nAda Venn: and\n');
      for (let times = 0; times < 4; times++) await run('undo');
    } finally {
      listening.dispose();
    }
    assert.ok(asked > 15);
    assert.deepEqual(wrong, []);
    await agrees(editor, 'the end');
  });

  it('are read by another format once that fits better and nobody types any more', async function () {
    this.timeout(60_000);
    const { transcripts } = await services();
    const uri = await writeLong('edits-format.txt', 1, 0);
    const editor = await vscode.window.showTextDocument(uri);
    const { document } = editor;
    await until('the language', () => document.languageId === 'policy-transcript');
    const before = (await until('the transcript', () => transcripts.read(document))).transcript.format ?? '';
    const line = longLines(editor)[0] ?? 0;
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 20), " the Spokesperson's Remarks at the Foreign Ministry "));
    const followed = await transcripts.read(document);
    const asBefore = { format: before, force: true };
    assert.deepEqual(followed && plainTranscript(followed.transcript), plainTranscript(parseTranscript(document.getText(), asBefore)), 'until then it is what the format makes of it');
    await until('another format', async () => (await transcripts.read(document))?.transcript.format !== before);
    await agrees(editor, 'another format');
  });
});
