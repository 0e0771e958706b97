import { createCodebooks } from './codebooks.ts';
import { exitStatus } from './exit-status.ts';
import type { FoundFiles } from './find-files.ts';
import { type LoadedDocument, loadDocument } from './load-document.ts';
import { createOwnFormats } from './own-formats.ts';
import { displayName } from './read-text.ts';
import type { ReportFault, Terminal } from './terminal.ts';

export interface LoadOptions {
  /** Overrules the codebooks that lie near the transcripts. */
  readonly codebook?: string;
}

/** Every transcript among the files, with its claims, one after the other: a large folder need not fit into memory. */
export async function* loadDocuments(
  { paths, candidates }: FoundFiles, options: LoadOptions, terminal: Terminal, fault: ReportFault,
): AsyncGenerator<LoadedDocument> {
  const surroundings = { codebooks: createCodebooks(options.codebook, terminal, fault), formats: createOwnFormats(terminal, fault) };
  let found = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (candidates.length > 1) terminal.progress(`${index + 1}/${candidates.length} ${displayName(candidate.path)}`);
    const document = await loadDocument(candidate, surroundings, terminal, fault);
    if (document === null) continue;
    found++;
    yield document;
  }
  terminal.progress('');
  // Who hears of a file that cannot be read, or is none, needs no second word about it.
  if (found === 0 && terminal.status === exitStatus.done && !candidates.some(({ named }) => named)) {
    for (const path of paths) terminal.warn({ file: displayName(path) }, 'there is no transcript here');
  }
}
