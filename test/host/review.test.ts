import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, onDisk, openTranscript, quotes, replaceText, tag, textOf } from './claims-support.ts';
import { answer, question, turn } from './questions.ts';
import { services } from './services.ts';
import { closeAll, until, write } from './support.ts';

const tugs = 'We have leased 2 icebreaking tugs, and a third arrives on November 3.';
const now = 'We have leased 4 icebreaking tugs, and a third arrives on November 3.';

/** Replaces the file as `git pull` would, and waits until the editor has it. */
async function changeFile(uri: vscode.Uri, change: (text: string) => string): Promise<void> {
  const text = change(textOf(uri));
  await write(uri, text);
  await until('the changed text', () => textOf(uri) === text);
}

async function down(times: number): Promise<void> {
  for (let step = 0; step < times; step++) await vscode.commands.executeCommand('workbench.action.quickOpenNavigateNext');
}

/** Takes the answer that stands so far below the first. */
async function decide(below: number): Promise<void> {
  await down(below);
  await answer();
  await turn();
}

const selected = (): string | undefined => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
};

async function changedClaim(): Promise<{ readonly uri: vscode.Uri; readonly sidecar: vscode.Uri }> {
  const { uri, sidecar } = await openTranscript();
  await tag(uri, tugs);
  await changeFile(uri, (text) => text.replace(tugs, now));
  await claimsWhen(uri, 'the change', (claims) => claims[0]?.anchor.state === 'changed');
  return { uri, sidecar };
}

