import type { ImportedDocument } from '../import-format.ts';

/** Transcripts that a document of a file may be of: each by its name, with folders or without. */
export interface MatchTargets {
  readonly names: readonly string[];
  /** The text of the transcript of this index; null where it cannot be read. Asked only where names do not tell. */
  readonly read: (index: number) => Promise<string | null>;
}

/** More than any path has. */
const mostFolders = 10_000;

/** Words that are looked for; more would not tell more. */
const mostQuotes = 60;

/**
 * The index of each document's transcript: by its name, whatever its case, then by as many folders as both have, then without folders, then
 * without ending, and without one that was put behind it (`a.md.txt`); where none or several fit, the one in which most of the claims' words stand, if at least half of them do and no other has
 * as many. Null where a person must say.
 */
export async function matchDocuments(documents: readonly ImportedDocument[], { names, read }: MatchTargets): Promise<readonly (number | null)[]> {
  const byName = indexNames(names);
  const found = documents.map(({ name }) => (name === null ? [] : byName(name)));
  const all = names.map((_, index) => index);
  const open = documents.flatMap((document, at) => {
    const among = found[at] ?? [];
    return among.length === 1 ? [] : [{ at, among: new Set(among.length === 0 ? all : among), quotes: quotesOf(document), best: 0, second: 0, index: null as number | null }];
  });
  if (open.some(({ quotes }) => quotes.length > 0)) {
    for (const index of all) {
      const asking = open.filter(({ among, quotes }) => quotes.length > 0 && among.has(index));
      const text = asking.length === 0 ? null : await read(index);
      if (text === null) continue;
      const folded = fold(text);
      for (const one of asking) {
        const share = one.quotes.filter((quote) => folded.includes(quote)).length / one.quotes.length;
        if (share > one.best) [one.second, one.best, one.index] = [one.best, share, index];
        else if (share > one.second) one.second = share;
      }
    }
  }
  const byText = new Map(open.map(({ at, best, second, index }) => [at, best >= 0.5 && best > second ? index : null]));
  return documents.map((_, at) => byText.get(at) ?? (byText.has(at) ? null : (found[at]?.[0] ?? null)));
}

/** The indexes of the names that fit a name best. */
function indexNames(names: readonly string[]): (name: string) => readonly number[] {
  const paths = names.map(partsOf);
  const byFile = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const put = (among: Map<string, number[]>, name: string, index: number): void => {
    const there = among.get(name);
    if (there === undefined) among.set(name, [index]);
    else there.push(index);
  };
  paths.forEach((path, index) => {
    const file = path.at(-1) ?? '';
    put(byFile, file, index);
    put(byStem, stemOf(file), index);
  });
  return (name) => {
    const wanted = partsOf(name);
    const file = wanted.at(-1) ?? '';
    const alike = byStem.get(stemOf(file)) ?? byStem.get(file) ?? byFile.get(stemOf(file)) ?? [];
    const rank = (index: number): number => {
      const path = paths[index] ?? [];
      let depth = 1;
      while (depth < Math.min(path.length, wanted.length) && path.at(-1 - depth) === wanted.at(-1 - depth)) depth++;
      // The ending tells before the folders do.
      return path.at(-1) === file ? depth + mostFolders : depth;
    };
    const best = alike.reduce((most, index) => Math.max(most, rank(index)), 0);
    return alike.filter((index) => rank(index) === best);
  };
}

function partsOf(name: string): readonly string[] {
  return name.normalize('NFC').toLowerCase().split(/[\\/]/u).filter((part) => part !== '' && part !== '.' && part !== '..');
}

/** Without its last ending: other tools keep a text as `.txt` or as none. */
function stemOf(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}

function quotesOf({ claims }: ImportedDocument): readonly string[] {
  const quotes = [...new Set(claims.map(({ claim }) => fold(claim.quote.exact)))].filter((quote) => quote !== '');
  // The longest tell most.
  return quotes.sort((a, b) => b.length - a.length).slice(0, mostQuotes);
}

function fold(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
