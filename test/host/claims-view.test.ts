import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, openTranscript, quotes, replaceText, tag } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, until, write } from './support.ts';

describe('marks and list of claims', () => {
  afterEach(closeAll);

  it('shows tags, definitions, note and author over a passage, with what can be done', async () => {
    const { uri, editor } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], '**not bold** [x](command:evil)');
    const at = editor.document.positionAt(editor.document.getText().indexOf('22 percent') + 2);
    const card = await cardWith(uri, at, '**Statistic**');
    assert.match(card.value, /A figure stated as a fact/);
    assert.doesNotMatch(card.value, /\*\*not bold|\(command:evil/);
    for (const command of ['editTags', 'editNote', 'deleteClaim']) assert.match(card.value, new RegExp(`command:transcripts.${command}\\?`));
    const elsewhere = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(0, 0));
    assert.deepEqual(elsewhere.flatMap(({ contents }) => contents), []);
  });

  it('offers the words that stand there now of a claim whose words were edited', async () => {
    const { uri, editor, sidecar } = await openTranscript();
    await tag(uri, 'at 97 percent in April');
    await replaceText(uri, '97 percent in April', '99 percent in April');
    await claimsWhen(uri, 'the changed claim', ([one]) => one?.anchor.state === 'changed');
    const at = editor.document.positionAt(editor.document.getText().indexOf('99 percent'));
    const card = await cardWith(uri, at, 'transcripts.reanchorClaim');
    const link = /command:transcripts\.reanchorClaim\?([^)]*)\)/.exec(card.value);
    await vscode.commands.executeCommand('transcripts.reanchorClaim', ...(JSON.parse(decodeURIComponent(link?.[1] ?? '')) as unknown[]));
    assert.deepEqual(await quotes(sidecar), ['at 99 percent in April']);
  });

  it('runs a link of the hover for its claim', async () => {
    const { uri } = await openTranscript();
    await tag(uri, '22 percent');
    const [claim] = await claimsWhen(uri, 'the claim', (claims) => claims.length === 1);
    await vscode.commands.executeCommand('transcripts.deleteClaim', { uri: uri.toString(), id: claim?.claim.id });
    const { claims } = await services();
    assert.deepEqual(claims.claims(uri), []);
  });

  it('goes to a claim from its row, and groups the rows', async () => {
    const { uri, editor } = await openTranscript();
    await tag(uri, '97 percent');
    const [claim] = await claimsWhen(uri, 'the claim', (claims) => claims.length === 1);
    await vscode.commands.executeCommand('transcripts.claims.focus');
    for (const command of ['groupBySpeaker', 'groupByExchange', 'groupByTag']) await vscode.commands.executeCommand(`transcripts.claims.${command}`);
    await vscode.commands.executeCommand('transcripts.showClaim', { uri: uri.toString(), id: claim?.claim.id });
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), '97 percent');
  });

  it("uses the nearest codebook's names, its last good version while it is no JSON, and what is right in it where a tag is wrong", async () => {
    const { uri } = await openTranscript();
    const { codebooks } = await services();
    const file = vscode.Uri.joinPath(uri, '..', 'codebook.json');
    assert.equal((await codebooks.load(uri)).tags[0]?.id, 'commitment');
    await write(file, JSON.stringify({ title: 'House', tags: [{ id: 'promise', name: 'Promise', definition: 'A promise.' }] }));
    await until('the codebook', () => codebooks.for(uri).title === 'House');
    await write(file, '{ "title": "House", "tags": [ { "id": "promise" }');
    await until('the diagnostic', () => vscode.languages.getDiagnostics(file).some(({ code }) => code === 'not-json'));
    assert.equal(codebooks.for(uri).tags[0]?.name, 'Promise');
    await write(file, '{ "title": "House", "tags": [ { "id": "promise", "color": "mauve" }, { "name": "Nameless" }, { "id": "vow" } ] }');
    await until('the right part', () => codebooks.for(uri).tags.map(({ id }) => id).join() === 'promise,vow');
    assert.deepEqual(vscode.languages.getDiagnostics(file).map(({ code, range }) => [code, range.start.character]), [['wrong-value', 58], ['missing-field', 69]]);
    await vscode.workspace.fs.delete(file, { useTrash: false });
    await until('the built-in codebook', () => codebooks.for(uri).tags[0]?.id === 'commitment');
  });
});

/** The card of a hover with the words. The figures have cards of their own there, in the order in which they are ready. */
async function cardWith(uri: vscode.Uri, at: vscode.Position, words: string): Promise<vscode.MarkdownString> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  const cards = hovers.flatMap(({ contents }) => contents.filter((one) => one instanceof vscode.MarkdownString));
  const card = cards.find(({ value }) => value.includes(words));
  assert.ok(card, JSON.stringify(cards.map(({ value }) => value)));
  return card;
}
