import { mkdir, open, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { besideFile, type PartsOutput, writeAll } from './beside-file.ts';
import { exitStatus } from './exit-status.ts';
import { describeFileError } from './file-error.ts';
import { displayName } from './read-text.ts';
import type { Terminal } from './terminal.ts';
import { existsAlready, statOrNull, whatIsThere } from './what-is-there.ts';

/**
 * Opens `path` (`-` is standard output); null, after a message, where it must not be written: a folder, a file that is there without
 * `force`, one that is read-only. Until it is finished the parts lie in a file beside it; a device or a pipe takes them as they come. Finishing
 * rejects where a file has come there meanwhile that must not be replaced.
 */
export async function openParts(path: string, force: boolean, terminal: Terminal): Promise<PartsOutput | null> {
  if (path === '-') return standardOutput(terminal);
  const place = { file: displayName(path) };
  try {
    const there = await whatIsThere(path, force, terminal);
    if (there === 'refused') return null;
    if (there !== null && !there.isFile()) return await intoDevice(path);
    // A link stays one.
    const target = there === null ? path : await realpath(path);
    return await besideFile(target, there, async () => {
      if (!force && (await statOrNull(target)) !== null) throw new Error(existsAlready);
    });
  } catch (error) {
    terminal.fail(place, describeFileError(error, 'write'), exitStatus.unreadable);
    return null;
  }
}

/** Makes the folders above a file that are not there. */
export async function makeFolderOf(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
}

async function intoDevice(path: string): Promise<PartsOutput> {
  const file = await open(path, 'w');
  return { write: (content) => writeAll(file, content), finish: () => file.close(), abandon: () => file.close() };
}

function standardOutput(terminal: Terminal): PartsOutput {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    write(content) {
      if (typeof content === 'string') return terminal.printInTurn(content);
      return Promise.reject(new Error('this format is not text: name a file with --output'));
    },
    finish: nothing,
    abandon: nothing,
  };
}
