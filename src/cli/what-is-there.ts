import type { Stats } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { exitStatus } from './exit-status.ts';
import { errorCode } from './file-error.ts';
import { displayName } from './read-text.ts';
import type { Terminal } from './terminal.ts';

export const existsAlready = 'the file exists already; --force replaces it';

/**
 * What an output would replace, null where nothing is; 'refused', after a message, where it must not be written: a folder, or a file that is there
 * without `force`. Rejects where it is read-only or cannot be looked at.
 */
export async function whatIsThere(path: string, force: boolean, terminal: Terminal): Promise<Stats | null | 'refused'> {
  const refuse = (message: string): 'refused' => {
    terminal.fail({ file: displayName(path) }, message, exitStatus.usage);
    return 'refused';
  };
  const there = await statOrNull(path);
  if (there?.isDirectory() === true) return refuse('this is a folder; --output takes the name of a file');
  if (there?.isFile() === true && !force) return refuse(existsAlready);
  if (there !== null) await access(path, constants.W_OK);
  return there;
}

export async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
