import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, holdReads, onDisk, openTranscript, placeOf, quotes, tag, textOf } from './claims-support.ts';
import { answer, lookAtTheText, question, turn } from './questions.ts';
import { services } from './services.ts';
import { closeAll, read, until, write } from './support.ts';

const sentence = 'We have leased 2 icebreaking tugs, and a third arrives on November 3.';

function select(editor: vscode.TextEditor, ...words: readonly string[]): void {
  editor.selections = words.map((one) => {
    const { start, end } = placeOf(editor.document.uri, one);
    return new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end));
  });
}

describe('tagging', () => {
  afterEach(closeAll);

  it('writes the selected words with tags, speaker and asker into the sidecar', async () => {
    const { editor, sidecar } = await openTranscript();
    select(editor, '240 million krones');
    await vscode.commands.executeCommand('transcripts.tagClaim', { tags: ['commitment', 'statistic'], note: 'see the budget' });
    const [claim] = await onDisk(sidecar);
    assert.equal(claim?.quote.exact, '240 million krones');
    assert.deepEqual(claim.tags, ['commitment', 'statistic']);
    assert.equal(claim.note, 'see the budget');
    assert.deepEqual(claim.context, { speaker: 'Ana Torv', role: 'official', asker: null });
    assert.equal(claim.position?.start, placeOf(editor.document.uri, '240 million krones').start);
    assert.match(claim.created ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('takes the sentence under the cursor where nothing is selected', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    const at = editor.document.positionAt(placeOf(uri, 'icebreaking').start);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('transcripts.tagClaim', { tags: ['commitment'] });
    const [claim] = await onDisk(sidecar);
    assert.equal(claim?.quote.exact, sentence);
    assert.equal(claim.context.asker, 'Northern Wire');
  });

  it('makes a claim of each of several selections', async () => {
    const { editor, sidecar } = await openTranscript();
    select(editor, '22 percent', '20 million krones');
    await vscode.commands.executeCommand('transcripts.tagClaim', { tags: ['statistic'] });
    assert.deepEqual(await quotes(sidecar), ['22 percent', '20 million krones']);
  });

  it('asks for tags, and makes nothing where the question is dismissed', async () => {
    const { editor, sidecar } = await openTranscript();
    await (await services()).codebooks.load(editor.document.uri);
    select(editor, '22 percent');
    const tagged = await question('transcripts.tagClaim');
    assert.equal(tagged.answered(), false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await tagged.done;
    assert.equal(await read(sidecar), undefined);
  });

  it('takes the tags that are checked, and goes on asking while the reader looks at the text', async () => {
    const { editor, sidecar } = await openTranscript();
    await (await services()).codebooks.load(editor.document.uri);
    select(editor, '22 percent');
    const tagged = await question('transcripts.tagClaim');
    await vscode.commands.executeCommand('workbench.action.quickOpenNavigateNext');
    await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
    await lookAtTheText();
    assert.equal(tagged.answered(), false);
    await answer();
    await tagged.done;
    assert.deepEqual((await onDisk(sidecar)).map(({ tags }) => tags.length), [1]);
  });

  it('asks for a note, and goes on asking while the reader looks at the text', async () => {
    const { uri, sidecar } = await openTranscript();
    // Blanks at the ends are what an answer takes away: so it is seen that there was one.
    await tag(uri, '22 percent', ['statistic'], ' steel only ');
    const [claim] = await onDisk(sidecar);
    const noted = await question('transcripts.editNote', { uri: uri.toString(), id: claim?.id });
    await lookAtTheText();
    assert.equal(noted.answered(), false);
    await answer();
    await noted.done;
    assert.deepEqual((await onDisk(sidecar)).map(({ note }) => note), ['steel only']);
  });

  it("offers the team's tags although their file is read slowly", async () => {
    const { codebooks } = await services();
    const reads = await holdReads('codebook.json');
    try {
      const { editor, uri, sidecar } = await openTranscript();
      const house = { title: 'House', tags: [{ id: 'promise', name: 'Promise', definition: 'A promise.' }] };
      await write(vscode.Uri.joinPath(uri, '..', 'codebook.json'), JSON.stringify(house));
      select(editor, '22 percent');
      const tagged = await question('transcripts.tagClaim');
      reads.release();
      await codebooks.load(uri);
      await turn();
      await answer();
      await tagged.done;
      assert.deepEqual((await onDisk(sidecar)).map(({ tags }) => tags), [['promise']]);
    } finally {
      reads.release();
    }
  });

  it('changes the tags of a passage that is a claim already', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic']);
    await tag(uri, '22 percent', ['statistic', 'comparison']);
    const claims = await onDisk(sidecar);
    assert.deepEqual(claims.map(({ tags }) => tags), [['statistic', 'comparison']]);
    assert.notEqual(claims[0]?.modified, null);
  });

  it('changes tags and note, and deletes, the claim under the cursor; each can be undone and done again', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic']);
    select(editor, '22 percent');
    await vscode.commands.executeCommand('transcripts.editTags', { tags: ['comparison'] });
    await vscode.commands.executeCommand('transcripts.editNote', { note: 'steel only' });
    await vscode.commands.executeCommand('transcripts.deleteClaim');
    assert.deepEqual(await onDisk(sidecar), []);
    const states: unknown[] = [];
    for (const command of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'redo']) {
      await vscode.commands.executeCommand(`transcripts.${command}ClaimChange`);
      states.push((await onDisk(sidecar)).map(({ tags, note }) => `${tags.join()} ${note}`));
    }
    assert.deepEqual(states, [
      ['comparison steel only'], ['comparison '], ['statistic '], [], ['statistic '], ['comparison '], ['comparison steel only'], [],
    ]);
  });

  it('says when there is nothing to undo, and leaves everything', async () => {
    const { uri, sidecar } = await openTranscript();
    const { claims } = await services();
    assert.equal(await claims.undo(uri), false);
    assert.equal(await read(sidecar), undefined);
  });

  it('points a claim at the selection, which becomes its words', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], 'kept');
    const [before] = await onDisk(sidecar);
    select(editor, '97 percent');
    await vscode.commands.executeCommand('transcripts.reanchorClaim', { uri: uri.toString(), id: before?.id });
    const [after] = await onDisk(sidecar);
    assert.deepEqual([after?.id, after?.quote.exact, after?.note, after?.context.asker], [before?.id, '97 percent', 'kept', 'Northern Wire']);
  });

  it('goes from claim to claim', async () => {
    const { editor, uri } = await openTranscript();
    await tag(uri, '22 percent');
    await tag(uri, '97 percent');
    const selected: string[] = [];
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    for (const command of ['nextClaim', 'nextClaim', 'nextClaim', 'previousClaim']) {
      await vscode.commands.executeCommand(`transcripts.${command}`);
      selected.push(editor.document.getText(vscode.window.activeTextEditor?.selection));
    }
    assert.deepEqual(selected, ['22 percent', '97 percent', '22 percent', '97 percent']);
  });

  it('names the author of the setting', async () => {
    const { uri, sidecar } = await openTranscript();
    const settings = vscode.workspace.getConfiguration('transcripts');
    await settings.update('author', 'Ida Brask', vscode.ConfigurationTarget.Global);
    try {
      await tag(uri, '22 percent');
    } finally {
      await settings.update('author', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal((await onDisk(sidecar))[0]?.creator, 'Ida Brask');
  });

  it('works in Markdown', async () => {
    const { uri, sidecar } = await openTranscript('briefing.md');
    const { claims, transcripts } = await services();
    const turn = transcripts.active?.transcript.turns[1];
    assert.ok(turn !== undefined);
    await vscode.commands.executeCommand('transcripts.tagClaim', { uri: uri.toString(), turn: 1, tags: ['statistic'] });
    assert.equal((await onDisk(sidecar)).length, 1);
    const span = claims.claims(uri)[0]?.anchor.span;
    assert.ok(span !== undefined && span !== null && span.start >= (turn.paragraphs[0]?.start ?? Infinity) && span.end <= turn.span.end);
  });

  it('refuses an untitled transcript without losing anything', async () => {
    const { uri } = await openTranscript();
    const document = await vscode.workspace.openTextDocument({ language: 'policy-transcript', content: textOf(uri) });
    await vscode.window.showTextDocument(document);
    const { transcripts, claims } = await services();
    await until('the untitled transcript', () => transcripts.active?.uri.scheme === 'untitled');
    await tag(document.uri, '22 percent');
    assert.deepEqual(claims.claims(document.uri), []);
    // Not asked for tags first, to have them thrown away.
    const tagged = await question('transcripts.tagClaim', { uri: document.uri.toString(), span: placeOf(document.uri, '22 percent') });
    assert.equal(tagged.answered(), true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('offers the claims at once to the editor', async () => {
    const { uri } = await openTranscript();
    await tag(uri, '22 percent');
    const [claim] = await claimsWhen(uri, 'the claim', (claims) => claims.length === 1);
    assert.equal(claim?.anchor.state, 'exact');
  });
});
