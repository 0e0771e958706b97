import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionId, openCopy, until } from './support.ts';

describe('activation', () => {
  afterEach(closeAll);

  it('runs in the extension host that the suite was built for', () => {
    const node = typeof WorkerGlobalScope === 'undefined';
    assert.equal(node ? 'node' : 'web', HOST_UNDER_TEST);
  });

  it('follows from opening a text file', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension);
    await openCopy('harbour.txt');
    await until('activation', () => extension.isActive);
  });
});
