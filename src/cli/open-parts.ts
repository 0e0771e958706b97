import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exitStatus } from './exit-status.ts';
import { describeFileError } from './file-error.ts';
import { displayName } from './read-text.ts';
import type { Terminal } from './terminal.ts';
import { whatIsThere } from './what-is-there.ts';

/** A file that is written part by part, and is there as a whole or not at all. */
export interface PartsOutput {
  /** False where nobody takes any more; rejects where it cannot be written. */
  write(content: string | Uint8Array): Promise<boolean>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves what was there before. */
  abandon(): Promise<void>;
}

/**
 * Opens `path` (`-` is standard output); null, after a message, where it must not be written: a folder, a file that is there without
 * `force`, one that is read-only. Until it is finished the parts lie in a file beside it; a device or a pipe takes them as they come.
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
    return await besideFile(target, there === null ? null : there.mode);
  } catch (error) {
    terminal.fail(place, describeFileError(error, 'write'), exitStatus.unreadable);
    return null;
  }
}

/** Makes the folders above a file that are not there. */
export async function makeFolderOf(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
}

async function besideFile(target: string, mode: number | null): Promise<PartsOutput> {
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  const forget = removeOnSignal(draft);
  const file = await open(draft, 'wx', 0o666).catch((error: unknown) => {
    forget();
    throw error;
  });
  const close = async (): Promise<void> => {
    await file.close().catch(() => undefined);
  };
  return {
    write: (content) => writeAll(file, content),
    async finish() {
      try {
        if (mode !== null) await file.chmod(mode & 0o7777);
        await file.sync();
        await file.close();
        await rename(draft, target);
      } catch (error) {
        await close();
        await rm(draft, { force: true });
        throw error;
      } finally {
        forget();
      }
    },
    async abandon() {
      await close();
      await rm(draft, { force: true });
      forget();
    },
  };
}

/** Ctrl-C and its like end the process, as they always do, but not before the file is gone. Returns how to leave it there. */
function removeOnSignal(file: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const forget = (): void => {
    for (const signal of signals) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    forget();
    rmSync(file, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  return forget;
}

async function intoDevice(path: string): Promise<PartsOutput> {
  const file = await open(path, 'w');
  return { write: (content) => writeAll(file, content), finish: () => file.close(), abandon: () => file.close() };
}

async function writeAll(file: FileHandle, content: string | Uint8Array): Promise<boolean> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
  return true;
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
