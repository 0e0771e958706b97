import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { decodeText } from './decode-text.ts';
import { describeFileError } from './file-error.ts';
import { exitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** The text of a file that must be there and hold words; null after a message. `-` is standard input. */
export async function readText(path: string, terminal: Terminal): Promise<string | null> {
  const place = { file: displayName(path) };
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await terminal.readInput() : await readFile(path);
  } catch (error) {
    terminal.fail(place, describeFileError(error, 'read'), exitStatus.unreadable);
    return null;
  }
  const text = decodeText(bytes);
  if (text === null) {
    terminal.fail(place, 'this is a binary file, not text', exitStatus.unreadable);
    return null;
  }
  if (text.trim() === '') {
    terminal.fail(place, 'the file is empty', exitStatus.unreadable);
    return null;
  }
  return text;
}

export function displayName(path: string): string {
  return path === '-' ? '<standard input>' : path.split(sep).join('/');
}
