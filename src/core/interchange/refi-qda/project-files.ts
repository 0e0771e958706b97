import * as l10n from '@vscode/l10n';
import type { ImportProblem, ImportSource } from '../import-format.ts';
import { openZip, ZipRefusal } from '../zip/read-zip.ts';
import { decodePlainText, type DecodedText } from './plain-text.ts';

export interface ProjectFiles {
  /** `project.qde`. */
  readonly project: Uint8Array;
  /** Texts by the paths that the project names them by; without those that are not there. */
  readonly texts: (paths: ReadonlySet<string>) => Promise<ReadonlyMap<string, DecodedText>>;
}

/** A `.qdpx`, or the `.qde` out of one with its folder `sources` beside it. Null, with a problem, where it is neither. */
export function openProject(source: ImportSource, problems: ImportProblem[]): ProjectFiles | null {
  if (!(source.bytes[0] === 0x50 && source.bytes[1] === 0x4b)) return { project: source.bytes, texts: (paths) => readBeside(source, paths, problems) };
  try {
    return openArchive(source.bytes, problems);
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    problems.push({ message: error.message, line: null, column: null });
    return null;
  }
}

function openArchive(bytes: Uint8Array, problems: ImportProblem[]): ProjectFiles | null {
  const archive = openZip(bytes);
  // ATLAS.ti calls it after the project, and people pack the folder and not what is in it.
  const [path, ...more] = archive.paths.filter((one) => one.toLowerCase().endsWith('.qde'));
  if (path === undefined || more.length > 0) {
    problems.push({ message: path === undefined ? l10n.t('There is no project.qde in the archive.') : l10n.t('There are several projects in the archive: {0}', [path, ...more].join(', ')), line: null, column: null });
    return null;
  }
  const project = archive.read(new Set([path])).get(path);
  if (project === undefined) return null;
  const folder = `${path.slice(0, path.lastIndexOf('/') + 1)}sources/`.toLowerCase();
  const entries = new Map(archive.paths.map((one) => [one.replaceAll('\\', '/').toLowerCase(), one]));
  return {
    project,
    texts(paths) {
      const found = new Map<string, string>();
      for (const one of paths) {
        const name = internalName(one, problems);
        const entry = name === null ? undefined : entries.get(folder + name.toLowerCase());
        if (entry !== undefined) found.set(one, entry);
      }
      const read = readEntries(archive.read, new Set(found.values()), problems);
      return Promise.resolve(new Map(Array.from(found, ([one, entry]) => [one, read.get(entry)] as const).filter((pair): pair is [string, DecodedText] => pair[1] !== undefined)));
    },
  };
}

function readEntries(read: (paths: ReadonlySet<string>) => ReadonlyMap<string, Uint8Array>, entries: ReadonlySet<string>, problems: ImportProblem[]): ReadonlyMap<string, DecodedText> {
  try {
    return new Map(Array.from(read(entries), ([entry, bytes]) => [entry, decodePlainText(bytes)]));
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    problems.push({ message: error.message, line: null, column: null });
    return new Map();
  }
}

async function readBeside({ beside }: ImportSource, paths: ReadonlySet<string>, problems: ImportProblem[]): Promise<ReadonlyMap<string, DecodedText>> {
  const found = new Map<string, DecodedText>();
  for (const path of paths) {
    const name = internalName(path, problems);
    const bytes = name === null ? null : ((await beside(`sources/${name}`)) ?? (await beside(`Sources/${name}`)));
    if (bytes !== null) found.set(path, decodePlainText(bytes));
  }
  return found;
}

/** The name of a file in `sources`. The standard wants `internal://`, some tools write the name alone. What is kept elsewhere is not looked for. */
function internalName(path: string, problems: ImportProblem[]): string | null {
  const name = path.replace(/^internal:\/\/\/?/i, '').replace(/^sources\//i, '');
  if (name !== '' && name !== '..' && !/[/\\:]/.test(name)) return name;
  problems.push({ message: l10n.t('Only texts in the folder "sources" of the project are read, not {0}.', path), line: null, column: null });
  return null;
}
