import * as vscode from 'vscode';
import type { CorpusDocument } from '../../../core/corpus/corpus-document.ts';
import { narrowDocument } from '../../../core/corpus/narrow-document.ts';
import type { ExportFormat, Table } from '../../../core/interchange/export-format.ts';
import { toSpan } from '../../convert.ts';
import { openDocument } from '../../documents/open-document.ts';
import { nameOf } from '../../file-problems.ts';
import { reasonOf } from '../../read-text-file.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf } from '../../transcript-editor.ts';
import { askWhere, pickFolder, pickFormat, pickScope, pickTable } from './ask-what.ts';
import { type ExportScope, readExportArguments } from './export-arguments.ts';
import { type Corpus, corpusOf, findCorpus } from '../../read-corpus.ts';
import { type Job, whyProtected, type Written, writeCorpus } from './write-corpus.ts';

/** The command that writes claims, and what else was found, of a selection, a transcript, a folder or the whole workspace for another tool. */
export function registerExport(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('transcripts.export', (given: unknown) => exportClaims(services, given));
}

async function readOpen({ transcripts }: Services, uri: vscode.Uri): Promise<TranscriptDocument | undefined> {
  const document = openDocument(uri);
  return document === undefined ? undefined : transcripts.read(document);
}

async function exportClaims(services: Services, given: unknown): Promise<void> {
  const wanted = readExportArguments(given);
  const active = wanted.uri === undefined || wanted.scope === 'folder' ? await services.transcripts.readActive() : await readOpen(services, wanted.uri);
  const scope = wanted.scope ?? (await pickScope(services, active));
  if (scope === undefined) return;
  // Taken before anything else is asked: the selection may be another by then.
  const selected = active === undefined ? undefined : editorOf(active.uri)?.selection;
  const folder = scope !== 'folder' ? undefined : (wanted.uri ?? (await pickFolder(vscode.l10n.t('Export Which Folder?'), vscode.workspace.workspaceFolders?.[0]?.uri)));
  if (scope === 'folder' && folder === undefined) return;
  // Loaded when first asked for: most sessions export nothing.
  const { formatGroups, findFormat } = await import('../../../core/interchange/formats.ts');
  const format = (wanted.format === undefined ? undefined : findFormat(wanted.format)) ?? (await pickFormat(formatGroups));
  if (format === undefined) return;
  const table = wanted.table ?? (wanted.format === undefined ? await pickTable(format) : (format.tables[0] ?? 'claims'));
  if (table === undefined) return;
  await services.claims.flush();
  const corpus = await corpusFor(services, { scope, active, selected, folder, table });
  if (corpus === undefined) return;
  const target = wanted.target ?? (await askWhere(format, table, scope === 'transcript' || scope === 'selection' ? active : undefined));
  if (target === undefined) return;
  const isMeant = wanted.target !== undefined;
  await run({ format, table, corpus, target, mayReplace: isMeant || format.shape === 'file' || (await askToReplace(target)) }, services);
}

interface What {
  readonly scope: ExportScope;
  readonly active: TranscriptDocument | undefined;
  readonly selected: vscode.Selection | undefined;
  readonly folder: vscode.Uri | undefined;
  readonly table: Table;
}

async function corpusFor(services: Services, { scope, active, selected, folder, table }: What): Promise<Corpus | undefined> {
  // Figures and turns are in every transcript, claims where somebody tagged.
  const tagged = table === 'claims' || table === 'codebook';
  const isOne = scope === 'transcript' || scope === 'selection';
  const corpus = isOne ? await oneDocument(services, active, scope === 'selection' ? selected : undefined, tagged) : await findCorpus(services, folder, tagged);
  if (corpus === 'no transcript') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript first.'));
    return undefined;
  }
  if (corpus !== null && corpus.files.length > 0) return corpus;
  tellNothing(tagged);
  return undefined;
}

/** As in the editor, saved or not; null where it has no claims and these are asked for. */
async function oneDocument({ claims, codebooks }: Services, active: TranscriptDocument | undefined, selected: vscode.Selection | undefined, tagged: boolean): Promise<Corpus | null | 'no transcript'> {
  if (active === undefined) return 'no transcript';
  const { uri, text, transcript } = active;
  const codebook = await codebooks.load(uri);
  const whole: CorpusDocument = { name: nameOf(uri), text, transcript, claims: claims.claims(uri), codebook };
  const document = selected === undefined ? whole : narrowDocument(whole, toSpan(active, selected));
  return tagged && document.claims.length === 0 ? null : corpusOf(uri, document);
}

function tellNothing(tagged: boolean): void {
  void vscode.window.showInformationMessage(tagged ? vscode.l10n.t('There are no claims to export.') : vscode.l10n.t('There is no transcript to export.'));
}

/** Of a folder with something in it. */
async function askToReplace(folder: vscode.Uri): Promise<boolean> {
  const there = await vscode.workspace.fs.readDirectory(folder).then((entries) => entries.length, () => 0);
  if (there === 0) return true;
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('{0} is not empty. Replace files of the same names in it?', nameOf(folder));
  return (await vscode.window.showWarningMessage(message, { modal: true }, replace, vscode.l10n.t('Keep Them'))) === replace;
}

async function run(job: Job, { platform }: Services): Promise<void> {
  const { format, corpus, target } = job;
  const why = format.shape === 'file' ? await whyProtected(target, corpus) : null;
  if (why !== null) {
    void vscode.window.showErrorMessage(`${why}.`);
    return;
  }
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting'), cancellable: true };
  let written: Written | undefined;
  try {
    written = await vscode.window.withProgress(options, (progress, token) => writeCorpus(job, platform, progress, token));
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}.', nameOf(target), reasonOf(error)));
    return;
  }
  if (written === undefined) return;
  if (written.transcripts === 0) tellNothing(job.table === 'claims' || job.table === 'codebook');
  else void offerToShow(format, written, target);
  tellFailed(corpus);
}

async function offerToShow({ shape }: ExportFormat, { transcripts, claims, notes }: Written, target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal');
  const message = [vscode.l10n.t('Exported to {0}. Transcripts: {1}, claims: {2}.', nameOf(target), transcripts, claims), ...notes].join(' ');
  const chosen = await vscode.window.showInformationMessage(message, ...(shape === 'file' ? [open] : []), reveal);
  // vscode.open, not showTextDocument: a person may have another program or editor for the format.
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', target);
  if (chosen === reveal) await vscode.commands.executeCommand(vscode.env.uiKind === vscode.UIKind.Web ? 'revealInExplorer' : 'revealFileInOS', target);
}

function tellFailed({ failed }: Corpus): void {
  if (failed.length === 0) return;
  const names = failed.slice(0, 3).map(nameOf).join(', ');
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Left out, because they or their claims could not be read: {0}. Files: {1}.', failed.length > 3 ? `${names}, …` : names, failed.length),
  );
}
