import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { services } from './services.ts';
import { closeAll, openCopy, until } from './support.ts';

/** All tests share the process, and what it has loaded stays: so this stands in the first file of all. */
declare const require: { readonly cache: Readonly<Record<string, unknown>> };
const loaded = (): readonly string[] => Object.keys(require.cache).flatMap((file) => /dist[\\/](desktop.*)$/u.exec(file)?.[1]?.replaceAll('\\', '/') ?? []).sort();

describe('the extension in its parts', () => {
  afterEach(closeAll);

  it('loads nothing more for a text that is no transcript, and rows, figures and claims for one that is', async () => {
    const { transcripts } = await services();
    const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'Milk.\nTwo pounds of flour.\n', language: 'plaintext' }));
    assert.equal(await transcripts.read(document), undefined);
    assert.deepEqual(loaded(), ['desktop.cjs', 'desktop/main.cjs']);
    await openCopy('harbour.txt');
    await until('the parts of a transcript', () => ['desktop/claims.cjs', 'desktop/figures.cjs', 'desktop/turns.cjs'].every((part) => loaded().includes(part)));
  });
});
