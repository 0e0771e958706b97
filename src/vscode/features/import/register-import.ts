import * as vscode from 'vscode';
import { dateOfName } from '../../../core/figures/date-of-name.ts';
import type { Figure } from '../../../core/figures/model.ts';
import { countTaken, importWords, isWhole, noneImported, waitingLines } from '../../../core/interchange/import/import-report.ts';
import { takeIn } from '../../../core/interchange/import/take-in.ts';
import { findFiguresByAndBy } from '../../figures/find-figures-by-and-by.ts';
import { nameOf } from '../../file-problems.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { addTags } from './add-tags.ts';
import { findTargets } from './find-targets.ts';
import { readImportArguments } from './import-arguments.ts';
import { formatChooser, pickFiles } from './ask-which.ts';
import { type FoundDocument, readImports } from './read-imports.ts';
import { showReport } from './show-report.ts';

/** The command that takes claims of other tools into the transcripts that they are about. */
export function registerImport(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('transcripts.import', (given: unknown) => importClaims(services, given));
}

async function importClaims(services: Services, given: unknown): Promise<void> {
  const { transcripts, platform } = services;
  const wanted = readImportArguments(given);
  const active = transcripts.activeUri;
  // Loaded when first asked for: most sessions import nothing.
  const { importFormats, findImportFormat } = await import('../../../core/interchange/import-formats.ts');
  const files = wanted.files ?? (await pickFiles(importFormats, active));
  if (files === undefined || files.length === 0) return;
  const named = wanted.format === undefined ? undefined : findImportFormat(wanted.format);
  const read = await readImports(files, named === undefined ? await formatChooser(importFormats) : () => Promise.resolve(named), platform);
  if (read === undefined) return;
  const { documents, codebooks, remarks } = read;
  const into = wanted.into;
  const targets = into === undefined ? await findTargets(documents, active, platform) : documents.map(() => into);
  if (targets === undefined) return;
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing'), cancellable: true };
  const taken = await vscode.window.withProgress(options, async (progress, token) => {
    const all: Taken[] = [];
    for (const [index, document] of documents.entries()) {
      const target = targets[index];
      if (token.isCancellationRequested || target === null || target === undefined) continue;
      progress.report({ message: nameOf(target), increment: 100 / documents.length });
      all.push(await takeDocument(services, document, target));
    }
    return all;
  });
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  // A codebook without texts goes where it holds for what is open, else for all of the folder.
  const home = into ?? active ?? (folder === undefined ? undefined : vscode.Uri.joinPath(folder, 'transcript.txt'));
  const ofCodebooks = home === undefined ? [] : await Promise.all(codebooks.map((codebook) => addTags(home, codebook, [], platform)));
  const left = documents.filter((document, index) => targets[index] === null && document.claims.length > 0);
  showReport({
    counts: taken.reduce((counts, one) => one.counts(counts), noneImported),
    orphansIn: taken.flatMap(({ target, hasOrphans }) => (hasOrphans ? [target] : [])),
    lines: [
      ...taken.flatMap(({ lines }) => lines), ...ofCodebooks.flatMap((one) => one.remarks), ...remarks,
      ...left.map(({ name, file, claims }) => vscode.l10n.t('Left out: {0}. Claims: {1}.', name ?? nameOf(file), claims.length)),
    ],
    isTrouble: remarks.length > 0 || left.length > 0 || taken.some(({ failed }) => failed),
  });
}

interface Taken {
  readonly target: vscode.Uri;
  readonly counts: (before: typeof noneImported) => typeof noneImported;
  readonly hasOrphans: boolean;
  readonly failed: boolean;
  readonly lines: readonly string[];
}

/** One step of the transcript's undo. */
async function takeDocument({ transcripts, claims, platform }: Services, { claims: imported, codebook }: FoundDocument, target: vscode.Uri): Promise<Taken> {
  const nothing = (why: string): Taken => ({ target, counts: (before) => before, hasOrphans: false, failed: true, lines: [`${nameOf(target)}: ${why}`] });
  const document = await openTranscript(target, transcripts);
  if (document === undefined) return nothing(vscode.l10n.t('it is no transcript'));
  if (!claims.canKeep(target)) return nothing(vscode.l10n.t('claims cannot be kept beside it'));
  // The store reads the sidecar when a transcript is first asked for.
  claims.claims(target);
  await claims.flush();
  const { idOf, remarks } = await addTags(target, codebook, imported.flatMap(({ claim }) => claim.tags), platform);
  const { text, transcript } = document;
  const taken = takeIn(imported, { text, transcript, figures: await figuresOf(document), claims: claims.claims(target).map(({ claim }) => claim), otherIds: claims.otherIds(target) }, idOf);
  const added = taken.filter(({ known }) => !known).map(({ claim }) => claim);
  if (added.length > 0 && !(await claims.apply(target, { kind: 'add', claims: added }))) return { ...nothing(vscode.l10n.t('its claims could not be written')), lines: remarks };
  const counts = countTaken(taken);
  return { target, counts: (before) => countTaken(taken, before), hasOrphans: !isWhole(counts), failed: false, lines: [`${nameOf(target)}: ${importWords(counts)}`, ...waitingLines(taken).map((line) => `  ${line}`), ...remarks] };
}

/** Where the text is being edited, as it was. */
async function figuresOf(document: TranscriptDocument): Promise<readonly Figure[]> {
  const { text, transcript, uri } = document;
  return (await document.figuresByAndBy()) ?? (await findFiguresByAndBy(text, transcript.date ?? dateOfName(uri.path))) ?? [];
}

async function openTranscript(uri: vscode.Uri, transcripts: Services['transcripts']): Promise<TranscriptDocument | undefined> {
  try {
    return await transcripts.read(await vscode.workspace.openTextDocument(uri));
  } catch {
    // A file that is gone, or is no text.
    return undefined;
  }
}
