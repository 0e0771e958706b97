import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, onDisk, openTranscript, placeOf, quotes, replaceText, tag, textOf } from './claims-support.ts';
import { answer, lookAtTheText, question, type Question } from './questions.ts';
import { services } from './services.ts';
import { closeAll, read, until } from './support.ts';

// The turn of the mayor that promises the quay: four sentences with amounts, one with a year alone.
const years = 'Five years ago the harbour lost money on every berth.';
const earned = 'Last year it earned 18.4 million krones, up 7.2 percent on the year before, and 312 new jobs came with it.';
const quay = 'We will spend 240 million krones on it.';
const ferries = 'Nine of our 14 ferries do so today.';

describe('tagging every figure of a turn', () => {
  afterEach(closeAll);

  function put(editor: vscode.TextEditor, words: string): void {
    const at = editor.document.positionAt(placeOf(editor.document.uri, words).start);
    editor.selection = new vscode.Selection(at, at);
  }

  async function start(editor: vscode.TextEditor, tags: readonly string[] = ['statistic']): Promise<Question> {
    put(editor, 'up 7.2 percent');
    return question('transcripts.tagFiguresOfTurn', { tags });
  }

  /** The words that are asked about: they are selected. */
  async function asked(editor: vscode.TextEditor, words: string): Promise<void> {
    await until(`the question about "${words}"`, () => editor.document.getText(editor.selection) === words);
  }

  async function down(times: number): Promise<void> {
    for (let time = 0; time < times; time++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }

  it('shows one sentence after the other, and tags what is accepted at once', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    const walk = await start(editor);
    await asked(editor, years);
    await down(1);
    await answer();
    await asked(editor, earned);
    assert.equal(await read(sidecar), undefined);
    await answer();
    await asked(editor, quay);
    assert.deepEqual(await quotes(sidecar), [earned]);
    await down(1);
    await answer();
    await asked(editor, ferries);
    await answer();
    await walk.done;
    const claims = await onDisk(sidecar);
    assert.deepEqual(claims.map(({ quote }) => quote.exact), [earned, ferries]);
    assert.deepEqual(claims.map(({ tags, context }) => [tags, context.speaker]), [[['statistic'], 'Ana Torv'], [['statistic'], 'Ana Torv']]);
    const [claim] = claims;
    assert.deepEqual(claim?.figures.map(({ exact, value }) => [exact, value]), [['18.4 million', 18_400_000], ['7.2 percent', 7.2], ['312', 312]]);
    for (const { exact, start: from, end } of claim.figures) assert.equal(claim.quote.exact.slice(from, end), exact);
    assert.equal(textOf(uri).includes(earned), true);
  });

  it('stops on Escape, keeps what was accepted, and takes it up again without it', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    const walk = await start(editor);
    await asked(editor, years);
    await answer();
    await asked(editor, earned);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await walk.done;
    assert.deepEqual(await quotes(sidecar), [years]);
    const again = await start(editor);
    await asked(editor, earned);
    await down(2);
    await answer();
    await again.done;
    // A key too many must not write over the sentence that was asked about last.
    assert.equal(editor.selection.isEmpty, true);
    assert.deepEqual(await quotes(sidecar), [years, earned, quay, ferries]);
    assert.equal((await claimsWhen(uri, 'all four', (claims) => claims.length === 4)).every(({ anchor }) => anchor.state === 'exact'), true);
    const third = await start(editor);
    await third.done;
    assert.equal((await onDisk(sidecar)).length, 4);
  });

  it('is taken back by one undo and done again by one redo, each walk by its own', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    for (const first of [years, quay]) {
      const walk = await start(editor);
      await asked(editor, first);
      await answer();
      await asked(editor, first === years ? earned : ferries);
      await answer();
      if (first === years) {
        await asked(editor, quay);
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      }
      await walk.done;
    }
    const { claims } = await services();
    const states: number[] = [];
    for (const step of ['undo', 'undo', 'redo', 'redo', 'undo', 'undo', 'undo'] as const) {
      assert.equal(await claims[step](uri), true);
      states.push((await read(sidecar)) === undefined ? 0 : (await onDisk(sidecar)).length);
    }
    assert.deepEqual(states, [3, 1, 3, 5, 3, 1, 0]);
  });

  it('gives a sentence that is a claim already the tags that it lacks', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, quay, ['commitment'], 'see the budget');
    const walk = await start(editor);
    await asked(editor, years);
    await down(2);
    await answer();
    await walk.done;
    const claims = await onDisk(sidecar);
    assert.deepEqual(claims.map(({ quote }) => quote.exact), [years, earned, quay, ferries]);
    assert.deepEqual([claims[2]?.tags, claims[2]?.note], [['commitment', 'statistic'], 'see the budget']);
    assert.equal(await (await services()).claims.undo(uri), true);
    assert.deepEqual((await onDisk(sidecar)).map(({ tags }) => tags), [['commitment']]);
  });

  it('makes no second claim of a sentence that was tagged while its question stood open', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    const walk = await start(editor);
    await asked(editor, years);
    await tag(uri, years, ['statistic']);
    await answer();
    await asked(editor, earned);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await walk.done;
    assert.deepEqual(await quotes(sidecar), [years]);
  });

  it('goes on asking while the reader looks at the text, and stops where the text was changed', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    const walk = await start(editor);
    await asked(editor, years);
    await lookAtTheText();
    assert.equal(walk.answered(), false);
    await replaceText(uri, 'Thank you, Lise.', 'Thank you very much, Lise.');
    await answer();
    await walk.done;
    assert.equal(await read(sidecar), undefined);
  });

  it('asks for the tags first, and does nothing where there is nothing to tag', async () => {
    const { editor, sidecar } = await openTranscript();
    await (await services()).codebooks.load(editor.document.uri);
    put(editor, 'up 7.2 percent');
    const dismissed = await question('transcripts.tagFiguresOfTurn');
    assert.equal(dismissed.answered(), false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await dismissed.done;
    for (const words of ['With us are Ms. Ana Torv', 'Varnholm city hall briefing']) {
      put(editor, words);
      await (await question('transcripts.tagFiguresOfTurn', { tags: ['statistic'] })).done;
    }
    assert.equal(await read(sidecar), undefined);
  });
});
