import * as vscode from 'vscode';
import { type CorpusIndex, type Unread } from '../../core/corpus-index/corpus-index.ts';
import { type Part, PARTS } from '../../core/corpus-index/segment-parts.ts';
import { giveWay } from '../slices.ts';

/** Keeps an index in files of VS Code's own folder for the workspace. All of it may be deleted at any time. */
export interface IndexStorage {
  /** Takes in what is known of the files. */
  load(index: CorpusIndex): Promise<void>;
  /** Reads these parts of all segments, or of one; false where something was damaged, and its files are to be read anew. */
  read(index: CorpusIndex, parts: readonly Part[], segment?: number): Promise<boolean>;
  /**
   * Writes what changed, until it is not wanted any more. Without a word where it cannot: the answers need no files. What was on disk beside
   * it is read before; false as with `read`.
   */
  save(index: CorpusIndex, isWanted: () => boolean): Promise<boolean>;
  clear(): Promise<void>;
}

/** Without a folder of VS Code's own (a window without a folder) nothing is kept. */
export function createIndexStorage(place: vscode.Uri | undefined): IndexStorage {
  const folder = place === undefined ? undefined : vscode.Uri.joinPath(place, 'corpus-index');
  const { fs } = vscode.workspace;
  const fileOf = (root: vscode.Uri, segment: number, part: Part | 'head'): vscode.Uri => vscode.Uri.joinPath(root, `${segment}.${part}`);
  const bytesOf = async (uri: vscode.Uri): Promise<Uint8Array | null> => fs.readFile(uri).then((bytes) => bytes, () => null);
  /** One after the other: a question and a change may ask for the same. */
  let reading: Promise<unknown> = Promise.resolve();
  const readNow = async (index: CorpusIndex, unread: readonly Unread[]): Promise<boolean> => {
    let whole = true;
    for (const one of unread) {
      const bytes = folder === undefined ? null : await bytesOf(fileOf(folder, one.segment, one.part));
      whole = index.loadPart(one, bytes) && whole;
      await giveWay();
    }
    return whole;
  };
  const read = (index: CorpusIndex, parts: readonly Part[], segment?: number): Promise<boolean> => {
    const next = reading.then(() => readNow(index, index.unread(parts, segment)));
    reading = next;
    return next;
  };
  const write = async (root: vscode.Uri, segment: number, index: CorpusIndex): Promise<void> => {
    const files = index.save(segment);
    if (files === null) {
      for (const part of ['head', ...PARTS] as const) await fs.delete(fileOf(root, segment, part)).then(undefined, () => undefined);
      return;
    }
    for (const part of [...PARTS, 'head'] as const) await fs.writeFile(fileOf(root, segment, part), files[part]);
  };
  /** One after the other: files of two writings, mixed, would be damaged. */
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const next = writing.then(run);
    writing = next.catch(() => undefined);
    return next;
  };
  return {
    async load(index) {
      if (folder === undefined) return;
      const names = await fs.readDirectory(folder).then((found) => found.map(([name]) => name), () => []);
      for (const name of names) {
        const [, segment] = /^(\d+)\.head$/u.exec(name) ?? [];
        const bytes = segment === undefined ? null : await bytesOf(vscode.Uri.joinPath(folder, name));
        if (segment !== undefined && bytes !== null) index.loadHead(Number(segment), bytes);
        await giveWay();
      }
    },
    read,
    save: (index, isWanted) => inTurn(async () => {
      if (folder === undefined) return true;
      let whole = true;
      for (const segment of index.unsaved()) {
        if (!isWanted()) break;
        whole = (await read(index, PARTS, segment)) && whole;
        try {
          await write(folder, segment, index);
        } catch {
          index.notSaved(segment);
        }
        await giveWay();
      }
      return whole;
    }),
    clear: () => inTurn(async () => {
      if (folder !== undefined) await fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
    }),
  };
}
