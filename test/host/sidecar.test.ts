import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, holdReads, onDisk, openTranscript, placeOf, quotes, replaceText, save, sidecarTold, tag, textOf, wordsAt, type HeldReads } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, read, until, write } from './support.ts';

describe('the sidecar', () => {
  afterEach(closeAll);

  it('is not made until there is a claim, and stays without any when the last is deleted', async () => {
    const { uri, sidecar } = await openTranscript();
    assert.equal(await read(sidecar), undefined);
    await tag(uri, '22 percent');
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    assert.deepEqual(await onDisk(sidecar), []);
  });

  it('is read when its transcript is opened', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await claimsWhen(uri, 'the claim', ([claim]) => claim?.claim.quote.exact === '22 percent');
    assert.deepEqual(await quotes(sidecar), ['22 percent']);
  });

  it('is read back when it is changed on disk', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    await write(sidecar, (await read(sidecar))?.replace('"statistic"', '"comparison"') ?? '');
    await claimsWhen(uri, 'the other tag', ([claim]) => claim?.claim.tags[0] === 'comparison');
  });

  it('keeps what was changed underneath, and fields that we do not know', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    const page = JSON.parse((await read(sidecar)) ?? '') as { items: Record<string, unknown>[]; label?: string };
    page.label = 'ours';
    page.items[0] = { ...page.items[0], rights: 'https://example.org/rights' };
    // Tagged at once, before any watcher can have told of it.
    await write(sidecar, JSON.stringify(page));
    await tag(uri, '97 percent');
    assert.deepEqual(await quotes(sidecar), ['22 percent', '97 percent']);
    const after = JSON.parse((await read(sidecar)) ?? '') as typeof page;
    assert.equal(after.label, 'ours');
    assert.equal(after.items[0]?.['rights'], 'https://example.org/rights');
  });

  it('keeps what was read while a change of the same claim waited for it', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], 'mine');
    const text = (await read(sidecar)) ?? '';
    const reads = await holdReads('harbour.txt.claims.json');
    try {
      await write(sidecar, text.replace('"mine"', '"mine, and a colleague\'s"'));
      await reads.asked;
      const retagged = tag(uri, '22 percent', ['comparison']);
      reads.release();
      await retagged;
    } finally {
      reads.release();
    }
    assert.deepEqual((await onDisk(sidecar)).map(({ tags, note }) => `${tags.join()}: ${note}`), ["comparison: mine, and a colleague's"]);
  });

  it('takes the later of two changes of a claim that are asked for at once here', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    await Promise.all([tag(uri, '22 percent', ['comparison']), tag(uri, '22 percent', ['commitment'])]);
    assert.deepEqual((await onDisk(sidecar)).map(({ tags }) => tags), [['commitment']]);
  });

  it('has positions and surroundings renewed when the transcript is saved, and not a byte changed where none moved', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '97 percent');
    await tag(uri, '7.2 percent');
    await replaceText(uri, '83.5 percent in January', '83.5 percent in the cold January');
    const unsaved = await read(sidecar);
    await save(uri);
    await until('the renewed position', async () => (await read(sidecar)) !== unsaved);
    const claims = await onDisk(sidecar);
    assert.deepEqual(claims.map(({ position }) => position?.start), [placeOf(uri, '7.2 percent').start, placeOf(uri, '97 percent').start]);
    assert.deepEqual(claims.map(({ modified }) => modified), [null, null]);
    const saved = await read(sidecar);
    await replaceText(uri, 'Goodbye.', 'Goodbye!');
    await save(uri);
    assert.equal(await read(sidecar), saved);
  });

  it('has its claims follow the text while it is edited', async () => {
    const { uri } = await openTranscript();
    await tag(uri, '97 percent');
    const { claims } = await services();
    await replaceText(uri, 'Good morning, everyone.', 'Good morning to each and every one of you.');
    assert.equal(wordsAt(uri, claims.claims(uri)[0]), '97 percent');
  });

  it('never loses the words that were tagged when they are edited', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, 'at 97 percent in April');
    await replaceText(uri, '97 percent in April', '99 percent in April');
    const [claim] = await claimsWhen(uri, 'the changed claim', ([one]) => one?.anchor.state === 'changed');
    assert.equal(wordsAt(uri, claim), 'at 99 percent in April');
    await save(uri);
    assert.deepEqual(await quotes(sidecar), ['at 97 percent in April']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const [again] = await claimsWhen(uri, 'the changed claim after opening', (claims) => claims.length === 1);
    assert.equal(again?.anchor.state, 'changed');
    assert.equal(wordsAt(uri, again), 'at 99 percent in April');
  });

  it('does not take over another number that typing made of the tagged one', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '97 percent in April');
    const [before] = await onDisk(sidecar);
    const edit = new vscode.WorkspaceEdit();
    const document = await vscode.workspace.openTextDocument(uri);
    edit.insert(uri, document.positionAt(placeOf(uri, '97 percent in April').start), '42');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const [claim] = await claimsWhen(uri, 'the changed claim', ([one]) => one?.anchor.state === 'changed');
    assert.ok(wordsAt(uri, claim)?.includes('4297 percent in April'));
    await save(uri);
    const [after] = await onDisk(sidecar);
    assert.deepEqual(after?.quote, before?.quote);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const [again] = await claimsWhen(uri, 'the changed claim after opening', (claims) => claims.length === 1);
    assert.equal(again?.anchor.state, 'changed');
  });

  it('finds its claims again after the transcript was changed outside', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, 'On-time trips stood at 83.5 percent in January');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const text = (await read(uri)) ?? '';
    await write(uri, text.replace('Northern Wire:\n', 'Lise Marun:\n\nPlease be short.\n\nNorthern Wire:\n').replace('Ice is.', 'The ice is.'));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const [claim] = await claimsWhen(uri, 'the moved claim', ([one]) => one?.anchor.state === 'moved');
    assert.equal(wordsAt(uri, claim), 'On-time trips stood at 83.5 percent in January');
    assert.equal((await onDisk(sidecar)).length, 1);
  });

  for (const [name, content, code] of [
    ['is not JSON', '{\n  "items": [,\n', 'not-json'],
    ['is JSON of another form', '{\n  "claims": []\n}\n', 'not-a-page'],
  ] as const) {
    it(`is reported on its line and left untouched where it ${name}`, async () => {
      const { uri, sidecar } = await openTranscript();
      await write(sidecar, content);
      const [problem] = await until('the diagnostic', () => {
        const ours = vscode.languages.getDiagnostics(sidecar).filter(({ source }) => source === 'Policy Transcripts');
        return ours.length === 0 ? undefined : ours;
      });
      assert.equal(problem?.code, code);
      await tag(uri, '22 percent');
      assert.equal(await read(sidecar), content);
      const { claims } = await services();
      assert.deepEqual(claims.claims(uri), []);
      await write(sidecar, '{ "type": "AnnotationPage", "items": [] }');
      await until('no diagnostic', () => vscode.languages.getDiagnostics(sidecar).every(({ source }) => source !== 'Policy Transcripts'));
      await tag(uri, '22 percent');
      assert.deepEqual(await quotes(sidecar), ['22 percent']);
    });
  }

  it('keeps showing the claims that were valid before a fault', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    const valid = (await read(sidecar)) ?? '';
    await write(sidecar, valid.slice(0, -4));
    await until('the diagnostic', () => vscode.languages.getDiagnostics(sidecar).length > 0);
    const { claims } = await services();
    assert.equal(claims.claims(uri).length, 1);
    await write(sidecar, valid);
    await until('no diagnostic', () => vscode.languages.getDiagnostics(sidecar).every(({ source }) => source !== 'Policy Transcripts'));
    assert.equal(claims.claims(uri).length, 1);
  });

  it('that is a folder, or not UTF-8, is left as it is and nothing is changed in memory either', async () => {
    const { uri, sidecar } = await openTranscript();
    const { claims } = await services();
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    await vscode.workspace.fs.writeFile(sidecar, bytes);
    await tag(uri, '22 percent');
    assert.deepEqual([...(await vscode.workspace.fs.readFile(sidecar))], [...bytes]);
    await vscode.workspace.fs.delete(sidecar);
    await vscode.workspace.fs.createDirectory(sidecar);
    await tag(uri, '22 percent');
    assert.deepEqual(claims.claims(uri), []);
    assert.equal((await vscode.workspace.fs.stat(sidecar)).type, vscode.FileType.Directory);
  });

  it('that is deleted takes its claims away, and undo brings them back', async () => {
    const { uri, sidecar } = await openTranscript();
    const come = sidecarTold(uri);
    await tag(uri, '22 percent', ['statistic'], 'kept');
    await come;
    await vscode.workspace.fs.delete(sidecar, { useTrash: false });
    await claimsWhen(uri, 'no claims', (claims) => claims.length === 0);
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    assert.deepEqual((await onDisk(sidecar)).map(({ note }) => note), ['kept']);
  });

  it('goes along when its transcript is renamed, with its history', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    const renamed = vscode.Uri.joinPath(uri, '..', 'harbour [2031].txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const target = renamed.with({ path: `${renamed.path}.claims.json` });
    await until('the sidecar beside the new name', async () => (await read(target)) !== undefined);
    assert.equal(await read(sidecar), undefined);
    await claimsWhen(renamed, 'the claim under the new name', ([claim]) => claim?.anchor.state === 'exact');
    await tag(renamed, '97 percent');
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    assert.deepEqual(await onDisk(target), []);
  });

  it('goes along whole when its transcript is renamed while a claim is being written', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    const renamed = vscode.Uri.joinPath(uri, '..', 'renamed.txt');
    // Called when the extension has written what was asked for before.
    let reads: HeldReads | undefined;
    let tagged: Promise<void> | undefined;
    const hold = async (): Promise<void> => {
      reads = await holdReads('harbour.txt.claims.json');
      tagged = tag(uri, '97 percent');
    };
    const before = vscode.workspace.onWillRenameFiles((event) => event.waitUntil(hold()));
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uri, renamed);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const { transcripts } = await services();
      await until('the transcript under its new name', () => transcripts.find(renamed));
    } finally {
      before.dispose();
      reads?.release();
    }
    assert.ok(tagged);
    await tagged;
    await (await services()).claims.flush();
    const target = renamed.with({ path: `${renamed.path}.claims.json` });
    assert.deepEqual([await read(sidecar), await quotes(target)], [undefined, ['22 percent', '97 percent']]);
    await claimsWhen(renamed, 'both claims under the new name', (claims) => claims.length === 2);
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    assert.deepEqual(await quotes(target), ['22 percent']);
  });

  it('gets the positions of the text that was saved, although typing goes on', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '97 percent');
    await replaceText(uri, 'Good morning, everyone.', 'Good morning to everyone.');
    const reads = await holdReads('harbour.txt.claims.json');
    try {
      assert.ok(await (await vscode.workspace.openTextDocument(uri)).save());
      const saved = placeOf(uri, '97 percent').start;
      await reads.asked;
      await replaceText(uri, 'Good morning to everyone.', 'Good morning to each and every one of you, and welcome.');
      reads.release();
      await (await services()).claims.flush();
      assert.deepEqual((await onDisk(sidecar)).map(({ position }) => position?.start), [saved]);
      assert.notEqual(textOf(uri).indexOf('97 percent'), saved);
    } finally {
      reads.release();
    }
  });

  it('loses nothing of changes that are asked for at once', async () => {
    const { uri, sidecar } = await openTranscript();
    await Promise.all(['22 percent', '97 percent', '312 new jobs', '83.5 percent'].map((words) => tag(uri, words)));
    assert.deepEqual(await quotes(sidecar), ['312 new jobs', '22 percent', '83.5 percent', '97 percent']);
  });
});
