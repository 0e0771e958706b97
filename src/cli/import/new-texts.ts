import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportedDocument } from '../../core/interchange/import-format.ts';
import { exitStatus } from '../exit-status.ts';
import { describeFileError, errorCode } from '../file-error.ts';
import { makeFolderOf } from '../open-parts.ts';
import { displayName } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

/** Writes a text that a file holds as a transcript of its own, never over anything; its path, or null, after a message, where it cannot be. */
export async function writeNewText({ name, text }: ImportedDocument, folder: string, terminal: Terminal): Promise<string | null> {
  const path = join(folder, ...stepsOf(name ?? 'imported'));
  try {
    await makeFolderOf(path);
    await writeFile(path, text ?? '', { flag: 'wx' });
    return path;
  } catch (error) {
    const message = errorCode(error) === 'EEXIST' ? 'the file exists already; nothing is written over it' : describeFileError(error, 'write');
    terminal.fail({ file: displayName(path) }, message, exitStatus.unreadable);
    return null;
  }
}

/** The name's own folders and file without what leads elsewhere, or cannot stand in a name on every disk. */
function stepsOf(name: string): readonly string[] {
  const steps = name.split(/[\\/]/u).filter((step) => !/^\.*$|^[a-z]:$/iu.test(step)).map((step) => step.replace(/[<>:"|?*\p{Cc}]/gu, '_').replace(/[. ]$/u, '_'));
  const file = steps.pop() ?? 'imported';
  return [...steps, /\.(?:txt|md|markdown|vtt|srt)$/iu.test(file) ? file : `${file}.txt`];
}
