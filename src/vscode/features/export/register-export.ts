import * as vscode from 'vscode';
import type { CorpusDocument } from '../../../core/corpus/corpus-document.ts';
import type { ExportFormat } from '../../../core/interchange/export-format.ts';
import { nameOf } from '../../file-problems.ts';
import { reasonOf } from '../../read-text-file.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { fileName, sidecarSuffix } from '../../sidecar/sidecar-uri.ts';
import { readExportArguments, type ExportScope } from './export-arguments.ts';
import { readCorpus, type CorpusOnDisk } from '../../read-corpus.ts';

/** The command that writes the claims of one transcript or of the whole workspace for another tool. */
export function registerExport(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('transcripts.export', (given: unknown) => exportClaims(services, given));
}

async function exportClaims(services: Services, given: unknown): Promise<void> {
  const wanted = readExportArguments(given);
  const active = wanted.uri === undefined ? services.transcripts.active : services.transcripts.find(wanted.uri);
  const scope = wanted.scope ?? (await pickScope(services, active));
  if (scope === undefined) return;
  // Loaded when first asked for: most sessions export nothing.
  const { formats, findFormat } = await import('../../../core/interchange/formats.ts');
  const format = (wanted.format === undefined ? undefined : findFormat(wanted.format)) ?? (await pickFormat(formats));
  if (format === undefined) return;
  await services.claims.flush();
  const corpus = scope === 'transcript' ? await oneDocument(services, active) : await wholeWorkspace(services);
  if (corpus === undefined) return;
  if (corpus.documents.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no claims to export.'));
    tellFailed(corpus);
    return;
  }
  const target = wanted.target ?? (await askWhere(format, scope === 'transcript' ? active : undefined));
  if (target === undefined) return;
  await write(services, format, corpus, target);
}

async function pickScope({ claims }: Services, active: TranscriptDocument | undefined): Promise<ExportScope | undefined> {
  if (vscode.workspace.workspaceFolders === undefined) return 'transcript';
  if (active === undefined) return 'workspace';
  const items: readonly (vscode.QuickPickItem & { readonly scope: ExportScope })[] = [
    { scope: 'transcript', label: vscode.l10n.t('This transcript'), description: vscode.l10n.t('{0}, claims: {1}', fileName(active.uri), claims.claims(active.uri).length) },
    { scope: 'workspace', label: vscode.l10n.t('All transcripts with claims'), description: vscode.l10n.t('of the open folder, as saved') },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export which claims?') }))?.scope;
}

async function pickFormat(formats: readonly ExportFormat[]): Promise<ExportFormat | undefined> {
  const items = formats.map((format) => ({ label: format.title(), description: `.${format.extension}`, detail: format.losses().join(' '), format }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export in which format?'), matchOnDescription: true }))?.format;
}

/** As in the editor, saved or not. */
async function oneDocument({ claims, codebooks }: Services, active: TranscriptDocument | undefined): Promise<CorpusOnDisk | undefined> {
  if (active === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript first.'));
    return undefined;
  }
  const { uri, text, transcript } = active;
  const codebook = await codebooks.load(uri);
  const document: CorpusDocument = { name: nameOf(uri), text, transcript, claims: claims.claims(uri), codebook };
  return { documents: document.claims.length === 0 ? [] : [document], failed: [] };
}

function wholeWorkspace(services: Services): Thenable<CorpusOnDisk | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading claims'), cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => readCorpus(services, progress, token));
}

async function askWhere(format: ExportFormat, active: TranscriptDocument | undefined): Promise<vscode.Uri | undefined> {
  const folder = (active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  const beside = folder?.uri ?? (active === undefined ? undefined : vscode.Uri.joinPath(active.uri, '..'));
  const name = active === undefined ? `claims.${format.extension}` : `${fileName(active.uri).replace(/\.[^.]+$/u, '')}-claims.${format.extension}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Claims'),
    filters: { [format.title()]: [format.extension] },
    ...(beside === undefined ? {} : { defaultUri: vscode.Uri.joinPath(beside, name) }),
  });
}

async function write({ platform }: Services, format: ExportFormat, corpus: CorpusOnDisk, target: vscode.Uri): Promise<void> {
  if (target.path.endsWith(sidecarSuffix)) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} is the name of a claims file. Choose another name.', nameOf(target)));
    return;
  }
  try {
    const { writeFile } = await import('../../../core/interchange/write-file.ts');
    await platform.writeAtomically(target, await writeFile(format, corpus.documents, { table: 'claims', now: new Date().toISOString(), leaveOut: () => undefined }));
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}.', nameOf(target), reasonOf(error)));
    return;
  }
  const count = corpus.documents.reduce((sum, { claims }) => sum + claims.length, 0);
  void offerToShow(vscode.l10n.t('Exported to {0}. Claims: {1}.', nameOf(target), count), target);
  tellFailed(corpus);
}

async function offerToShow(message: string, target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal');
  const chosen = await vscode.window.showInformationMessage(message, open, reveal);
  // vscode.open, not showTextDocument: a person may have another program or editor for the format.
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', target);
  if (chosen === reveal) await vscode.commands.executeCommand(vscode.env.uiKind === vscode.UIKind.Web ? 'revealInExplorer' : 'revealFileInOS', target);
}

function tellFailed({ failed }: CorpusOnDisk): void {
  if (failed.length === 0) return;
  const names = failed.slice(0, 3).map(nameOf).join(', ');
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Left out, because they or their transcripts could not be read: {0}. Files: {1}.', failed.length > 3 ? `${names}, …` : names, failed.length),
  );
}
