import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, openCopy, read, until, write } from './support.ts';

const text = 'ANNA > Will the ferry run on Sunday, and who pays?\nBORIS > It will run, as it did before.\nANNA > And who pays for it?\nBORIS > The port does.\n';
const desk = { name: 'desk', title: 'The desk', extends: 'english-inline', labels: [{ pattern: '(?<label>[A-Z]{1,20}) >', at: 'start' }], minMeanWords: 2 };
const hanging = { name: 'hanging', labels: [{ pattern: '(?<label>(?:[A-Z]+ ?)+):', at: 'start' }] };

/** A text that no format knows that ships, in a folder of its own. */
async function openDesk(): Promise<{ readonly document: vscode.TextDocument; readonly folder: vscode.Uri; readonly sidecar: vscode.Uri }> {
  const { document: beside } = await openCopy('notes.txt');
  const folder = vscode.Uri.joinPath(beside.uri, '..');
  const uri = vscode.Uri.joinPath(folder, 'desk.txt');
  await write(uri, text);
  const { document } = await vscode.window.showTextDocument(uri, { preview: false });
  return { document, folder, sidecar: uri.with({ path: `${uri.path}.claims.json` }) };
}

async function setFormats(formats: readonly unknown[] | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('transcripts').update('formats', formats, vscode.ConfigurationTarget.Workspace);
}

async function formatIs(document: vscode.TextDocument, format: string | null): Promise<void> {
  const { transcripts } = await services();
  await until(`the format ${format}`, () => (transcripts.get(document)?.transcript.format ?? null) === format);
}

function faultsIn(ending: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics().filter(([uri]) => uri.path.endsWith(ending)).flatMap(([, faults]) => faults.filter(({ source }) => source === 'Policy Transcripts'));
}

const choose = async (format: string | null): Promise<void> => vscode.commands.executeCommand('transcripts.chooseFormat', { format });

describe('formats of one\'s own', () => {
  afterEach(async () => {
    await setFormats(undefined);
    await closeAll();
  });

  it('work as soon as they are in the settings, and no longer than that', async () => {
    const { document } = await openDesk();
    await formatIs(document, null);
    await setFormats([desk]);
    await formatIs(document, 'desk');
    const { transcripts } = await services();
    assert.equal(transcripts.get(document)?.transcript.turns.length, 4);
    await setFormats([{ ...desk, name: 'other' }]);
    await formatIs(document, 'other');
  });

  it('are compiled once, not at each key', async () => {
    const { document } = await openDesk();
    await setFormats([desk]);
    await formatIs(document, 'desk');
    const { formats } = await services();
    assert.equal(formats.for(document.uri), formats.for(document.uri));
  });

  it('work as soon as they are in a transcripts.json above, with comments', async () => {
    const { document, folder } = await openDesk();
    await formatIs(document, null);
    const file = vscode.Uri.joinPath(folder, 'transcripts.json');
    await write(file, `{ "formats": [${JSON.stringify(desk)},] } // ours`);
    await formatIs(document, 'desk');
    await setFormats([{ ...desk, title: 'Of the setting' }]);
    const { formats } = await services();
    assert.equal((await formats.load(document.uri))[0]?.title, 'The desk');
  });

  it('are not looked for in another program\'s transcripts.json', async () => {
    const { folder } = await openDesk();
    const episodes = vscode.Uri.joinPath(folder, 'episodes');
    await write(vscode.Uri.joinPath(episodes, 'transcripts.json'), '[{ "episode": 1 }]');
    const { formats } = await services();
    assert.ok((await formats.load(vscode.Uri.joinPath(episodes, 'one.txt'))).length > 0);
    assert.deepEqual(faultsIn('/transcripts.json'), []);
  });

  it('are not remembered for a text that is not open', async () => {
    const { transcripts } = await services();
    const uri = vscode.Uri.file('/nowhere/closed.txt');
    transcripts.setFormat(uri, 'fomc');
    assert.equal(transcripts.chosenFormat(uri), null);
  });

  it('that have faults are shown on their lines in transcripts.json, and the others work', async () => {
    const { document, folder } = await openDesk();
    const file = vscode.Uri.joinPath(folder, 'transcripts.json');
    await write(file, `{\n  "formats": [\n    ${JSON.stringify(hanging)},\n    ${JSON.stringify(desk)}\n  ]\n}\n`);
    await formatIs(document, 'desk');
    const fault = await until('the fault', () => faultsIn('/transcripts.json')[0]);
    assert.deepEqual([fault.range.start.line, fault.code], [2, 'could-hang']);
    await write(file, JSON.stringify({ formats: [desk] }));
    await until('no fault', () => faultsIn('/transcripts.json').length === 0);
  });

  it('that have faults are shown on their lines in the settings, and the others work', async () => {
    const { document } = await openDesk();
    await setFormats([desk, { name: 'bad', labels: [{ pattern: '([', at: 'start' }] }]);
    await formatIs(document, 'desk');
    const fault = await until('the fault', () => faultsIn('/.vscode/settings.json')[0]);
    assert.equal(fault.code, 'not-a-pattern');
    const settings = (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? document.uri, '.vscode/settings.json'))).getText();
    assert.match(settings.split('\n')[fault.range.start.line] ?? '', /"pattern": "\(\["/u);
    await setFormats([desk]);
    await until('no fault', () => faultsIn('/.vscode/settings.json').length === 0);
  });
});

