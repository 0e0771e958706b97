import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { type DecodedText, decodeText } from './decode-text.ts';
import { exitStatus } from './exit-status.ts';
import { describeFileError } from './file-error.ts';
import type { Terminal } from './terminal.ts';

/** A file's words, or in a sentence why there are none; `kind` tells what holds no words from what may hold some but cannot be read. */
export type TextReading = DecodedText | { readonly kind: 'unreadable' | 'wordless'; readonly message: string };

/** `-` is standard input. */
export async function tryReadText(path: string, terminal: Terminal): Promise<TextReading> {
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await terminal.readInput() : await readFile(path);
  } catch (error) {
    return { kind: 'unreadable', message: describeFileError(error, 'read') };
  }
  const decoded = decodeText(bytes);
  if (decoded === null) return { kind: 'wordless', message: 'this is a binary file, not text' };
  return decoded.text.trim() === '' ? { kind: 'wordless', message: 'the file is empty' } : decoded;
}

/** The text of a file that must be there and hold words; null after a message. `-` is standard input. */
export async function readText(path: string, terminal: Terminal): Promise<string | null> {
  const reading = await tryReadText(path, terminal);
  if ('message' in reading) {
    terminal.fail({ file: displayName(path) }, reading.message, exitStatus.unreadable);
    return null;
  }
  warnOfDamage(path, reading, terminal);
  return reading.text;
}

/** A word about bytes that are not UTF-8, where there are any. */
export function warnOfDamage(path: string, { damage }: DecodedText, terminal: Terminal): void {
  if (damage === null) return;
  const message = damage.encoding === 'utf-8' ? 'not all of this is UTF-8; what cannot be read stands as \uFFFD' : `this is not UTF-8; read as ${damage.encoding === 'gb18030' ? 'GB 18030' : 'Windows-1252'}`;
  terminal.warn({ file: displayName(path), line: damage.line }, message);
}

export function displayName(path: string): string {
  return path === '-' ? '<standard input>' : path.split(sep).join('/');
}
