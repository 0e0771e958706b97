import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openTranscript, placeOf, tag } from './claims-support.ts';
import { closeAll, read, until, write } from './support.ts';

async function exported(uri: vscode.Uri, format: string, scope: 'transcript' | 'workspace' = 'transcript'): Promise<string> {
  const target = vscode.Uri.joinPath(uri, '..', `out.${format}`);
  await vscode.commands.executeCommand('transcripts.export', { scope, format, target: target.toString() });
  return (await read(target)) ?? '';
}

describe('export', () => {
  afterEach(closeAll);

  it('writes each format', async () => {
    const { uri } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], '=SUM(A1)');
    const csv = await exported(uri, 'csv');
    assert.match(csv, /harbour\.txt/);
    assert.match(csv, /22 percent/);
    assert.doesNotMatch(csv, /,=SUM/);
    assert.equal((JSON.parse(await exported(uri, 'jsonl')) as { quote?: string }).quote, '22 percent');
    assert.match(await exported(uri, 'w3c'), /"TextQuoteSelector"/);
    assert.match(await exported(uri, 'markdown'), /22 percent/);
  });

  it('takes all transcripts of the workspace, and leaves out what cannot be read', async () => {
    const { uri } = await openTranscript();
    await tag(uri, '22 percent');
    const broken = vscode.Uri.joinPath(uri, '..', 'other.txt');
    await write(broken, 'A transcript.');
    await write(broken.with({ path: `${broken.path}.claims.json` }), 'no JSON');
    const lines = (await exported(uri, 'jsonl', 'workspace')).trim().split('\n').map((line) => JSON.parse(line) as { document: string; quote: string });
    assert.ok(lines.some(({ document, quote }) => document.endsWith('harbour.txt') && quote === '22 percent'));
    assert.ok(lines.every(({ document }) => !document.endsWith('other.txt')));
  });

  it('takes transcripts and sidecars that are hidden from the Explorer and from searches', async () => {
    const { uri } = await openTranscript();
    await tag(uri, '22 percent');
    const files = vscode.workspace.getConfiguration('files');
    const search = vscode.workspace.getConfiguration('search');
    await files.update('exclude', { '**/*.claims.json': true, '**/copies': true }, vscode.ConfigurationTarget.Workspace);
    await search.update('exclude', { '**/copies': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await until('the setting', async () => (await vscode.workspace.findFiles('copies/**/*.claims.json')).length === 0);
      assert.match(await exported(uri, 'jsonl', 'workspace'), /"quote":"22 percent"/);
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
      await search.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('takes what is selected, in the table that is asked for, or all of a folder', async () => {
    const { editor, uri } = await openTranscript();
    await tag(uri, '22 percent');
    await tag(uri, 'harbour');
    const { start, end } = placeOf(uri, '22 percent');
    editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end));
    const target = vscode.Uri.joinPath(uri, '..', 'selected.jsonl');
    await vscode.commands.executeCommand('transcripts.export', { scope: 'selection', format: 'jsonl', target: target.toString() });
    assert.deepEqual(((await read(target)) ?? '').trim().split('\n').map((line) => (JSON.parse(line) as { quote: string }).quote), ['22 percent']);
    const folder = vscode.Uri.joinPath(uri, '..');
    await vscode.commands.executeCommand('transcripts.export', { scope: 'folder', uri: folder.toString(), format: 'jsonl', target: vscode.Uri.joinPath(folder, 'all.jsonl').toString() });
    assert.equal(((await read(vscode.Uri.joinPath(folder, 'all.jsonl'))) ?? '').trim().split('\n').length, 2);
  });

  it('writes nothing where there are no claims, and never over a sidecar', async () => {
    const { uri, sidecar } = await openTranscript();
    assert.equal(await exported(uri, 'csv'), '');
    await tag(uri, '22 percent');
    const before = await read(sidecar);
    await vscode.commands.executeCommand('transcripts.export', { scope: 'transcript', format: 'csv', target: sidecar.toString() });
    assert.equal(await read(sidecar), before);
  });
});
