import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeByRename } from '../../src/vscode/write-by-rename.ts';
import { services } from './services.ts';
import { closeAll, openCopy, read } from './support.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing', () => {
  let folder: vscode.Uri;

  beforeEach(async () => {
    const { document } = await openCopy('notes.txt');
    folder = vscode.Uri.joinPath(document.uri, '..');
  });
  afterEach(closeAll);

  const names = async (): Promise<string[]> => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

  for (const how of ['as the host does', 'by renaming'] as const) {
    const writeAs = async (uri: vscode.Uri, text: string): Promise<boolean> =>
      how === 'by renaming' ? writeByRename(uri, bytes(text)) : (await services()).platform.writeAtomically(uri, bytes(text));

    it(`makes and replaces a file and leaves nothing else (${how})`, async () => {
      const file = vscode.Uri.joinPath(folder, 'new.json');
      await writeAs(file, 'one and more');
      assert.equal(await read(file), 'one and more');
      await writeAs(file, 'two');
      assert.equal(await read(file), 'two');
      assert.deepEqual(await names(), ['new.json', 'notes.txt']);
    });

    it(`leaves a file that may not be replaced any more when all is ready (${how})`, async () => {
      const file = vscode.Uri.joinPath(folder, 'new.json');
      const ask = async (text: string, mayReplace: () => Promise<boolean>): Promise<boolean> =>
        how === 'by renaming' ? writeByRename(file, bytes(text), mayReplace) : (await services()).platform.writeAtomically(file, bytes(text), mayReplace);
      const no = async (): Promise<boolean> => {
        // What others write meanwhile: the new content lies beside it, the old one is still there.
        assert.equal((await names()).length, 3);
        await vscode.workspace.fs.writeFile(file, bytes('theirs'));
        return false;
      };
      await writeAs(file, 'one');
      assert.equal(await ask('two', no), false);
      assert.equal(await read(file), 'theirs');
      assert.equal(await ask('three', () => Promise.resolve(true)), true);
      assert.equal(await read(file), 'three');
      await assert.rejects(() => ask('four', () => Promise.reject(new Error('cannot tell'))));
      assert.equal(await read(file), 'three');
      assert.deepEqual(await names(), ['new.json', 'notes.txt']);
    });

    it(`refuses what cannot be written and leaves all as it was (${how})`, async () => {
      const target = vscode.Uri.joinPath(folder, 'folder');
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, 'within'));
      await assert.rejects(() => writeAs(target, 'words'), (error) => error instanceof vscode.FileSystemError);
      assert.deepEqual(await names(), ['folder', 'notes.txt']);
      assert.equal((await vscode.workspace.fs.stat(vscode.Uri.joinPath(target, 'within'))).type, vscode.FileType.Directory);
    });
  }
});
