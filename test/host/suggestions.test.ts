import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readDismissals } from '../../src/core/claims/dismissals.ts';
import { parseSidecar } from '../../src/core/claims/sidecar.ts';
import { claimsWhen, onDisk, openTranscript, placeOf, replaceText, tag, type OpenTranscript } from './claims-support.ts';
import { answer, question, type Question } from './questions.ts';
import { services } from './services.ts';
import { closeAll, read, until } from './support.ts';

// What the mayor promises and says of the harbour, and what its director says of steel.
const earned = 'Last year it earned 18.4 million krones, up 7.2 percent on the year before, and 312 new jobs came with it.';
const steel = 'Steel rose by 22 percent between 2028 and 2030, and that explains most of it.';

describe('suggestions', () => {
  let open: OpenTranscript;
  beforeEach(async () => {
    open = await openTranscript();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('transcripts.suggestions.hide');
    await vscode.commands.executeCommand('transcripts.suggestions.hideDismissed');
    await vscode.commands.executeCommand('transcripts.suggestions.groupByRule');
    await closeAll();
  });

  const run = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`transcripts.suggestions.${name}`);
  async function lenses(): Promise<readonly string[]> {
    const all = (await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', open.uri, 1000)) ?? [];
    return all.map(({ command }) => command?.title ?? '').filter((title) => title.includes('suggestion'));
  }
  async function dismissed(): Promise<readonly string[]> {
    const result = parseSidecar((await read(open.sidecar)) ?? '{ "type": "AnnotationPage", "items": [] }');
    assert.ok('sidecar' in result);
    return readDismissals(result.sidecar.page).map(({ rule, quote }) => `${rule}: ${quote.exact}`);
  }
  async function walk(): Promise<Question> {
    const walked = await question('transcripts.suggestClaimsInTranscript', { uri: open.uri.toString() });
    await asked(earned);
    return walked;
  }
  /** The words that are asked about: they are selected. */
  async function asked(words: string): Promise<void> {
    await until(`the question about "${words}"`, () => open.editor.document.getText(open.editor.selection) === words);
  }
  async function down(times: number): Promise<void> {
    for (let time = 0; time < times; time++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  /** Walks down the view until the row is chosen whose words these are. */
  async function choose(words: string, ...keys: readonly string[]): Promise<void> {
    await until(`the row of "${words}"`, async () => {
      open.editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('transcripts.suggestions.focus');
      // VS Code's own tree throws when it is walked while it takes in new rows; then it is walked again.
      const walked = await Promise.resolve().then(async () => {
        for (const key of ['focusFirst', ...keys, 'select']) await vscode.commands.executeCommand(`list.${key}`);
      }).then(() => true, () => false);
      return walked && until('the selection', () => open.editor.document.getText(open.editor.selection) === words, 1000).catch(() => false);
    });
  }

  it('are nowhere until they are asked for', async () => {
    assert.deepEqual(await lenses(), []);
    assert.equal(await read(open.sidecar), undefined);
  });

  it('are walked: what is accepted is a claim of its rule, what is dismissed is remembered, and one undo takes all back', async () => {
    const walked = await walk();
    await answer();
    await asked(steel);
    assert.deepEqual((await onDisk(open.sidecar)).map(({ quote, tags, suggestedBy }) => [quote.exact, tags, suggestedBy]), [[earned, ['comparison'], 'comparison']]);
    await down(2);
    await answer();
    await walked.done;
    assert.deepEqual(await dismissed(), [`comparison: ${steel}`]);
    // A key too many must not write over the sentence that was asked about last.
    assert.equal(open.editor.selection.isEmpty, true);
    const { claims } = await services();
    assert.equal(await claims.undo(open.uri), true);
    assert.equal(await read(open.sidecar), undefined);
    assert.equal(await claims.redo(open.uri), true);
    assert.deepEqual([(await onDisk(open.sidecar)).length, await dismissed()], [1, [`comparison: ${steel}`]]);
  });

  it('are skipped and left, and what is tagged already is left out', async () => {
    await tag(open.uri, '7.2 percent');
    const walked = await question('transcripts.suggestClaimsInTranscript', { uri: open.uri.toString() });
    await asked(steel);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await walked.done;
    assert.equal((await onDisk(open.sidecar)).length, 1);
  });

  it('are asked for in the turn of the cursor alone', async () => {
    const at = open.editor.document.positionAt(placeOf(open.uri, 'The port has put').start);
    open.editor.selection = new vscode.Selection(at, at);
    const walked = await question('transcripts.suggestClaims');
    await asked(steel);
    await answer();
    await walked.done;
    assert.deepEqual((await onDisk(open.sidecar)).map(({ quote }) => quote.exact), [steel]);
  });

  it('are counted above turns and listed, accepted and dismissed in the list, and brought back', async () => {
    await vscode.commands.executeCommand('transcripts.toggleSuggestions');
    await until('the lenses', async () => (await lenses()).length === 2);
    assert.deepEqual(await lenses(), ['$(lightbulb) 1 suggestion', '$(lightbulb) 1 suggestion']);
    await choose(steel, 'focusDown', 'focusDown');
    await run('dismiss');
    assert.deepEqual(await dismissed(), [`comparison: ${steel}`]);
    await until('one lens', async () => (await lenses()).length === 1);
    await choose(earned, 'focusDown');
    await run('accept');
    await claimsWhen(open.uri, 'the claim', (claims) => claims.length === 1);
    assert.deepEqual((await onDisk(open.sidecar)).map(({ suggestedBy }) => suggestedBy), ['comparison']);
    await until('no lens', async () => (await lenses()).length === 0);
    // It stays dismissed when the text around it is edited.
    await replaceText(open.uri, 'Thank you. Steel', 'Thanks. Steel');
    await run('showDismissed');
    await choose(steel, 'focusDown');
    await run('restore');
    assert.deepEqual(await dismissed(), []);
    await until('the lens again', async () => (await lenses()).length === 1);
    await vscode.commands.executeCommand('transcripts.toggleSuggestions');
    await until('no lenses', async () => (await lenses()).length === 0);
  });
});
