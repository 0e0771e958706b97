import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeOutside, claimsWhen, onDisk, openTranscript, quotes, replaceText, save, sidecarTold, tag } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, read, write } from './support.ts';

const undo = (): Thenable<void> => vscode.commands.executeCommand('transcripts.undoClaimChange');
const redo = (): Thenable<void> => vscode.commands.executeCommand('transcripts.redoClaimChange');

describe('undo of claims', () => {
  afterEach(closeAll);

  it('takes back what was done here and keeps what a colleague wrote since, in both directions', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], 'mine');
    await tag(uri, '22 percent', ['comparison']);
    await changeOutside(uri, sidecar, (claim) => ({ ...claim, note: 'mine, and a colleague\'s' }));
    const states: unknown[] = [];
    for (const step of [undo, redo]) {
      await step();
      states.push((await onDisk(sidecar)).map(({ tags, note }) => `${tags.join()}: ${note}`));
    }
    assert.deepEqual(states, [["statistic: mine, and a colleague's"], ["comparison: mine, and a colleague's"]]);
  });

  it('keeps a claim that a colleague has edited since it was made here', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    await tag(uri, '97 percent');
    await changeOutside(uri, sidecar, (claim) => (claim.quote.exact === '97 percent' ? { ...claim, note: 'look at this' } : claim));
    const { claims } = await services();
    assert.equal(await claims.undo(uri), false);
    assert.deepEqual((await onDisk(sidecar)).map(({ note }) => note), ['', 'look at this']);
    assert.equal(await claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), ['97 percent']);
  });

  it('takes back a claim whose surroundings were edited and saved, and after the transcript was closed', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    await tag(uri, '97 percent');
    await replaceText(uri, 'Good morning, everyone.', 'Good morning to everyone.');
    await tag(uri, '97 percent', ['comparison']);
    await replaceText(uri, 'Good morning to everyone.', 'Welcome.');
    await save(uri);
    const { claims } = await services();
    assert.equal(await claims.undo(uri), true);
    assert.equal(await claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), ['22 percent']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await claimsWhen(uri, 'the claim', (all) => all.length === 1);
    assert.equal(await claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), []);
  });

  it('passes over a change whose claim was deleted elsewhere, and brings nothing back', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    await tag(uri, '97 percent');
    await tag(uri, '97 percent', ['comparison']);
    await changeOutside(uri, sidecar, (claim) => (claim.quote.exact === '97 percent' ? null : claim));
    const { claims } = await services();
    assert.deepEqual([await claims.undo(uri), await claims.undo(uri)], [false, false]);
    assert.deepEqual(await quotes(sidecar), ['22 percent']);
    assert.equal(await claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), []);
  });

  it('goes on as before when a deleted sidecar comes back', async () => {
    const { uri, sidecar } = await openTranscript();
    for (const words of ['22 percent', '97 percent']) {
      const told = sidecarTold(uri);
      await tag(uri, words);
      await told;
    }
    const { claims } = await services();
    const text = (await read(sidecar)) ?? '';
    await vscode.workspace.fs.delete(sidecar, { useTrash: false });
    await claimsWhen(uri, 'no claims', (all) => all.length === 0);
    await write(sidecar, text);
    await claimsWhen(uri, 'the claims', (all) => all.length === 2);
    assert.equal(await claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), ['22 percent']);
  });

  it('does not count what changed nothing', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    const { claims } = await services();
    const [claim] = await onDisk(sidecar);
    assert.ok(claim);
    assert.equal(await claims.apply(uri, { kind: 'replace', claims: [claim] }), true);
    assert.equal(await claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), []);
  });
});