describe('the review', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('shows the words that stand there now, and takes them over when they are accepted', async () => {
    const { uri, sidecar } = await changedClaim();
    const asked = await question('transcripts.reviewClaims');
    await until('the words in question', () => selected() === now);
    assert.deepEqual(await quotes(sidecar), [tugs]);
    await decide(0);
    await asked.done;
    assert.deepEqual(await quotes(sidecar), [now]);
    assert.equal(selected(), '');
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    assert.deepEqual(await quotes(sidecar), [tugs]);
    await claimsWhen(uri, 'the question again', ([claim]) => claim?.anchor.state === 'changed');
  });

  it('goes one back and takes the last answer back with it', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, tugs);
    await tag(uri, '22 percent');
    await changeFile(uri, (text) => text.replace(tugs, now).replace('22 percent', '23 percent'));
    await claimsWhen(uri, 'the changes', (claims) => claims.every(({ anchor }) => anchor.span === null));
    const asked = await question('transcripts.reviewClaims');
    await until('the first words', () => selected() !== '');
    const first = selected();
    await decide(0);
    await until('the second words', () => selected() !== first && selected() !== '');
    const written = (await onDisk(sidecar)).filter(({ quote }) => quote.exact === first);
    assert.equal(written.length, 1);
    // Undo and Go Back is the one before the last; from the first, up and round the end.
    await vscode.commands.executeCommand('workbench.action.quickOpenNavigatePrevious');
    await vscode.commands.executeCommand('workbench.action.quickOpenNavigatePrevious');
    await answer();
    await until('the first words again', () => selected() === first);
    assert.equal((await onDisk(sidecar)).some(({ quote }) => quote.exact === first), false);
    assert.equal(asked.answered(), false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked.done;
  });

  it('leaves alone what is kept as not found, until something else stands there', async () => {
    const { uri, sidecar } = await changedClaim();
    const [claim] = await onDisk(sidecar);
    await vscode.commands.executeCommand('transcripts.review.keep', { uri, id: claim?.id });
    const asked = await question('transcripts.reviewClaims');
    await asked.done;
    assert.deepEqual(await quotes(sidecar), [tugs]);
    assert.deepEqual((await onDisk(sidecar))[0]?.kept, { state: 'changed', words: [now] });
    await replaceText(uri, 'leased 4 icebreaking', 'leased 5 icebreaking');
    await until('the new reading', async () => (await services()).transcripts.find(uri)?.text.includes('leased 5'));
    const again = await question('transcripts.reviewClaims');
    await until('the words in question', () => selected()?.includes('leased 5'));
    assert.equal(again.answered(), false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await again.done;
  });

  it('asks about what was kept as not found when that is taken back, by undo or later', async () => {
    const { uri, sidecar } = await changedClaim();
    const [claim] = await onDisk(sidecar);
    const kept = async (): Promise<unknown> => (await onDisk(sidecar))[0]?.kept?.state;
    await vscode.commands.executeCommand('transcripts.review.keep', { uri, id: claim?.id });
    assert.equal(await kept(), 'changed');
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    assert.equal(await kept(), undefined);
    await vscode.commands.executeCommand('transcripts.redoClaimChange');
    assert.equal(await kept(), 'changed');
    await vscode.commands.executeCommand('transcripts.review.askAgain', { uri, id: claim?.id });
    assert.equal(await kept(), undefined);
    const asked = await question('transcripts.reviewClaims');
    await until('the words in question', () => selected() === now);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked.done;
  });

  it('walks through all transcripts of the workspace, each in its editor, until it is left', async () => {
    const one = await changedClaim();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const other = await changedClaim();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // In the order of their paths, in which copies/10 comes before copies/9.
    const [first, second] = one.uri.path < other.uri.path ? [one, other] : [other, one];
    const shown = (uri: vscode.Uri): boolean => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString() && selected() === now;
    const asked = await question('transcripts.reviewAllClaims');
    await until('the first transcript', () => shown(first.uri));
    await decide(0);
    await until('the second transcript', () => shown(second.uri));
    assert.deepEqual([await quotes(first.sidecar), await quotes(second.sidecar)], [[now], [tugs]]);
    assert.equal(asked.answered(), false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked.done;
    assert.deepEqual(await quotes(second.sidecar), [tugs]);
  });

  it('goes on at the words that a person selects meanwhile', async () => {
    const { uri, sidecar } = await changedClaim();
    const asked = await question('transcripts.reviewClaims');
    await until('the words in question', () => selected() === now);
    // Below: find, select.
    await decide(2);
    await asked.done;
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const start = textOf(uri).indexOf('22 percent');
    editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + 10));
    await vscode.commands.executeCommand('transcripts.reviewClaims');
    assert.deepEqual(await quotes(sidecar), ['22 percent']);
  });

  it('asks anew where the text is changed while the question stands open, and takes nothing over unseen', async () => {
    const { uri, sidecar } = await changedClaim();
    const asked = await question('transcripts.reviewClaims');
    await until('the words in question', () => selected() === now);
    const { claims } = await services();
    const followed = new Promise((resolve) => {
      const listening = claims.onDidChange(() => {
        listening.dispose();
        resolve(undefined);
      });
    });
    await replaceText(uri, 'leased 4 icebreaking', 'leased 6 icebreaking');
    await followed;
    await until('the new words in question', () => selected()?.includes('leased 6'));
    await turn();
    await decide(0);
    await asked.done;
    assert.deepEqual(await quotes(sidecar), [tugs.replace('2', '6')]);
  });

  it('shows the tagged words beside the text in a diff editor, and closes it with the walk', async () => {
    const { uri, sidecar } = await changedClaim();
    const [claim] = await onDisk(sidecar);
    await vscode.commands.executeCommand('transcripts.review.showDifference', { uri, id: claim?.id });
    const tab = await until('the diff', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input);
    assert.ok(tab instanceof vscode.TabInputTextDiff);
    const left = await vscode.workspace.openTextDocument(tab.original);
    assert.equal(left.getText(), textOf(uri).replace(now, tugs));
    const asked = await question('transcripts.reviewClaims');
    await decide(0);
    await asked.done;
    assert.deepEqual(await quotes(sidecar), [now]);
    await until('the diff gone', () => !(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff));
  });

  it('asks which of two places is meant', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, tugs);
    await changeFile(uri, (text) => text.replace(tugs, `Yes. ${tugs} ${tugs} Yes.`));
    const claims = await claimsWhen(uri, 'two places', ([claim]) => claim?.anchor.state === 'ambiguous');
    const asked = await question('transcripts.reviewClaims');
    await decide(1);
    await asked.done;
    const [claim] = await onDisk(sidecar);
    assert.equal(claim?.position?.start, claims[0]?.anchor.candidates[1]?.start);
  });
});
