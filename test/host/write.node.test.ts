import assert from 'node:assert/strict';
import { chmod, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { writeByRename } from '../../src/vscode/write-by-rename.ts';
import { services } from './services.ts';
import { closeAll, openCopy, read } from './support.ts';

describe('writing on a disk', () => {
  let uri: vscode.Uri;

  beforeEach(async () => {
    uri = (await openCopy('notes.txt')).document.uri;
  });
  afterEach(closeAll);

  it('refuses a read-only file', async () => {
    const before = await read(uri);
    await chmod(uri.fsPath, 0o444);
    const { platform } = await services();
    await assert.rejects(
      () => platform.writeAtomically(uri, new Uint8Array([33])),
      (error) => error instanceof vscode.FileSystemError && error.code === 'NoPermissions',
    );
    assert.equal(await read(uri), before);
  });

  it('keeps the permissions of a file', async () => {
    const { platform } = await services();
    for (const write of [(content: Uint8Array) => platform.writeAtomically(uri, content), (content: Uint8Array) => writeByRename(uri, content)]) {
      await chmod(uri.fsPath, 0o640);
      await write(new Uint8Array([33]));
      assert.equal((await stat(uri.fsPath)).mode & 0o777, 0o640);
    }
  });
});
