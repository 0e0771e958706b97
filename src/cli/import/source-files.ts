import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
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
 * tells. What is not there, or could be several formats, is reported.
 */
export async function findSources(paths: readonly string[], format: ImportFormat | undefined, terminal: Terminal): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) found.push(...(await inFolder(path, format)));
      else {
        const own = format ?? formatOf(path);
        if (own === undefined) terminal.fail({ file: displayName(path) }, `the name does not tell the format; name it with --format: ${importFormats.map(({ id }) => id).join(', ')}`, exitStatus.usage);
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
  return paths.flatMap((path) => {
    const own = format === undefined ? formatOf(path) : hasEnding(format, path) ? format : undefined;
    const within = relative(folder, dirname(path));
    return own === undefined ? [] : [{ path, format: own, folder: within === '' ? '' : `${displayName(within)}/` }];
  });
}

function formatOf(path: string): ImportFormat | undefined {
  const [only, ...more] = importFormats.filter((format) => hasEnding(format, path));
  return more.length === 0 ? only : undefined;
}

function hasEnding({ extensions }: ImportFormat, path: string): boolean {
  return extensions.includes(extname(path).slice(1).toLowerCase());
}
