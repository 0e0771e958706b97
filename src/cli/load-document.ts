import { readFile } from 'node:fs/promises';
import { anchorClaims } from '../core/anchoring/find-passage.ts';
import { chosenFormat, emptySidecar, otherIds, parseSidecar } from '../core/claims/sidecar.ts';
import type { CorpusDocument } from '../core/corpus/corpus-document.ts';
import { describeProblem } from '../core/corpus/describe-problem.ts';
import { parseTranscript } from '../core/transcript/parse-transcript.ts';
import type { Codebooks, FoundCodebook } from './codebooks.ts';
import { decodeText } from './decode-text.ts';
import { exitStatus } from './exit-status.ts';
import { describeFileError, errorCode } from './file-error.ts';
import { type Candidate, sidecarOf } from './find-files.ts';
import { type OwnFormatsOfFolders, unknownFormat } from './own-formats.ts';
import { displayName, tryReadText, warnOfDamage } from './read-text.ts';
import type { ReportFault, Terminal } from './terminal.ts';

/** A transcript with its claims as read from disk. */
export interface LoadedDocument extends CorpusDocument, FoundCodebook {
  /** Null where there is none. */
  readonly sidecar: { readonly name: string; readonly text: string } | null;
  /** Of its items that are no claims. */
  readonly otherIds: ReadonlySet<string>;
}

/** What is agreed on in the folders above a transcript. */
export interface Surroundings {
  readonly codebooks: Codebooks;
  readonly formats: OwnFormatsOfFolders;
}

/**
 * Reads one transcript and its sidecar. A file with a sidecar is a transcript because somebody tagged claims in it. Null where the file is
 * no transcript (after a word of warning if it was named), or, after messages, where it or its sidecar cannot be read: claims that are
 * there but unreadable must not look like none. A file met in a folder without a sidecar never fails the run.
 */
export async function loadDocument(
  candidate: Candidate, { codebooks, formats }: Surroundings, terminal: Terminal, fault: ReportFault, { force = false }: { /** A person says that it is a transcript. */ readonly force?: boolean } = {},
): Promise<LoadedDocument | null> {
  const { path } = candidate;
  const name = displayName(path);
  const reading = await tryReadText(path, terminal);
  const sidecar = await readSidecar(path, terminal);
  if ('message' in reading) {
    // What is met in a folder and has no claims beside it need not be a transcript, still less one that can be read.
    if (candidate.named || sidecar !== null) terminal.fail({ file: name }, reading.message, exitStatus.unreadable);
    else if (reading.kind === 'unreadable') terminal.warn({ file: name }, reading.message);
    return null;
  }
  if (sidecar === 'unreadable') return null;
  const { text } = reading;
  const result = sidecar === null ? { sidecar: emptySidecar } : parseSidecar(sidecar.text);
  const chosen = 'sidecar' in result ? chosenFormat(result.sidecar) : null;
  const available = await formats.for(candidate);
  if (chosen !== null && !available.some((format) => format.name === chosen)) terminal.warn({ file: name }, unknownFormat(chosen));
  const transcript = parseTranscript(text, { force: force || sidecar !== null, formats: available, ...(chosen !== null && { format: chosen }) });
  if (transcript.format === null && sidecar === null && !force) {
    if (candidate.named) terminal.warn({ file: name }, 'this does not look like a transcript and has no claims beside it; left out');
    return null;
  }
  warnOfDamage(path, reading, terminal);
  if ('problems' in result) {
    for (const problem of result.problems) fault({ file: displayName(sidecarOf(path)), ...problem }, describeProblem(problem));
    return null;
  }
  const codebook = await codebooks.for(candidate);
  return { name, text, transcript, claims: anchorClaims(text, result.sidecar.claims, () => transcript), sidecar, otherIds: otherIds(result.sidecar), ...codebook };
}

async function readSidecar(path: string, terminal: Terminal): Promise<LoadedDocument['sidecar'] | 'unreadable'> {
  const name = displayName(sidecarOf(path));
  try {
    const decoded = decodeText(await readFile(sidecarOf(path)));
    if (decoded !== null) {
      warnOfDamage(sidecarOf(path), decoded, terminal);
      return { name, text: decoded.text };
    }
    terminal.fail({ file: name }, 'this is a binary file, not JSON', exitStatus.unreadable);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    terminal.fail({ file: name }, describeFileError(error, 'read'), exitStatus.unreadable);
  }
  return 'unreadable';
}
