import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { formatOfFile, formatsForName } from '../../core/interchange/import/recognise-format.ts';
import type { ImportFormat, ImportSource } from '../../core/interchange/import-format.ts';
import { importFormats } from '../../core/interchange/import-formats.ts';
import { mayRead } from '../../core/interchange/import/may-read.ts';
import { exitStatus } from '../exit-status.ts';
import { describeFileError } from '../file-error.ts';
import { isSidecar } from '../find-files.ts';
import { displayName } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

/** A file to import, and what it is. */
export interface SourceFile {
  readonly path: string;
  readonly format: ImportFormat;
  /** Where it lies in the folder that was named, with `/` at its end; else empty. */
  readonly folder: string;
}

/**
 * The files that FILEs stand for, with their formats: in a folder, those with an ending of the format. Where none is named, the ending
 * tells, or the content does. What is not there, or could be several formats, is reported.
 */
export async function findSources(paths: readonly string[], format: ImportFormat | undefined, terminal: Terminal): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) found.push(...(await inFolder(path, format)));
      else {
        const own = format ?? (await formatOf(path));
        if (own === undefined) terminal.fail({ file: displayName(path) }, `neither the name nor the content tells the format; name it with --format: ${importFormats.map(({ id }) => id).join(', ')}`, exitStatus.usage);
        else found.push({ path, format: own, folder: '' });
      }
    } catch (error) {
      terminal.fail({ file: displayName(path) }, describeFileError(error, 'read'), exitStatus.unreadable);
    }
  }
  if (found.length === 0 && terminal.status === exitStatus.done) {
    for (const path of paths) terminal.fail({ file: displayName(path) }, 'there is nothing to import here', exitStatus.unreadable);
  }
  return found;
}

/** The file's bytes, and a way to what an importer may read beside it. No link leads elsewhere. */
export async function openSource(path: string): Promise<ImportSource> {
  const folder = await realpath(dirname(path));
  return {
    name: basename(path),
    bytes: await readFile(path),
    async beside(name) {
      if (!mayRead(name)) return null;
      try {
        const path = join(folder, name);
        const within = dirname(path).length < folder.length ? dirname(path) : folder;
        const file = await realpath(path);
        return file.startsWith(within.endsWith(sep) ? within : within + sep) ? await readFile(file) : null;
      } catch {
        return null;
      }
    },
  };
}

async function inFolder(folder: string, format: ImportFormat | undefined): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile() && !isSidecar(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort();
  const found: SourceFile[] = [];
  for (const path of paths) {
    const [fitting] = formatsForName(path, format === undefined ? importFormats : [format]);
    const own = format === undefined && fitting !== undefined ? await formatOf(path) : fitting;
    const within = relative(folder, dirname(path));
    if (own !== undefined) found.push({ path, format: own, folder: within === '' ? '' : `${displayName(within)}/` });
  }
  return found;
}

/** Read only where the name does not tell. */
async function formatOf(path: string): Promise<ImportFormat | undefined> {
  const [only, ...more] = formatsForName(path, importFormats);
  return only !== undefined && more.length === 0 ? only : formatOfFile(path, await readFile(path), importFormats);
}
