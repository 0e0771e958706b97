import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isStill } from '../../src/vscode/is-still.ts';
import { services } from './services.ts';

/** Files in memory; as some extensions' file systems do, it gives another time whenever it is asked. */
function restless(files: Map<string, Uint8Array>): vscode.FileSystemProvider {
  let asked = 0;
  const find = (uri: vscode.Uri): Uint8Array => {
    const bytes = files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  };
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: ++asked, size: find(uri).length }),
    readFile: find,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

describe('a file on a file system that gives no stable time', () => {
  it('is still what it was, until its words are others or it is gone', async () => {
    const { platform } = await services();
    const files = new Map([['/claims.json', new TextEncoder().encode('mine '.repeat(30_000))]]);
    const uri = vscode.Uri.parse('restless:/claims.json');
    const registered = vscode.workspace.registerFileSystemProvider('restless', restless(files));
    try {
      assert.equal(await isStill(uri, 'mine '.repeat(30_000), platform), true);
      assert.equal(await isStill(uri, 'mine', platform), false);
      assert.equal(await isStill(uri, null, platform), false);
      files.clear();
      assert.equal(await isStill(uri, 'mine', platform), false);
      assert.equal(await isStill(uri, null, platform), true);
    } finally {
      registered.dispose();
    }
  });
});
