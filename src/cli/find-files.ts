import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exitStatus } from './exit-status.ts';
import { describeFileError } from './file-error.ts';
import { displayName } from './read-text.ts';
import type { Terminal } from './terminal.ts';

/** A file that may be a transcript. */
export interface Candidate {
  readonly path: string;
  /** Given by name, not met in a folder: then it is worth a word if it is no transcript. */
  readonly named: boolean;
  /** The folder above which no codebook is looked for, unless the working folder lies higher. */
  readonly root: string;
}

/** The files that a command is to read. */
export interface FoundFiles {
  /** What it was asked for. */
  readonly paths: readonly string[];
  readonly candidates: readonly Candidate[];
}

const sidecarEnding = '.claims.json';
const skippedFolders = new Set(['node_modules', '.git']);

/**
 * The files that PATHs stand for, each once: folders are walked in the order of their names, a sidecar stands for its transcript. What is
 * not there or may not be read is reported, and the rest goes on.
 */
export async function findFiles(paths: readonly string[], terminal: Terminal): Promise<FoundFiles> {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    const key = resolve(candidate.path);
    if (!found.has(key)) found.set(key, candidate);
  };
  for (const path of paths) {
    if (path === '-') {
      terminal.fail({ file: displayName(path) }, 'cannot be used here: claims are kept beside a file', exitStatus.usage);
      continue;
    }
    try {
      if ((await stat(path)).isDirectory()) await walk(path, path, add, terminal);
      else add({ path: transcriptOf(path) ?? path, named: true, root: dirname(path) });
    } catch (error) {
      terminal.fail({ file: displayName(path) }, describeFileError(error, 'read'), exitStatus.unreadable);
    }
  }
  return { paths, candidates: [...found.values()] };
}

export function sidecarOf(path: string): string {
  return `${path}${sidecarEnding}`;
}

/** In any case of letters: on many disks they are one and the same. */
export function isSidecar(path: string): boolean {
  return path.toLowerCase().endsWith(sidecarEnding);
}

function transcriptOf(sidecar: string): string | null {
  return sidecar.endsWith(sidecarEnding) ? sidecar.slice(0, -sidecarEnding.length) : null;
}

async function walk(folder: string, root: string, add: (candidate: Candidate) => void, terminal: Terminal): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    terminal.fail({ file: displayName(folder) }, describeFileError(error, 'read'), exitStatus.unreadable);
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const transcript = transcriptOf(entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) await walk(path, root, add, terminal);
    } else if (transcript !== null) {
      if (!names.has(transcript)) {
        terminal.fail({ file: displayName(path) }, `these claims belong to ${transcript}, which is not there`, exitStatus.unreadable);
      }
    } else if (names.has(sidecarOf(entry.name)) || (/\.(?:txt|md|markdown|vtt|srt)$/i.test(entry.name) && (await isFile(path, entry)))) {
      add({ path, named: false, root });
    }
  }
}

/** Links to folders are not followed: they may lead round in a circle. */
async function isFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => null);
  return target?.isFile() ?? false;
}
