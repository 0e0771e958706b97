import { basename } from 'node:path';
import { emptySidecar, parseSidecar, type Sidecar } from '../../core/claims/sidecar.ts';
import { serialiseSidecar } from '../../core/claims/write-sidecar.ts';
import { documentFigures } from '../../core/corpus/document-figures.ts';
import { describeProblem } from '../../core/corpus/describe-problem.ts';
import type { ImportedDocument } from '../../core/interchange/import-format.ts';
import { countTaken, type ImportCounts, importWords, isWhole } from '../../core/interchange/import/import-report.ts';
import { matchDocuments } from '../../core/interchange/import/match-documents.ts';
import { takeIn } from '../../core/interchange/import/take-in.ts';
import { type LeftOut, leftOutWords } from '../../core/interchange/left-out.ts';
import { shorten } from '../../core/presentation/claim-words.ts';
import type { Codebooks } from '../codebooks.ts';
import { exitStatus } from '../exit-status.ts';
import { describeFileError } from '../file-error.ts';
import { type Candidate, sidecarOf } from '../find-files.ts';
import { type LoadedDocument, loadDocument } from '../load-document.ts';
import type { OwnFormatsOfFolders } from '../own-formats.ts';
import { displayName, tryReadText } from '../read-text.ts';
import { replaceText } from '../replace-text.ts';
import type { Terminal } from '../terminal.ts';
import type { CodebookFiles } from './codebook-files.ts';
import { writeNewText } from './new-texts.ts';
import { openSource, type SourceFile } from './source-files.ts';

/** Where an import goes, and how. */
export interface Import {
  /** Transcripts that are there. */
  readonly candidates: readonly Candidate[];
  /** The one that was named; null for a folder. */
  readonly only: Candidate | null;
  /** Of new texts; null where none are to be written. */
  readonly textFolder: string | null;
  readonly isDry: boolean;
  readonly codebooks: Codebooks;
  readonly formats: OwnFormatsOfFolders;
  readonly codebookFiles: CodebookFiles;
}

/** Reads one file, and writes what it says of each transcript into its sidecar. What goes wrong is reported, and the rest goes on. */
export async function importFile({ path, format, folder }: SourceFile, into: Import, terminal: Terminal): Promise<void> {
  const file = displayName(path);
  const left = new Map<LeftOut, number>();
  try {
    const read = await format.load();
    const leaveOut = (what: LeftOut, count = 1): void => void left.set(what, (left.get(what) ?? 0) + count);
    const { documents: found, codebook, problems } = await read(await openSource(path), { now: new Date().toISOString(), leaveOut });
    for (const { message, line, column } of problems) {
      terminal.fail({ file, ...(line !== null && { line }), ...(line !== null && column !== null && { column }) }, message, exitStatus.unreadable);
    }
    const claims = found.flatMap((document) => document.claims);
    if (folder === '' && claims.length === 0 && codebook === null && problems.length === 0) terminal.warn({ file }, 'there is nothing to import here');
    if (claims.some(({ claim }) => claim.quote.exact.includes('\uFFFD'))) terminal.warn({ file }, 'words of some claims cannot be read: they are not UTF-8, or were damaged before');
    // Many tools keep the texts of a folder in a folder, and name them by their files alone.
    const documents = found.map((document) => (document.name === null || /^[/\\]/u.test(document.name) ? document : { ...document, name: folder + document.name }));
    const targets = await targetsOf(documents, into, terminal);
    const first = targets.find((target) => target !== null) ?? into.only ?? into.candidates[0];
    if (codebook !== null && first !== undefined) await into.codebookFiles.take(await into.codebooks.for(first), codebook, []);
    for (const [index, document] of documents.entries()) await importDocument(document, codebook, targets[index] ?? null, file, into, terminal);
  } catch (error) {
    terminal.fail({ file }, error instanceof Error && 'code' in error ? describeFileError(error, 'read') : String(error), exitStatus.unreadable);
  }
  for (const [what, count] of left) terminal.warn({ file }, leftOutWords(what, count));
}

