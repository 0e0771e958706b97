import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { type CorpusIndex, createCorpusIndex } from '../../core/corpus-index/corpus-index.ts';
import { readArchive, writeArchive } from '../../core/corpus-index/index-archive.ts';
import { exitStatus } from '../exit-status.ts';
import { describeFileError, errorCode } from '../file-error.ts';
import { displayName } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

/** What was kept there; an empty index where nothing was. Null, after a message, where something else stands there: nothing is written over it. */
export async function openIndex(path: string, terminal: Terminal): Promise<CorpusIndex | null> {
  try {
    const index = readArchive(aligned(await readFile(path)));
    if (index !== null) return index;
    terminal.fail({ file: displayName(path) }, 'this is no index of transcripts; nothing is written over it', exitStatus.usage);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return createCorpusIndex();
    terminal.fail({ file: displayName(path) }, describeFileError(error, 'read'), exitStatus.unreadable);
  }
  return null;
}

/** The answers need no index: where it cannot be written, a word about it will do. */
export async function keepIndex(path: string, index: CorpusIndex, terminal: Terminal): Promise<void> {
  if (index.unsaved().length === 0) return;
  await writeFileAtomic(path, Buffer.from(writeArchive(index).buffer)).catch((error: unknown) => {
    terminal.fail({ file: displayName(path) }, describeFileError(error, 'write'), exitStatus.unreadable);
  });
}

/** Small files are read into a pool of bytes in which they begin anywhere. */
function aligned(bytes: Buffer): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes);
}
