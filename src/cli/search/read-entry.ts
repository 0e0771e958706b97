import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { version } from '../../../package.json';
import { documentFigures } from '../../core/corpus/document-figures.ts';
import { contentHash } from '../../core/corpus-index/content-hash.ts';
import type { CorpusIndex } from '../../core/corpus-index/corpus-index.ts';
import type { FileState, IndexEntry } from '../../core/corpus-index/index-entry.ts';
import { makeEmptyEntry, makeEntry } from '../../core/corpus-index/make-entry.ts';
import { type Candidate, sidecarOf } from '../find-files.ts';
import { loadDocument, type Surroundings } from '../load-document.ts';
import type { ReportFault, Terminal } from '../terminal.ts';

export interface EntryReader {
  /** Takes a file into the index where that has it otherwise; true where it was read anew. */
  refresh(candidate: Candidate, index: CorpusIndex): Promise<boolean>;
  /** The file's entry, read now; null where there is none. */
  read(candidate: Candidate): Promise<IndexEntry | null>;
}

/** What an index calls a file: its way from the folder that is searched, so that the folder may be moved. */
export function pathIn({ path, root }: Candidate): string {
  return relative(root, path).split(sep).join('/');
}

export function createEntryReader(surroundings: Surroundings, terminal: Terminal, fault: ReportFault): EntryReader {
  /** By folder, as all files of one have the same surroundings. */
  const known = new Map<string, Promise<readonly [formats: string, codebook: string]>>();
  const basisOf = async (candidate: Candidate, hasSidecar: boolean): Promise<string> => {
    const folder = dirname(candidate.path);
    const own = known.get(folder) ?? basesOf(candidate, surroundings);
    known.set(folder, own);
    const [formats, codebook] = await own;
    return hasSidecar ? `${version} ${formats} ${codebook}` : `${version} ${formats}`;
  };
  const read = async (candidate: Candidate, text: FileState, sidecar: FileState | null, basis: string): Promise<IndexEntry | null> => {
    const path = pathIn(candidate);
    const origin = { path, name: path, text, sidecar, basis };
    const document = await loadDocument(candidate, surroundings, terminal, fault);
    // What cannot be read is told each time.
    if (document === null) return sidecar === null ? makeEmptyEntry(origin) : null;
    return makeEntry(document, documentFigures(document), origin);
  };
  const states = async (candidate: Candidate): Promise<readonly [FileState | null, FileState | null]> => Promise.all([stateOf(candidate.path), stateOf(sidecarOf(candidate.path))]);
  return {
    async refresh(candidate, index) {
      const path = pathIn(candidate);
      const before = index.head(path);
      const [textStat, sidecarStat] = await states(candidate);
      const basis = await basisOf(candidate, sidecarStat !== null);
      if (before !== undefined && before.basis === basis && isSame(before.text, textStat) && isSame(before.sidecar, sidecarStat)) return false;
      const [text, sidecar] = await Promise.all([hashed(candidate.path, textStat), hashed(sidecarOf(candidate.path), sidecarStat)]);
      if (text !== null && before?.basis === basis && before.text.hash === text.hash && before.sidecar?.hash === sidecar?.hash) {
        index.touch(path, { text, sidecar });
        return false;
      }
      const entry = text === null ? null : await read(candidate, text, sidecar, basis);
      if (entry === null) index.remove(path);
      else index.put(entry);
      return true;
    },
    async read(candidate) {
      const [text, sidecar] = await states(candidate);
      return read(candidate, text ?? { size: 0, mtime: 0, hash: '' }, sidecar, '');
    },
  };
}

async function basesOf(candidate: Candidate, { formats, codebooks }: Surroundings): Promise<readonly [string, string]> {
  const [own, { codebook }] = [await formats.for(candidate), await codebooks.for(candidate)];
  return [own, codebook].map((agreed) => contentHash(new TextEncoder().encode(JSON.stringify(agreed)))) as [string, string];
}

/** Without its hash; null where there is no such file. */
async function stateOf(path: string): Promise<FileState | null> {
  const there = await stat(path).catch(() => null);
  return there?.isFile() === true ? { size: there.size, mtime: there.mtimeMs, hash: '' } : null;
}

async function hashed(path: string, state: FileState | null): Promise<FileState | null> {
  const bytes = state === null ? null : await readFile(path).catch(() => null);
  return state === null || bytes === null ? null : { ...state, hash: contentHash(bytes) };
}

function isSame(before: FileState | null, now: FileState | null): boolean {
  return before?.size === now?.size && before?.mtime === now?.mtime;
}