/** A file about one text is about the transcript that was named. */
async function targetsOf(documents: readonly ImportedDocument[], { only, candidates }: Import, terminal: Terminal): Promise<readonly (Candidate | null)[]> {
  if (only !== null && documents.length === 1) return [only];
  const names = candidates.map(({ path }) => displayName(path));
  const read = async (index: number): Promise<string | null> => {
    const reading = await tryReadText(candidates[index]?.path ?? '', terminal);
    return 'message' in reading ? null : reading.text;
  };
  return (await matchDocuments(documents, { names, read })).map((index) => (index === null ? null : (candidates[index] ?? null)));
}

async function importDocument(
  imported: ImportedDocument, codebook: Parameters<CodebookFiles['take']>[1], target: Candidate | null, file: string, into: Import, terminal: Terminal,
): Promise<void> {
  const { name, claims } = imported;
  let candidate = target;
  if (candidate === null && imported.text !== null && into.textFolder !== null) {
    if (into.isDry) {
      terminal.print(`${name ?? file}: a new text with claims: ${claims.length}\n`);
      return;
    }
    const path = await writeNewText(imported, into.textFolder, terminal);
    if (path === null) return;
    terminal.print(`${displayName(path)}: a new text\n`);
    candidate = { path, named: true, root: into.textFolder };
  }
  if (candidate === null) {
    // Who imports all that another tool has needs no word about texts in which nobody tagged.
    if (claims.length === 0) return;
    const hint = imported.text === null ? '' : '; --texts writes it as a new one';
    terminal.fail({ file }, `nothing tells which transcript ${name === null ? 'it' : `"${name}"`} is about; left out are claims: ${claims.length}${hint}`, exitStatus.unreadable);
    return;
  }
  if (claims.length === 0) return;
  const fault = (place: Parameters<Terminal['fail']>[0], message: string): void => terminal.fail(place, message, exitStatus.unreadable);
  // As if it had been named: what cannot be read must be said, or its claims would be lost without a word.
  const document = await loadDocument({ ...candidate, named: true }, into, terminal, fault, { force: true });
  if (document === null) return;
  const idOf = await into.codebookFiles.take(document, codebook, claims.flatMap(({ claim }) => claim.tags));
  const taken = takeIn(claims, { text: document.text, transcript: document.transcript, figures: documentFigures(document), claims: document.claims.map(({ claim }) => claim), otherIds: document.otherIds }, idOf);
  const added = taken.filter(({ known }) => !known);
  if (added.length > 0 && !into.isDry && !(await writeClaims(candidate.path, document, added.map(({ claim }) => claim), terminal))) return;
  report(document.name, countTaken(taken), terminal);
  for (const { claim, anchor } of added) if (anchor.span === null) terminal.print(`${document.name}: ${anchor.state} claim: "${shorten(claim.quote.exact, 100)}"\n`);
}

function report(name: string, counts: ImportCounts, terminal: Terminal): void {
  terminal.print(`${name}: ${importWords(counts)}\n`);
  if (!isWhole(counts)) terminal.note(exitStatus.findings);
}

/** False, after a message, where the sidecar cannot be written, or was changed since it was read. */
async function writeClaims(path: string, { sidecar }: LoadedDocument, claims: Sidecar['claims'], terminal: Terminal): Promise<boolean> {
  const target = sidecarOf(path);
  const place = { file: displayName(target) };
  const fail = (message: string): boolean => {
    terminal.fail(place, message, exitStatus.unreadable);
    return false;
  };
  const before = sidecar === null ? { sidecar: emptySidecar } : parseSidecar(sidecar.text);
  if (!('sidecar' in before)) return fail('the claims beside it cannot be read');
  const text = serialiseSidecar({ ...before.sidecar, claims: [...before.sidecar.claims, ...claims] }, basename(path));
  const after = parseSidecar(text);
  if (!('sidecar' in after)) return fail(`not written, because it would not be valid: ${after.problems.map(describeProblem).join('; ')}`);
  try {
    return (await replaceText(target, sidecar?.text ?? null, text)) || fail('the claims were changed meanwhile; run the import again');
  } catch (error) {
    return fail(describeFileError(error, 'write'));
  }
}
