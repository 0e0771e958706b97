import * as vscode from 'vscode';
import { isTextOf } from '../core/text/is-text-of.ts';
import type { Platform } from './services.ts';
import { inSlices } from './slices.ts';

/**
 * Whether a file is to the letter what was read of it; null: there was none. Asked before it is replaced or deleted, so that what another
 * program has written meanwhile is not lost. Never rejects: of what cannot be told, it is no.
 */
export async function isStill(uri: vscode.Uri, text: string | null, { readFile }: Pick<Platform, 'readFile'>): Promise<boolean> {
  try {
    const before = await stampOf(uri);
    if (before === null || text === null) return before === null && text === null;
    if (!(await inSlices(isTextOf(await readFile(uri), text)))) return false;
    // Of a long one that took a few turns.
    return (await stampOf(uri)) === before;
  } catch {
    return false;
  }
}

async function stampOf(uri: vscode.Uri): Promise<string | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
