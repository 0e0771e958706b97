import { writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { exitStatus } from './exit-status.ts';
import { describeFileError } from './file-error.ts';
import { displayName } from './read-text.ts';
import type { Terminal } from './terminal.ts';
import { whatIsThere } from './what-is-there.ts';

export type Output = (content: string) => Promise<void>;

/**
 * A way to write `path` (`-` is standard output) as a whole or not at all; null, after a message, where it must not be written. Asked before the work begins, so
 * that nobody waits for a refusal. A file that is there is replaced only with `force`, one that is read-only never.
 */
export async function openOutput(path: string, force: boolean, terminal: Terminal): Promise<Output | null> {
  if (path === '-') {
    return (content) => {
      terminal.print(content);
      return Promise.resolve();
    };
  }
  const place = { file: displayName(path) };
  try {
    const there = await whatIsThere(path, force, terminal);
    if (there === 'refused') return null;
    // A device or a pipe (`/dev/stdout`) is written to: renaming another file over it would take it away.
    const write = there !== null && !there.isFile() ? writeFile : writeFileAtomic;
    return async (content) => {
      try {
        // Something may have come there while the work was done.
        if (!force && (await whatIsThere(path, force, terminal)) === 'refused') return;
        await write(path, content);
      } catch (error) {
        terminal.fail(place, describeFileError(error, 'write'), exitStatus.unreadable);
      }
    };
  } catch (error) {
    terminal.fail(place, describeFileError(error, 'write'), exitStatus.unreadable);
    return null;
  }
}
