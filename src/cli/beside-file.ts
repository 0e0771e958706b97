import { randomUUID } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './file-error.ts';

/** A file that is written part by part, and is there as a whole or not at all. */
export interface PartsOutput {
  /** False where nobody takes any more; rejects where it cannot be written. */
  write(content: string | Uint8Array): Promise<boolean>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves what was there before. */
  abandon(): Promise<void>;
}

/** In a file beside `target`, as long as it is not finished. `before` is what stands there; `check`, at the last moment, rejects where it is not to be replaced. */
export async function besideFile(target: string, before: Stats | null, check: () => Promise<void>): Promise<PartsOutput> {
  // Not named after it: a name may be as long as the system lets it be.
  const draft = join(dirname(target), `.${randomUUID()}.tmp`);
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
        if (before !== null) await takeAfter(file, before);
        await file.sync();
        await file.close();
        await check();
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

/** What the system does not let one give away or set stays as the new file has it. */
async function takeAfter(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  // Only an administrator's may become somebody else's, but whose group it is for may stay.
  await file.chown(uid, gid).catch(() => file.chown(-1, gid)).catch(() => undefined);
  await file.chmod(mode & 0o7777).catch((error: unknown) => {
    if (!['EPERM', 'EINVAL', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
  });
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

export async function writeAll(file: FileHandle, content: string | Uint8Array): Promise<boolean> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
  return true;
}
