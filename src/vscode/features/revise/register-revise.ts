import * as vscode from 'vscode';
import { isOrphan } from '../../../core/anchoring/anchor.ts';
import { claimCountsAfter } from '../../../core/presentation/revision/revision-list.ts';
import { readClaimArguments, readUri } from '../../claim-arguments.ts';
import { toRange } from '../../convert.ts';
import { nameOf } from '../../file-problems.ts';
import type { Services } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { planRevision, type PlannedRevision } from './compare-with.ts';
import { pickVersion, readVersion } from './pick-version.ts';
import { createRevisionPages, type RevisionPages } from './revision-page.ts';

/** A transcript's text replaced by a revised version: first what differs is shown, then it is one edit of the text, which its claims follow. */
export function registerRevise(services: Services): vscode.Disposable {
  const pages = createRevisionPages();
  return vscode.Disposable.from(
    pages,
    vscode.commands.registerCommand('transcripts.reviseText', (given: unknown) => revise(services, pages, given)),
    vscode.commands.registerCommand('transcripts.applyRevision', async (page: unknown) => {
      const planned = pages.planned(page instanceof vscode.Uri ? page : vscode.window.activeTextEditor?.document.uri);
      if (planned !== undefined) await apply(services, pages, planned);
    }),
  );
}

/** `from` in the arguments, a URI, names the revised version; else it is asked for. */
async function revise(services: Services, pages: RevisionPages, given: unknown): Promise<void> {
  const document = await transcriptFor(services.transcripts, readClaimArguments(given).uri);
  if (document === undefined) return;
  const from = fromOf(given);
  const version = from === null ? await pickVersion(document) : await readVersion(from);
  const now = services.transcripts.find(document.uri);
  if (version === undefined || now === undefined) return;
  const planned = planRevision(services, now, version);
  if (planned.edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} says the same as {1}, to the letter.', planned.name, nameOf(document.uri)));
    return;
  }
  await pages.show(planned);
  await ask(services, pages, planned);
}

async function ask(services: Services, pages: RevisionPages, planned: PlannedRevision): Promise<void> {
  const items = [
    { label: `$(replace-all) ${vscode.l10n.t('Replace the Text')}`, description: vscode.l10n.t('one step, which undo takes back; the claims follow'), does: () => apply(services, pages, planned) },
    { label: `$(list-unordered) ${vscode.l10n.t('Read the List First')}`, description: vscode.l10n.t('a button on its page replaces the text'), does: () => Promise.resolve() },
    { label: `$(diff) ${vscode.l10n.t('Show Both Texts Side by Side')}`, does: () => pages.compare(planned) },
  ];
  const title = vscode.l10n.t('Replace the text of {0} by {1}?', nameOf(planned.document.uri), planned.name);
  await (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.does();
}

async function apply(services: Services, pages: RevisionPages, planned: PlannedRevision): Promise<void> {
  const { uri } = planned.document;
  const open = await vscode.workspace.openTextDocument(uri);
  const document = await services.transcripts.read(open);
  if (document === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is no transcript any more.', nameOf(uri)));
    return;
  }
  if (document.text !== planned.document.text) {
    await pages.show(planRevision(services, document, planned));
    void vscode.window.showWarningMessage(vscode.l10n.t('The text was changed meanwhile: the list was made anew. Look at it, then replace the text.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of planned.edits) edit.replace(uri, toRange(document, { start, end }), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The text of {0} could not be changed.', nameOf(uri)));
    return;
  }
  await vscode.window.showTextDocument(open, { viewColumn: editorOf(uri)?.viewColumn ?? vscode.ViewColumn.Active });
  void tell(services, uri, planned.name);
}

async function tell({ claims }: Services, uri: vscode.Uri, name: string): Promise<void> {
  const anchored = await settled(claims, uri);
  const review = vscode.l10n.t('Review');
  const undo = vscode.l10n.t('Undo');
  const words = vscode.l10n.t('The text is that of {0} now; it is not saved yet. {1}.', name, claimCountsAfter(anchored));
  const chosen = await vscode.window.showInformationMessage(words, ...(anchored.some(isOrphan) ? [review] : []), undo);
  if (chosen === review) await vscode.commands.executeCommand('transcripts.reviewClaims', { uri });
  if (chosen === undo) {
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
  }
}

/** The claims once they were found in the text as it is now. */
async function settled(claims: Services['claims'], uri: vscode.Uri): Promise<ReturnType<Services['claims']['claims']>> {
  await new Promise<void>((resolve) => {
    const listening = claims.onDidChange((changed) => {
      if (changed.toString() !== uri.toString()) return;
      listening.dispose();
      resolve();
    });
  });
  return claims.claims(uri);
}

function fromOf(given: unknown): vscode.Uri | null {
  return typeof given === 'object' && given !== null && 'from' in given ? readUri(given.from) : null;
}
