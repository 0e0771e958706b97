import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, onDisk, openTranscript, tag } from './claims-support.ts';
import { answer, question, turn } from './questions.ts';
import { services } from './services.ts';
import { closeAll, read, until, write, workspaceFile } from './support.ts';

const house = `{
  "title": "House",
  "owner": "Ida",
  "tags": [
    {
      "id": "promise",
      "name": "Promise",
      "ours": 1,
      "tags": [
        {
          "id": "pledge"
        }
      ]
    },
    {
      "id": "figure",
      "name": "Figure"
    }
  ]
}
`;

interface House {
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
  readonly codebook: vscode.Uri;
  /** A transcript below the same codebook that is not open. */
  readonly closed: vscode.Uri;
  /** One with a codebook of its own. */
  readonly foreign: vscode.Uri;
  /** One whose file of claims is broken. */
  readonly broken: vscode.Uri;
}

const sidecarOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.claims.json` });

/** An open transcript with claims below a codebook, and three that are closed. */
async function openHouse(): Promise<House> {
  const { uri, sidecar } = await openTranscript();
  const folder = vscode.Uri.joinPath(uri, '..');
  const codebook = vscode.Uri.joinPath(folder, 'codebook.json');
  await write(codebook, house);
  await (await services()).codebooks.load(uri);
  await tag(uri, '240 million krones', ['figure', 'promise']);
  await tag(uri, '22 percent', ['figure']);
  const text = (await read(uri)) ?? '';
  const claims = (await read(sidecar)) ?? '';
  const others = ['closed/other.txt', 'foreign/other.txt', 'broken/other.txt'].map((name) => vscode.Uri.joinPath(folder, name));
  const [closed, foreign, broken] = others;
  assert.ok(closed && foreign && broken);
  for (const other of others) {
    await write(other, text);
    await write(sidecarOf(other), claims.replaceAll('file:harbour.txt', 'file:other.txt'));
  }
  await write(vscode.Uri.joinPath(foreign, '..', 'codebook.json'), house);
  await write(sidecarOf(broken), `${claims} and more`);
  await until('the files', async () => (await vscode.workspace.findFiles('copies/**/*.claims.json', null)).length === 4);
  await until('the codebooks', async () => (await vscode.workspace.findFiles('copies/**/codebook.json', null)).length === 2);
  return { uri, sidecar, codebook, closed, foreign, broken };
}

async function tagsIn(transcript: vscode.Uri): Promise<readonly string[]> {
  return (await onDisk(sidecarOf(transcript))).map(({ tags }) => tags.join(' '));
}

async function snapshot({ uri, closed, foreign, broken, codebook }: House): Promise<readonly unknown[]> {
  return Promise.all([sidecarOf(uri), sidecarOf(closed), sidecarOf(foreign), sidecarOf(broken), codebook].map(read));
}

function run(name: string, given: object = {}): Thenable<unknown> {
  return vscode.commands.executeCommand(`transcripts.codebook.${name}`, { confirmed: true, ...given });
}

async function outline(codebook: vscode.Uri): Promise<string> {
  interface Node { readonly id: string; readonly tags?: readonly Node[]; readonly retired?: true }
  const names = (tags: readonly Node[] = []): string =>
    tags.map(({ id, tags: below, retired }) => `${id}${retired ? '!' : ''}${below === undefined ? '' : `(${names(below)})`}`).join(' ');
  return names((JSON.parse((await read(codebook)) ?? '') as { tags: readonly Node[] }).tags);
}

describe('the commands on the codebook', () => {
  afterEach(closeAll);

  it('rename a tag with its id in the codebook and in all transcripts below it, open or not, and take all of it back and do it again', async () => {
    const all = await openHouse();
    const { uri, closed, foreign, codebook } = all;
    const before = await snapshot(all);
    assert.equal(await run('renameTag', { tag: 'figure', name: 'Statistic', id: 'statistic' }), true);
    assert.equal(await read(codebook), house.replace('"figure"', '"statistic"').replace('"Figure"', '"Statistic"'));
    assert.deepEqual(await tagsIn(uri), ['statistic promise', 'statistic']);
    assert.deepEqual(await tagsIn(closed), ['statistic promise', 'statistic']);
    assert.deepEqual(await tagsIn(foreign), ['figure promise', 'figure']);
    await claimsWhen(uri, 'the tags in the editor', (claims) => claims.every(({ claim }) => claim.tags.includes('statistic')));
    const after = await snapshot(all);
    assert.equal(await run('undo'), true);
    assert.deepEqual(await snapshot(all), before);
    assert.equal(await run('redo'), true);
    assert.deepEqual(await snapshot(all), after);
    await run('undo');
  });

  it('take back a change without what others wrote since', async () => {
    const all = await openHouse();
    await run('renameTag', { tag: 'figure', id: 'statistic' });
    const [first] = await onDisk(all.sidecar);
    await vscode.commands.executeCommand('transcripts.editNote', { uri: all.uri.toString(), id: first?.id, note: 'see the budget' });
    await vscode.commands.executeCommand('transcripts.editTags', { uri: all.uri.toString(), id: first?.id, tags: ['statistic', 'pledge'] });
    await write(all.codebook, ((await read(all.codebook)) ?? '').replace('"Promise"', '"Solemn promise"'));
    await run('undo');
    assert.deepEqual((await onDisk(all.sidecar)).map(({ tags, note }) => `${tags.join(' ')}: ${note}`), ['figure pledge: see the budget', 'figure: ']);
    assert.equal(await read(all.codebook), house.replace('"Promise"', '"Solemn promise"'));
  });

  it('merge tags, and what is below them', async () => {
    const { uri, closed, codebook } = await openHouse();
    await run('mergeTags', { tags: ['promise'], into: 'figure' });
    assert.equal(await outline(codebook), 'figure(pledge)');
    assert.deepEqual([await tagsIn(uri), await tagsIn(closed)], [['figure', 'figure'], ['figure', 'figure']]);
    await run('undo');
    assert.deepEqual(await tagsIn(closed), ['figure promise', 'figure']);
  });

  it('split a tag, each use as decided', async () => {
    const all = await openHouse();
    const before = await snapshot(all);
    const [money, percent] = await onDisk(all.sidecar);
    await run('splitTag', { tag: 'figure', names: ['Amount', 'Share'], decided: { [money?.id ?? '']: ['Amount'], [percent?.id ?? '']: ['Share'] } });
    assert.equal(await outline(all.codebook), 'promise(pledge) figure(amount share)');
    assert.deepEqual(await tagsIn(all.uri), ['amount promise', 'share']);
    await run('undo');
    assert.deepEqual(await snapshot(all), before);
  });

  it('ask for each use of a tag that is split', async () => {
    const { uri, closed, codebook } = await openHouse();
    const split = await question('transcripts.codebook.splitTag', { codebook, tag: 'figure', names: ['Amount', 'Share'], confirmed: true });
    await until('the question', async () => {
      await answer();
      await turn();
      return split.answered();
    });
    await split.done;
    // Enter each time: one by one, and for each use the first tag.
    assert.deepEqual([await tagsIn(uri), await tagsIn(closed)], [['amount promise', 'amount'], ['amount promise', 'amount']]);
    await run('undo');
  });

  it('add, move, retire and bring back a tag; no claim is touched', async () => {
    const all = await openHouse();
    const before = await snapshot(all);
    await run('addTag', { name: 'Target value', parent: 'figure' });
    assert.equal(await outline(all.codebook), 'promise(pledge) figure(target-value)');
    await run('moveTag', { tag: 'pledge', parent: 'figure' });
    assert.equal(await outline(all.codebook), 'promise figure(target-value pledge)');
    await run('moveTag', { tag: 'figure', parent: 'pledge' });
    assert.equal(await outline(all.codebook), 'promise figure(target-value pledge)');
    await run('retireTag', { tag: 'pledge' });
    assert.equal(await outline(all.codebook), 'promise figure(target-value pledge!)');
    await run('restoreTag', { tag: 'pledge' });
    for (let steps = 4; steps > 0; steps--) assert.equal(await run('undo'), true);
    assert.deepEqual(await snapshot(all), before);
  });

  it('show first what they reach, and do nothing where that is dismissed', async () => {
    const all = await openHouse();
    const before = await snapshot(all);
    const asked = vscode.commands.executeCommand('transcripts.codebook.renameTag', { tag: 'figure', id: 'statistic' });
    let answered = false;
    void asked.then(() => (answered = true));
    await until('the preview to be dismissed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return answered;
    });
    assert.equal(await asked, false);
    assert.deepEqual(await snapshot(all), before);
  });

  it('do it where the preview is accepted', async () => {
    const { uri } = await openHouse();
    const asked = vscode.commands.executeCommand('transcripts.codebook.renameTag', { tag: 'figure', id: 'statistic' });
    let answered = false;
    void asked.then(() => (answered = true));
    await until('the preview to be accepted', async () => {
      await answer();
      return answered;
    });
    assert.deepEqual(await tagsIn(uri), ['statistic promise', 'statistic']);
    await run('undo');
  });

  it('leave a codebook with a fault alone, and all claims with it', async () => {
    const all = await openHouse();
    await write(all.codebook, house.replace('"Figure"', '7'));
    const before = await snapshot(all);
    assert.equal(await run('renameTag', { tag: 'promise', id: 'oath' }), false);
    assert.deepEqual(await snapshot(all), before);
  });

  it('report a fault in a codebook for as long as it is there, and no longer', async () => {
    const all = await openHouse();
    const faults = (): readonly unknown[] => vscode.languages.getDiagnostics(all.codebook).filter(({ source }) => source === 'Policy Transcripts');
    await write(all.codebook, house.replace('"Figure"', '7'));
    await until('the fault', () => faults().length > 0);
    await write(all.codebook, house);
    await until('no fault', () => faults().length === 0);
  });

  it('make a file of the built-in codebook where there is none, and take it away again', async () => {
    const codebook = workspaceFile('codebook.json');
    assert.equal(await read(codebook), undefined);
    const { uri } = await openTranscript();
    await tag(uri, '22 percent', ['statistic']);
    await run('renameTag', { tag: 'statistic', name: 'Number', id: 'number' });
    assert.match((await read(codebook)) ?? '', /"id": "number",\n\s+"name": "Number"/);
    assert.deepEqual(await tagsIn(uri), ['number']);
    await run('undo');
    assert.equal(await read(codebook), undefined);
    assert.deepEqual(await tagsIn(uri), ['statistic']);
  });
});
