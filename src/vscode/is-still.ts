import * as vscode from 'vscode';
import { isTextOf } from '../core/text/is-text-of.ts';
import { isNotFound } from './read-text-file.ts';
import type { Platform } from './services.ts';
import { inSlices } from './slices.ts';

/** A file system may give another time at each question; then it is by now what it was at both. */
const LOOKS = 2;

/**
 * Whether a file is to the letter what was read of it; null: there was none. Asked before it is replaced or deleted, so that what another
 * program has written meanwhile is not lost. Rejects with a `vscode.FileSystemError` where it cannot be told.
 */
export async function isStill(uri: vscode.Uri, text: string | null, { readFile }: Pick<Platform, 'readFile'>): Promise<boolean> {
  let stamp = await stampOf(uri);
  if (stamp === null || text === null) return stamp === null && text === null;
  try {
    for (let looks = 0; looks < LOOKS; looks++) {
      if (!(await inSlices(isTextOf(await readFile(uri), text)))) return false;
      const now = await stampOf(uri);
      if (now === stamp) return true;
      stamp = now;
    }
    return stamp !== null;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

async function stampOf(uri: vscode.Uri): Promise<string | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
