import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Candidate } from './find-files.ts';

/**
 * The nearest file of this name (`codebook.json`, `transcripts.json`) in the transcript's folder and those above it, up to the working folder; for a transcript outside of that, up
 * to the folder that was named. Null where there is none.
 */
export async function findAbove(candidate: Pick<Candidate, 'path' | 'root'>, name: string): Promise<string | null> {
  const here = resolve('.');
  const top = within(here, candidate.path) ? here : resolve(candidate.root);
  for (let folder = dirname(resolve(candidate.path)); ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (await exists(path)) return shownFrom(here, path);
    if (folder === top || folder === dirname(folder)) return null;
  }
}

function within(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function shownFrom(here: string, path: string): string {
  return within(here, path) ? relative(here, path) : path;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
