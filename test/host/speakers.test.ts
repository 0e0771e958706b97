import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsOf, claimsWhen, onDisk, openTranscript, tag } from './claims-support.ts';
import { closeAll, openCopy, read, until } from './support.ts';

describe('speakers', () => {
  let editor: vscode.TextEditor;
  let uri: vscode.Uri;
  let sidecar: vscode.Uri;

  beforeEach(async () => {
    ({ editor, uri, sidecar } = await openTranscript());
    await until('the language', () => editor.document.languageId === 'policy-transcript');
  });
  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration('transcripts');
    await settings.update('turns.followCursor', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('transcripts.speakers.sortByTurn');
    await closeAll();
  });

  const text = (): string => editor.document.getText();
  const at = (words: string): vscode.Position => {
    const offset = text().indexOf(words);
    assert.ok(offset >= 0, words);
    return editor.document.positionAt(offset);
  };
  const here = (): string => editor.document.lineAt(editor.selection.active.line).text;
  const lineOf = (words: string): number => at(words).line;

  describe('in their view', () => {
    async function keys(...commands: readonly string[]): Promise<void> {
      await vscode.commands.executeCommand('transcripts.speakers.focus');
      for (const command of commands) await vscode.commands.executeCommand(`list.${command}`);
    }
    async function rowLeadsTo(label: string, ...commands: readonly string[]): Promise<void> {
      await until(`a row that leads to "${label}"`, async () => {
        editor.selection = new vscode.Selection(0, 0, 0, 0);
        const walked = await keys(...commands, 'select').then(() => true, () => false);
        return walked && until('the cursor', () => here() === label, 1000).catch(() => false);
      });
    }
    const followNot = (): Thenable<void> => vscode.workspace.getConfiguration('transcripts').update('turns.followCursor', false, vscode.ConfigurationTarget.Global);

    it('are listed in the order that is asked for, and lead to their first turns', async () => {
      await followNot();
      await rowLeadsTo('Ana Torv:', 'focusFirst', 'focusDown');
      await vscode.commands.executeCommand('transcripts.speakers.sortByName');
      await rowLeadsTo('Ana Torv:', 'focusFirst');
      await rowLeadsTo('Varnholm Courier:', 'focusLast');
      await vscode.commands.executeCommand('transcripts.speakers.sortByWords');
      await rowLeadsTo('Radio Sund:', 'focusLast');
    });

    it('are walked by the commands of a row, from wherever the cursor is', async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const row = { group: 'speaker/ilmar kesk' };
      await vscode.commands.executeCommand('transcripts.nextTurnOfSpeaker', row);
      assert.equal(editor.selection.active.line, lineOf('Steel rose by') - 2);
      await vscode.commands.executeCommand('transcripts.nextTurnOfSpeaker', row);
      assert.equal(editor.selection.active.line, lineOf('The batteries are not') - 2);
      await vscode.commands.executeCommand('transcripts.previousTurnOfSpeaker', row);
      assert.equal(editor.selection.active.line, lineOf('Steel rose by') - 2);
      await vscode.commands.executeCommand('transcripts.firstTurnOfSpeaker', { group: 'speaker/ana torv' });
      assert.equal(editor.selection.active.line, lineOf('Thank you, Lise') - 2);
      await vscode.commands.executeCommand('transcripts.nextTurnOfSpeaker');
      assert.equal(editor.selection.active.line, lineOf('A fair question') - 2);
    });
  });

  describe('in the text', () => {
    const hover = async (position: vscode.Position): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
      return hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
    };
    const lines = (locations: readonly vscode.Location[]): readonly number[] => locations.map(({ range }) => range.start.line);
    const labels = (label: string): number[] => text().split('\n').flatMap((line, index) => (line === label ? [index] : []));

    it('are shown at a label and at a name in the list', async () => {
      const card = await hover(at('Ilmar Kesk:'));
      assert.match(card, /\*\*Ilmar Kesk &#40;official&#41;\*\*/u);
      assert.match(card, /director of the Varnholm Port Authority/u);
      assert.match(card, /2 turns, 71 words, \d+ % of the words/u);
      assert.match(card, /\[Next turn &#40;line \d+&#41;\]\(command:transcripts\.reveal\?/u);
      assert.match(await hover(at('Ilmar Kesk, director')), /First turn/u);
      assert.equal(await hover(at('Steel rose')), '');
    });

    it('are found by all their labels, and by their entry', async () => {
      const find = (position: vscode.Position) => vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, position);
      assert.deepEqual(lines(await find(at('Ana Torv:'))), [lineOf('Ana Torv, mayor'), ...labels('Ana Torv:')]);
      assert.deepEqual(lines(await find(at('Ana Torv, mayor'))), [lineOf('Ana Torv, mayor'), ...labels('Ana Torv:')]);
      assert.deepEqual(lines(await find(at('Radio Sund:'))), labels('Radio Sund:'));
      assert.deepEqual(await find(at('Steel rose')), []);
    });

    it('are defined in the list, else by their first turn', async () => {
      const find = (position: vscode.Position) => vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', uri, position);
      assert.deepEqual(lines(await find(new vscode.Position(labels('Ana Torv:').at(-1) ?? 0, 2))), [lineOf('Ana Torv, mayor')]);
      assert.deepEqual(lines(await find(at('Radio Sund:'))), labels('Radio Sund:'));
    });

    it('are highlighted where they speak', async () => {
      const find = async (position: vscode.Position) =>
        ((await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', uri, position)) ?? []).map(({ range }) => range.start.line);
      assert.deepEqual(await find(at('Ilmar Kesk:')), [lineOf('Ilmar Kesk, director'), ...labels('Ilmar Kesk:')]);
      assert.deepEqual(await find(at('Steel rose')), []);
    });
  });

  describe('renamed', () => {
    const rename = (position: vscode.Position, name: string) => vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, position, name);

    it('have the new name at each label and in the lists; one undo takes it back', async () => {
      const before = text();
      assert.ok(await vscode.workspace.applyEdit(await rename(at('Ana Torv:'), 'Anna Torvald')));
      assert.equal(text(), before.replace(/^(?:Ms\. )?Ana Torv(?=[:,])/gmu, (name) => name.replace('Ana Torv', 'Anna Torvald')));
      assert.ok(text().includes('With us are Ms. Ana Torv, our mayor'));
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('undo');
      await until('the old text', () => text() === before);
    });

    it('take their claims along, in the sidecar when the transcript is saved', async () => {
      await tag(uri, 'Nine of our 14 ferries do so today');
      await tag(uri, 'and at 97 percent in April');
      await tag(uri, 'ferries to blame');
      await vscode.workspace.applyEdit(await rename(at('Ana Torv:'), 'Anna Torvald'));
      await vscode.workspace.applyEdit(await rename(at('Ilmar Kesk:'), 'Ilmar Kest'));
      await vscode.workspace.applyEdit(await rename(at('Northern Wire:'), 'Northern Cable'));
      await claimsWhen(uri, 'all three in their places', (claims) => claims.length === 3 && claims.every(({ anchor }) => anchor.state === 'exact' || anchor.state === 'moved'));
      await editor.document.save();
      const wanted = ['Anna Torvald/', 'Ilmar Kest/Northern Cable', 'Northern Cable/Northern Cable'];
      const said = async (): Promise<string[]> => {
        const written = await read(sidecar);
        // While the sidecar is replaced there is none for a moment.
        return written === undefined ? [] : claimsOf(written).map(({ context }) => `${context.speaker ?? ''}/${context.asker ?? ''}`);
      };
      await until('the speakers on disk', async () => JSON.stringify((await said()).sort()) === JSON.stringify(wanted)).catch(async (error: unknown) => {
        assert.deepEqual((await said()).sort(), wanted, String(error));
      });
      assert.deepEqual((await onDisk(sidecar)).map(({ quote }) => text().includes(quote.prefix + quote.exact + quote.suffix)), [true, true, true]);
    });

    it('are refused a name that is none, and words that name nobody', async () => {
      await assert.rejects(Promise.resolve(rename(at('Ana Torv:'), 'Ana: Torv')), /colon/u);
      await assert.rejects(Promise.resolve(rename(at('Ana Torv:'), ' ')));
      await assert.rejects(Promise.resolve(rename(at('Ana Torv:'), 'Contents')), /no longer be read/u);
      await assert.rejects(Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', uri, at('Steel rose'))));
      const offered = await vscode.commands.executeCommand<{ readonly placeholder: string }>('vscode.prepareRename', uri, at('Ana Torv:'));
      assert.equal(offered.placeholder, 'Ana Torv');
    });

    it('are not spoken of in Markdown that is no transcript', async () => {
      const { document } = await openCopy('readme.md');
      const refused = Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', document.uri, new vscode.Position(2, 3))).then(() => '', String);
      assert.doesNotMatch(await refused, /label of a turn/u);
    });
  });

  describe('of whom it is not sure', () => {
    const doubts = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Policy Transcripts');
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('transcripts', uri);
    const slip = (): Thenable<boolean> => {
      const start = at('Ilmar Kesk:');
      return editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 10)), 'Ilmar Keks'));
    };
    afterEach(async () => {
      await settings().update('diagnostics', undefined, vscode.ConfigurationTarget.Global);
    });

    it('are listed as information, and corrected', async () => {
      assert.deepEqual(doubts(), []);
      await slip();
      const [found] = await until('a doubt', () => (doubts().length === 1 ? doubts() : undefined));
      assert.deepEqual([found?.code, found?.severity], ['near-miss', vscode.DiagnosticSeverity.Information]);
      assert.match(found?.message ?? '', /"Ilmar Keks" .*"Ilmar Kesk"/u);
      const range = found?.range ?? new vscode.Range(0, 0, 0, 0);
      const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);
      assert.ok(action?.edit);
      await vscode.workspace.applyEdit(action.edit);
      await until('no doubt', () => doubts().length === 0);
      assert.ok(!text().includes('Keks'));
    });

    it('are not listed where that is switched off, nor when the text is no transcript', async () => {
      await slip();
      await until('a doubt', () => doubts().length === 1);
      await settings().update('diagnostics', false, vscode.ConfigurationTarget.Global);
      await until('none', () => doubts().length === 0);
      await settings().update('diagnostics', undefined, vscode.ConfigurationTarget.Global);
      await until('a doubt again', () => doubts().length === 1);
      await vscode.commands.executeCommand('transcripts.treatAsOrdinaryText');
      await until('none in ordinary text', () => doubts().length === 0);
      await vscode.commands.executeCommand('transcripts.treatAsTranscript');
      await until('a doubt in a transcript', () => doubts().length === 1);
    });
  });
});
