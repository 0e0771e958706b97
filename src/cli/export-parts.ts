import { join } from 'node:path';
import type { CorpusDocument } from '../core/corpus/corpus-document.ts';
import type { ExportFormat, ExportPart, Table } from '../core/interchange/export-format.ts';
import { type LeftOut, leftOutWords } from '../core/interchange/left-out.ts';
import type { PartsOutput } from './beside-file.ts';
import { exitStatus } from './exit-status.ts';
import { describeFileError } from './file-error.ts';
import { makeFolderOf, openParts } from './open-parts.ts';
import { displayName } from './read-text.ts';
import type { Terminal } from './terminal.ts';

export interface PartsToExport {
  readonly format: ExportFormat;
  readonly table: Table;
  readonly documents: AsyncIterable<CorpusDocument>;
}

/** Where an export goes: a file (`-` is standard output), or a folder for a format that writes one. */
export interface Destination {
  readonly path: string;
  readonly force: boolean;
  /** False, after a message, for a file that nothing may be written over. */
  readonly mayWrite: (path: string) => Promise<boolean>;
}

/**
 * Writes the documents part by part as they come; what could not be taken along is said at the end. Status 3 where there is nothing to
 * write, or something cannot be written, and then the file, or the one at which it stopped, stays as it was.
 */
export async function exportParts({ format, table, documents }: PartsToExport, destination: Destination, terminal: Terminal): Promise<void> {
  const place = { file: destination.path === '-' ? '<standard output>' : displayName(destination.path) };
  const left = new Map<LeftOut, number>();
  const leaveOut = (what: LeftOut, count = 1): void => void left.set(what, (left.get(what) ?? 0) + count);
  try {
    const open = format.shape === 'file' && (await destination.mayWrite(destination.path)) ? await openParts(destination.path, destination.force, terminal) : null;
    if (format.shape === 'file' && open === null) return;
    const [first, all] = await firstOf(documents);
    if (first === null) {
      await open?.abandon();
      // Who heard of a file that cannot be read needs no second word; else an old output would look fresh.
      if (terminal.status === exitStatus.done) terminal.fail(place, 'not written: there is no transcript to export', exitStatus.unreadable);
      return;
    }
    const write = await format.load();
    const parts = write(all, { table, now: new Date().toISOString(), leaveOut });
    if (open === null) await writeFolder(parts, destination, terminal);
    else await writeOne(parts, open);
  } catch (error) {
    terminal.progress('');
    terminal.fail(place, errorWords(error), exitStatus.unreadable);
    return;
  }
  for (const [what, count] of left) terminal.warn(place, leftOutWords(what, count));
}

async function writeOne(parts: AsyncIterable<ExportPart>, output: PartsOutput): Promise<void> {
  try {
    for await (const { content } of parts) if (content.length > 0 && !(await output.write(content))) break;
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** Each file by itself; one that must not be written is said, and the others go on. */
async function writeFolder(parts: AsyncIterable<ExportPart>, { path: folder, force, mayWrite }: Destination, terminal: Terminal): Promise<void> {
  const done = new Set<string>();
  for await (const { path, content } of parts) {
    const steps = (path ?? '').split('/');
    if (path === null || steps.some((step) => step === '' || step === '..' || /[\\:]/u.test(step))) throw new Error(`the format names no file that could be written: ${path ?? 'none'}`);
    const target = join(folder, ...steps);
    if (done.has(target)) {
      terminal.fail({ file: displayName(target) }, 'two transcripts would be written to this file; the first was', exitStatus.unreadable);
      continue;
    }
    done.add(target);
    if (!(await mayWrite(target))) continue;
    await makeFolderOf(target);
    const output = await openParts(target, force, terminal);
    if (output !== null) await writeOne(once({ path, content }), output);
  }
}

async function* once(part: ExportPart): AsyncGenerator<ExportPart> {
  yield await Promise.resolve(part);
}

/** The first of the documents, and all of them from there. */
async function firstOf(documents: AsyncIterable<CorpusDocument>): Promise<readonly [CorpusDocument | null, AsyncIterable<CorpusDocument>]> {
  const iterator = documents[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return [null, documents];
  return [first.value, again(first.value, iterator)];
}

async function* again(first: CorpusDocument, rest: AsyncIterator<CorpusDocument>): AsyncGenerator<CorpusDocument> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function errorWords(error: unknown): string {
  if (error instanceof Error && 'code' in error) return describeFileError(error, 'write');
  return error instanceof Error ? error.message : String(error);
}