describe('choosing a format', () => {
  afterEach(async () => {
    await setFormats(undefined);
    await closeAll();
  });

  it('is remembered in the sidecar, is undone like a change of claims, and leaves no empty sidecar behind', async () => {
    const { document } = await openCopy('harbour.txt');
    const sidecar = document.uri.with({ path: `${document.uri.path}.claims.json` });
    const { transcripts } = await services();
    await until('the transcript', () => transcripts.get(document));
    const found = transcripts.get(document)?.transcript.format ?? null;
    await choose('white-house');
    await formatIs(document, 'white-house');
    assert.match((await read(sidecar)) ?? '', /^ {2}"pt:format": "white-house",\n {2}"items": \[\]/mu);
    await vscode.commands.executeCommand('transcripts.undoClaimChange');
    await formatIs(document, found);
    assert.equal(await read(sidecar), undefined);
    await vscode.commands.executeCommand('transcripts.redoClaimChange');
    await formatIs(document, 'white-house');
    await choose(null);
    await formatIs(document, found);
    assert.equal(await read(sidecar), undefined);
  });

  it('keeps the claims beside it, and goes from a sidecar that holds them', async () => {
    const { document } = await openCopy('harbour.txt');
    const sidecar = document.uri.with({ path: `${document.uri.path}.claims.json` });
    const { transcripts, claims } = await services();
    await until('the active transcript', () => transcripts.active?.uri.toString() === document.uri.toString());
    await vscode.commands.executeCommand('transcripts.tagClaim', { uri: document.uri.toString(), span: { start: 0, end: 10 }, tags: ['statistic'] });
    await choose('scio');
    assert.match((await read(sidecar)) ?? '', /"pt:format": "scio"/u);
    assert.equal(claims.claims(document.uri).length, 1);
    await choose(null);
    const left = (await read(sidecar)) ?? '';
    assert.doesNotMatch(left, /pt:format/u);
    assert.match(left, /"statistic"/u);
  });

  it('makes an ordinary text a transcript, also when it is opened again, until it is taken back', async () => {
    const { document, sidecar } = await openDesk();
    await setFormats([{ ...desk, threshold: 99 }]);
    const { formats, transcripts } = await services();
    await formats.load(document.uri);
    assert.equal(transcripts.get(document), undefined);
    await choose('desk');
    await formatIs(document, 'desk');
    await until('the language', () => document.languageId === 'policy-transcript');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { document: again } = await vscode.window.showTextDocument(document.uri);
    await formatIs(again, 'desk');
    await choose(null);
    await until('plain text', () => again.languageId === 'plaintext' && transcripts.get(again) === undefined);
    assert.equal(await read(sidecar), undefined);
  });

  it('is seen when a colleague does it', async () => {
    const { document, sidecar } = await openDesk();
    await setFormats([{ ...desk, threshold: 99 }]);
    await (await services()).formats.load(document.uri);
    await write(sidecar, '{ "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "pt:format": "desk", "items": [] }');
    await formatIs(document, 'desk');
  });

  it('holds for a text that is in no file while it is open', async () => {
    await setFormats([{ ...desk, threshold: 99 }]);
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: text });
    await vscode.window.showTextDocument(document);
    await choose('desk');
    await formatIs(document, 'desk');
  });

  it('asks, and changes nothing where the first answer is that of before', async () => {
    const { document } = await openCopy('harbour.txt');
    const { transcripts } = await services();
    await until('the active transcript', () => transcripts.active?.uri.toString() === document.uri.toString());
    let answered = false;
    void vscode.commands.executeCommand('transcripts.chooseFormat').then(() => (answered = true));
    await until('an answer', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return answered;
    });
    assert.equal(transcripts.chosenFormat(document.uri), null);
    assert.equal(await read(document.uri.with({ path: `${document.uri.path}.claims.json` })), undefined);
  });
});
