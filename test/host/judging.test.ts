import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeOutside, claimsWhen, onDisk, openTranscript, placeOf, tag } from './claims-support.ts';
import { answer, question } from './questions.ts';
import { services } from './services.ts';
import { closeAll, until, write } from './support.ts';

const run = (command: string, given?: object): Thenable<unknown> => vscode.commands.executeCommand(`transcripts.${command}`, given);

describe('judging a claim', () => {
  afterEach(closeAll);

  it('sets status and verdict, which can be undone and done again', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    const { start } = placeOf(uri, '22 percent');
    const at = editor.document.positionAt(start + 1);
    editor.selection = new vscode.Selection(at, at);
    await run('setVerdict', { verdict: 'refuted' });
    await run('setStatus', { status: 'settled' });
    const states: unknown[] = [];
    const look = async (): Promise<void> => {
      states.push(...(await onDisk(sidecar)).map(({ verdict, status }) => [verdict, status]));
    };
    await look();
    for (const command of ['undo', 'undo', 'redo', 'redo']) {
      await run(`${command}ClaimChange`);
      await look();
    }
    await run('setVerdict', { verdict: null });
    await look();
    assert.deepEqual(states, [['refuted', 'settled'], ['refuted', null], [null, null], ['refuted', null], ['refuted', 'settled'], [null, 'settled']]);
  });

  it('asks for the verdict with the one that holds in focus', async () => {
    const { uri, sidecar } = await openTranscript();
    const id = await tagged(uri);
    await run('setVerdict', { uri: uri.toString(), id, verdict: 'refuted' });
    const asked = await question('transcripts.setVerdict', { uri: uri.toString(), id });
    assert.equal(asked.answered(), false);
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await answer();
    await asked.done;
    assert.equal((await onDisk(sidecar))[0]?.verdict, 'misleading');
  });

  it('adds pages and files of the workspace as evidence, and nothing else', async () => {
    const { uri, sidecar } = await openTranscript();
    const id = await tagged(uri);
    const given = { uri: uri.toString(), id };
    const file = vscode.Uri.joinPath(uri, '..', 'budget 2031.txt');
    await write(file, 'The budget.');
    await run('addEvidence', { ...given, iri: 'budget.example/(3)?a=1', note: 'Table 3' });
    await run('addEvidence', { ...given, file });
    for (const iri of ['command:workbench.action.quit', 'file:///etc/hosts', 'no address']) await run('addEvidence', { ...given, iri, note: '' });
    await run('addEvidence', { ...given, file: vscode.Uri.joinPath(uri, '..', '..', '..', '..', '..', '..', '..', 'elsewhere.txt') });
    assert.deepEqual((await onDisk(sidecar))[0]?.evidence, [{ iri: 'https://budget.example/(3)?a=1', note: 'Table 3' }, { iri: 'file:budget%202031.txt', note: '' }]);
    await run('openEvidence', { ...given, iri: 'file:budget%202031.txt' });
    await until('the file', () => vscode.window.activeTextEditor?.document.uri.path === file.path);
    await run('removeEvidence', { ...given, iri: 'file:budget%202031.txt' });
    assert.equal((await onDisk(sidecar))[0]?.evidence.length, 1);
  });

  it('has replies as annotations of their own, which go and come back with the claim', async () => {
    const { uri, sidecar } = await openTranscript();
    const id = await tagged(uri);
    const given = { uri: uri.toString(), id };
    await as('Ida Brask', () => run('reply', { ...given, text: 'Not so.' }));
    await as('Tomas Reed', () => run('reply', { ...given, text: 'It is:\npage 7.' }));
    const [first, second] = (await onDisk(sidecar))[0]?.replies ?? [];
    assert.deepEqual([first?.creator, second?.creator].sort(), ['Ida Brask', 'Tomas Reed']);
    const ida = [first, second].find((one) => one?.creator === 'Ida Brask');
    await as('Tomas Reed', () => run('editReply', { ...given, reply: ida?.id, text: 'His words.' }));
    await as('Ida Brask', () => run('editReply', { ...given, reply: ida?.id, text: 'Not at all so.' }));
    assert.deepEqual([...(await texts(sidecar))].sort(), ['It is:\npage 7.', 'Not at all so.']);
    await run('deleteClaim', given);
    assert.deepEqual(await onDisk(sidecar), []);
    await run('undoClaimChange', given);
    assert.equal((await texts(sidecar)).length, 2);
    await as('Ida Brask', () => run('deleteReply', { ...given, reply: ida?.id }));
    assert.deepEqual(await texts(sidecar), ['It is:\npage 7.']);
  });

  it("merges with a colleague's verdict", async () => {
    const { uri, sidecar } = await openTranscript();
    const id = await tagged(uri);
    await changeOutside(uri, sidecar, (claim) => ({ ...claim, verdict: 'supported', note: 'seen' }));
    await run('setStatus', { uri: uri.toString(), id, status: 'in-review' });
    const [claim] = await onDisk(sidecar);
    assert.deepEqual([claim?.verdict, claim?.status, claim?.note], ['supported', 'in-review', 'seen']);
  });

  it('answers attributes, and asks for those of the tags', async () => {
    const { uri, sidecar } = await openTranscript();
    const { codebooks } = await services();
    const tags = [{ id: 'statistic', name: 'Statistic', attributes: [{ id: 'source', values: ['survey', 'register'] }, { id: 'period' }] }];
    await write(vscode.Uri.joinPath(uri, '..', 'codebook.json'), JSON.stringify({ tags }));
    await codebooks.load(uri);
    await until('the codebook', () => codebooks.for(uri).tags.length === 1);
    const id = await tagged(uri);
    const given = { uri: uri.toString(), id };
    await run('editAttributes', { ...given, attributes: { period: '2031' } });
    const asked = await question('transcripts.editAttributes', given);
    // From "No answer", the last of the list, to the first.
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await answer();
    await until('the second question', async () => {
      await answer();
      return asked.answered();
    });
    assert.deepEqual((await onDisk(sidecar))[0]?.attributes, { source: 'survey', period: '2031' });
    await run('editAttributes', { ...given, attributes: { period: '' } });
    assert.deepEqual((await onDisk(sidecar))[0]?.attributes, { source: 'survey' });
  });

  it('shows it over the passage, and runs nothing that a sidecar says', async () => {
    const { uri, editor, sidecar } = await openTranscript();
    await tagged(uri);
    const evil = '[x](command:evil) $(bug) <b>';
    await changeOutside(uri, sidecar, (claim) => ({
      ...claim, note: 'seen', verdict: 'misleading', status: 'settled', attributes: { [evil]: evil }, suggestedBy: evil,
      evidence: [{ iri: 'https://budget.example/(3)', note: evil }, { iri: 'file:papers/a%20b.pdf', note: '' }, { iri: 'file:///etc/hosts', note: '' }],
      replies: [{ id: 'urn:uuid:r', text: evil, creator: evil, created: '2031-05-03T08:00:00Z', modified: null, source: null }],
    }));
    const at = editor.document.positionAt(placeOf(uri, '22 percent').start + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
    const card = hovers.flatMap(({ contents }) => contents.filter((one) => one instanceof vscode.MarkdownString)).find(({ value }) => value.includes('transcripts.setVerdict'));
    assert.ok(card);
    assert.match(card.value, /\*\*Misleading\*\*.*Settled/u);
    assert.doesNotMatch(card.value, /\(command:evil|<b>|\$\(bug\)|\(file:/u);
    assert.match(card.value, /\]\(https:\/\/budget\.example\/%283%29\)/u);
    const links = [...card.value.matchAll(/\]\(command:([\w.]+)/gu)].map(([, command]) => command);
    assert.ok(links.every((command) => command?.startsWith('transcripts.')), links.join());
    assert.equal(links.filter((command) => command === 'transcripts.openEvidence').length, 1);
  });

  it('groups the list by status and verdict, and hides what is settled', async () => {
    const { uri } = await openTranscript();
    const id = await tagged(uri);
    await run('setStatus', { uri: uri.toString(), id, status: 'settled' });
    const { context } = await services();
    const remembered = (): readonly unknown[] => ['grouping', 'hidesSettled'].map((key) => context.workspaceState.get(`claims.${key}`));
    await run('claims.groupByStatus');
    await run('claims.hideSettled');
    assert.deepEqual(remembered(), ['status', true]);
    await run('claims.groupByVerdict');
    await run('claims.showSettled');
    assert.deepEqual(remembered(), ['verdict', false]);
    await run('claims.groupByTag');
    assert.deepEqual(remembered(), ['tag', false]);
  });
});

async function tagged(uri: vscode.Uri): Promise<string> {
  await tag(uri, '22 percent');
  const [claim] = await claimsWhen(uri, 'the claim', (claims) => claims.length === 1);
  assert.ok(claim);
  return claim.claim.id;
}

async function texts(sidecar: vscode.Uri): Promise<readonly string[]> {
  return (await onDisk(sidecar)).flatMap(({ replies }) => replies.map(({ text }) => text));
}

async function as(author: string, act: () => Thenable<unknown>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('transcripts');
  await settings.update('author', author, vscode.ConfigurationTarget.Global);
  try {
    await act();
  } finally {
    await settings.update('author', undefined, vscode.ConfigurationTarget.Global);
  }
}
