import * as l10n from '@vscode/l10n';
import { unzipSync, type UnzipFileInfo } from 'fflate';

export interface ZipFile {
  /** Of files, in the order of the archive; with `/`. */
  readonly paths: readonly string[];
  /** The bytes of these entries by their paths, without those that the archive does not have. Throws a `ZipRefusal` where they cannot be read. */
  readonly read: (paths: ReadonlySet<string>) => ReadonlyMap<string, Uint8Array>;
}

/** In words for a person. */
export class ZipRefusal extends Error {}

/** In bytes, unpacked: of all that is read at once. What a person has is a hundredth of it. */
const mostUnpacked = 512 * 1024 * 1024;

/**
 * Lists an archive; nothing is unpacked yet. Refuses paths that lead out of a folder, entries that stand twice, and sizes that cannot be.
 * fflate gives an entry no more memory than the archive says it needs, so that what `read` takes is known before.
 */
export function openZip(bytes: Uint8Array, most = mostUnpacked): ZipFile {
  const entries = new Map<string, UnzipFileInfo>();
  guarded(() =>
    unzipSync(bytes, {
      filter(entry) {
        const path = entry.name.replaceAll('\\', '/');
        if (/^(?:\/|[A-Za-z]:)/.test(path) || path.split('/').includes('..')) throw new ZipRefusal(l10n.t('The archive is not read, because it names a path outside of it: {0}', entry.name));
        if (path.endsWith('/')) return false;
        if (entries.has(entry.name)) throw new ZipRefusal(l10n.t('The archive is not read, because it has this file twice: {0}', entry.name));
        entries.set(entry.name, entry);
        return false;
      },
    }),
  );
  return {
    paths: [...entries.keys()],
    read(wanted) {
      const chosen = [...entries.values()].filter(({ name }) => wanted.has(name));
      // Deflate adds a few bytes where it cannot save any; an entry that says less was made to hide what it holds.
      const lying = chosen.find(({ size, originalSize }) => size > originalSize * 1.01 + 1024);
      if (lying !== undefined) throw new ZipRefusal(l10n.t('The archive is not read, because it says a wrong size of {0}.', lying.name));
      if (chosen.reduce((sum, { originalSize }) => sum + originalSize, 0) > most) {
        throw new ZipRefusal(l10n.t('The archive is not read, because it would unpack to more than {0} MB.', Math.round(most / 1024 / 1024)));
      }
      return new Map(Object.entries(guarded(() => unzipSync(bytes, { filter: ({ name }) => wanted.has(name) }))));
    },
  };
}

/** fflate throws words in English about its own workings. */
function guarded<Result>(unpack: () => Result): Result {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof ZipRefusal) throw error;
    throw new ZipRefusal(l10n.t('This is no ZIP archive, or a damaged one.'));
  }
}
