import { rmSync, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { always, writeByRename, type MayReplace } from '../vscode/write-by-rename.ts';

const ANY_WRITE_BIT = 0o222;

/** New contents that lie beside their files. None is left behind by an extension host that ends. */
const drafts = new Set<string>();
process.once('exit', () => drafts.forEach((draft) => rmSync(draft, { force: true })));

/**
 * Replaces a file as a whole or not at all, with its permissions and owner kept and links followed. Rejects with a
 * `vscode.FileSystemError`; a read-only file is refused, although its folder would let it be replaced. See `Platform.writeAtomically`.
 */
export async function writeAtomically(uri: vscode.Uri, content: Uint8Array, mayReplace: MayReplace = always): Promise<boolean> {
  if (uri.scheme !== 'file') return writeByRename(uri, content, mayReplace);
  try {
    const target = await realpath(uri.fsPath).catch(() => uri.fsPath);
    const old = await statOrNull(target);
    if (old !== null && (old.mode & ANY_WRITE_BIT) === 0) throw vscode.FileSystemError.NoPermissions(uri);
    if (old?.isDirectory() === true) throw vscode.FileSystemError.FileIsADirectory(uri);
    return await replace(target, old, content, mayReplace);
  } catch (error) {
    throw asFileSystemError(uri, error);
  }
}

/** All of it lies on the disk before it takes the old file's place: a computer that stops in between leaves one or the other. */
async function replace(target: string, old: Stats | null, content: Uint8Array, mayReplace: MayReplace): Promise<boolean> {
  const draft = `${target}.tmp-${crypto.randomUUID().slice(0, 8)}`;
  drafts.add(draft);
  try {
    const file = await open(draft, 'wx', old?.mode);
    try {
      await file.writeFile(content);
      if (old !== null) await takeAfter(file, old);
      await file.sync();
    } finally {
      await file.close();
    }
    const isWanted = await mayReplace();
    if (isWanted) await rename(draft, target);
    return isWanted;
  } finally {
    // What holds it, a scanner of viruses perhaps, must not make what was written seem unwritten.
    await rm(draft, { force: true }).then(() => drafts.delete(draft), () => undefined);
  }
}

/** What the system does not let one give away or set stays as the new file has it. */
async function takeAfter(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const orLeave = (error: unknown): void => {
    if (!['EPERM', 'EINVAL', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  };
  // Only an administrator's may become somebody else's, but whose group it is for may stay.
  await file.chown(uid, gid).catch(() => file.chown(-1, gid)).catch(orLeave);
  await file.chmod(mode).catch(orLeave);
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function asFileSystemError(uri: vscode.Uri, error: unknown): vscode.FileSystemError {
  if (error instanceof vscode.FileSystemError) return error;
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return vscode.FileSystemError.NoPermissions(uri);
    case 'ENOENT':
      return vscode.FileSystemError.FileNotFound(uri);
    case 'EISDIR':
      return vscode.FileSystemError.FileIsADirectory(uri);
    default:
      return vscode.FileSystemError.Unavailable(error instanceof Error ? error.message : String(error));
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
