import * as vscode from 'vscode';
import type { Claim, Evidence } from '../../../core/claims/claim.ts';
import { evidenceName, evidenceTarget, fileAddress, webAddress } from '../../../core/claims/evidence-address.ts';
import { addEvidence, removeEvidence } from '../../../core/claims/judge-claim.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { pickClaim, type PickedClaim } from '../../pick-claim.ts';
import { replaceClaim } from '../../replace-claim.ts';
import type { Services } from '../../services.ts';

/** Adds a page or a file; one that is there already gets another note. */
export async function addEvidenceLink(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { wanted, document } = picked;
  const { claim } = picked.claim;
  const iri = await addressFor(picked);
  if (iri === undefined) return;
  const known = claim.evidence.find((one) => one.iri === iri)?.note ?? '';
  const isGiven = wanted.iri !== undefined || wanted.file !== undefined;
  const note = wanted.note ?? (isGiven ? known : await askForNote(iri, known));
  if (note === undefined) return;
  await replaceClaim(services, document.uri, claim.id, (now) => addEvidence(now, { iri, note }, services.platform.now()));
}

export async function removeEvidenceLink(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { claim } = picked.claim;
  const evidence = await pickEvidence(claim, picked.wanted.iri, vscode.l10n.t('Remove which evidence?'));
  if (evidence === undefined) return;
  await replaceClaim(services, picked.document.uri, claim.id, (now) => removeEvidence(now, evidence.iri, services.platform.now()));
}

/** Goes to a page or a file alone, whatever a sidecar says. */
export async function openEvidence(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const evidence = await pickEvidence(picked.claim.claim, picked.wanted.iri, vscode.l10n.t('Open which evidence?'));
  if (evidence === undefined) return;
  const target = evidenceTarget(evidence.iri);
  if (target === null) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This address is not opened: "{0}". Evidence is a page of the web or a file in a folder beside the transcript.', shorten(evidence.iri, 200)));
  } else if (target.kind === 'page') await vscode.env.openExternal(vscode.Uri.parse(target.address, true));
  else await openFile(vscode.Uri.joinPath(picked.document.uri, '..', target.path));
}

async function openFile(file: vscode.Uri): Promise<void> {
  const isThere = await vscode.workspace.fs.stat(file).then(() => true, () => false);
  if (isThere) await vscode.commands.executeCommand('vscode.open', file);
  else void vscode.window.showWarningMessage(vscode.l10n.t('There is no file {0}.', vscode.workspace.asRelativePath(file)));
}

async function addressFor({ document, wanted }: PickedClaim): Promise<string | undefined> {
  if (wanted.file !== undefined) return addressOfFile(document.uri, wanted.file);
  if (wanted.iri !== undefined) {
    const address = evidenceTarget(wanted.iri) === null ? webAddress(wanted.iri) : wanted.iri;
    if (address === null) void vscode.window.showWarningMessage(noAddress(wanted.iri));
    return address ?? undefined;
  }
  const page = { label: `$(link) ${vscode.l10n.t('Web Address…')}`, isFile: false };
  const file = { label: `$(file) ${vscode.l10n.t('File…')}`, isFile: true };
  const kind = await vscode.window.showQuickPick([page, file], { title: vscode.l10n.t('Evidence'), ignoreFocusOut: true });
  if (kind === undefined) return undefined;
  return kind.isFile ? askForFile(document.uri) : askForPage();
}

async function askForPage(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Web address of the evidence'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    validateInput: (words) => (words.trim() === '' || webAddress(words) !== null ? undefined : noAddress(words)),
  });
  return typed === undefined ? undefined : (webAddress(typed) ?? undefined);
}

async function askForFile(transcript: vscode.Uri): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ defaultUri: vscode.Uri.joinPath(transcript, '..'), title: vscode.l10n.t('File with the evidence') })) ?? [];
  return file === undefined ? undefined : addressOfFile(transcript, file);
}

/** By a path that holds on every machine that has the workspace. */
function addressOfFile(transcript: vscode.Uri, file: vscode.Uri): string | undefined {
  const workspace = vscode.workspace.getWorkspaceFolder(transcript)?.uri ?? vscode.Uri.joinPath(transcript, '..');
  const isInside = file.scheme === workspace.scheme && file.authority === workspace.authority && file.path.startsWith(`${workspace.path.replace(/\/$/, '')}/`);
  if (isInside) return fileAddress(vscode.Uri.joinPath(transcript, '..').path, file.path);
  void vscode.window.showWarningMessage(vscode.l10n.t('Choose a file in the same workspace: the path to another would hold on this machine alone.'));
  return undefined;
}

function askForNote(iri: string, known: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: shorten(evidenceName(iri), 100), value: known, ignoreFocusOut: true, prompt: vscode.l10n.t('What does it show? It may be left empty.'),
  }).then((typed) => typed?.trim());
}

async function pickEvidence({ evidence }: Claim, iri: string | undefined, title: string): Promise<Evidence | undefined> {
  if (iri !== undefined) return evidence.find((one) => one.iri === iri);
  if (evidence.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('This claim has no evidence yet.'));
  if (evidence.length < 2) return evidence[0];
  const items = evidence.map((one) => ({ label: one.note === '' ? evidenceName(one.iri) : one.note, ...(one.note === '' ? {} : { detail: evidenceName(one.iri) }), one }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.one;
}

function noAddress(words: string): string {
  return vscode.l10n.t('"{0}" is no address of a page: it begins with https:// or http://.', shorten(words, 100));
}
