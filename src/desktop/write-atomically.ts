import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { writeByRename } from '../vscode/write-by-rename.ts';

const ANY_WRITE_BIT = 0o222;

/**
 * Replaces a file as a whole or not at all, with its permissions and owner kept and links followed. Rejects with a
 * `vscode.FileSystemError`; a read-only file is refused, although its folder would let it be replaced.
 */
export async function writeAtomically(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  if (uri.scheme !== 'file') return writeByRename(uri, content);
  try {
    const mode = await modeOf(uri.fsPath);
    if (mode !== null && (mode & ANY_WRITE_BIT) === 0) throw vscode.FileSystemError.NoPermissions(uri);
    // Loaded with the first claim that is written.
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(uri.fsPath, Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  } catch (error) {
    throw asFileSystemError(uri, error);
  }
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode;
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
