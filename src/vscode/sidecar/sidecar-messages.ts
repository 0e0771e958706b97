import * as vscode from 'vscode';
import type { Doing } from '../../core/claims/claim-history.ts';
import { nameOf, offerToOpen } from '../file-problems.ts';
import type { SidecarFile } from './sidecar-on-disk.ts';
import { transcriptUri } from './sidecar-uri.ts';

/**
 * Why claims were not written; nothing was changed then. `outdated`: the claim was changed or deleted elsewhere meanwhile. `overtaken`: each
 * time that they were about to be written, another program had written others.
 */
export type Refusal = Exclude<SidecarFile, { kind: 'valid' }> | { readonly kind: 'unwritable'; readonly reason: string } | { readonly kind: 'outdated' | 'overtaken' };

/** What people are told about sidecars. No message is ever waited for. */
export interface SidecarMessages {
  notSaved(transcript: vscode.Uri): void;
  nothingTo(doing: Doing): void;
  unreadable(sidecar: vscode.Uri, reason: string): void;
  /** Some claims of a change were not deleted: others have edited them. */
  kept(claims: number): void;
  refused(sidecar: vscode.Uri, why: Refusal): void;
  /** Once for each file: saving goes on, and positions are found again by the words. */
  notRenewed(sidecar: vscode.Uri, why: Refusal): void;
  deleted(sidecar: vscode.Uri, claims: number, restore: () => void): void;
}

export function createSidecarMessages(): SidecarMessages {
  const told = new Set<string>();
  const once = (sidecar: vscode.Uri, message: string): void => {
    const key = `${sidecar.toString()} ${message}`;
    if (told.has(key)) return;
    told.add(key);
    void vscode.window.showWarningMessage(message);
  };
  return {
    notSaved(transcript) {
      void askToSave(transcript);
    },
    nothingTo(doing) {
      const words = doing === 'redo' ? vscode.l10n.t('No change of claims to redo.') : vscode.l10n.t('No change of claims to undo.');
      vscode.window.setStatusBarMessage(words, 4000);
    },
    unreadable(sidecar, reason) {
      once(sidecar, vscode.l10n.t('{0} could not be read: {1}. Its claims cannot be shown or changed.', nameOf(sidecar), reason));
    },
    kept(claims) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Not deleted, because they were edited elsewhere meanwhile: claims: {0}.', claims));
    },
    refused(sidecar, why) {
      if (why.kind === 'outdated') void vscode.window.showWarningMessage(refusalWords(sidecar, why));
      else void offerToOpen(refusalWords(sidecar, why), sidecar, why.kind === 'invalid' ? why.problems[0] : undefined);
    },
    notRenewed(sidecar, why) {
      if (why.kind !== 'invalid') once(sidecar, refusalWords(sidecar, why));
    },
    deleted(sidecar, claims, restore) {
      void offerToRestore(sidecar, claims, restore);
    },
  };
}

function refusalWords(sidecar: vscode.Uri, why: Refusal): string {
  const name = nameOf(sidecar);
  switch (why.kind) {
    case 'invalid':
      return vscode.l10n.t('Nothing was changed: {0} is not a valid claims file. Mend line {1} first.', name, why.problems[0]?.line ?? 1);
    case 'unreadable':
      return vscode.l10n.t('Nothing was changed: {0} could not be read: {1}.', name, why.reason);
    case 'unwritable':
      return vscode.l10n.t('Nothing was changed: {0} could not be written: {1}.', name, why.reason);
    case 'overtaken':
      return vscode.l10n.t('Nothing was changed: another program keeps writing {0}. Try again when it has ended.', name);
    case 'outdated':
      return vscode.l10n.t('Nothing was changed: the claim was changed or deleted elsewhere meanwhile.');
  }
}

async function askToSave(transcript: vscode.Uri): Promise<void> {
  const message = vscode.l10n.t('Save the transcript first: its claims are kept in a file beside it.');
  if (transcript.scheme !== 'untitled') {
    void vscode.window.showWarningMessage(vscode.l10n.t('Claims cannot be kept beside this document: it is not a file.'));
    return;
  }
  const save = vscode.l10n.t('Save');
  if ((await vscode.window.showWarningMessage(message, save)) === save) await vscode.workspace.saveAs(transcript);
}

/** Says nothing where the transcript went as well: then its folder was moved or another branch was checked out. */
async function offerToRestore(sidecar: vscode.Uri, claims: number, restore: () => void): Promise<void> {
  const transcriptStands = await vscode.workspace.fs.stat(transcriptUri(sidecar)).then(() => true, () => false);
  if (!transcriptStands) return;
  const restoreLabel = vscode.l10n.t('Restore');
  const message = vscode.l10n.t('{0} was deleted, and with it the claims: {1}.', nameOf(sidecar), claims);
  if ((await vscode.window.showWarningMessage(message, restoreLabel)) === restoreLabel) restore();
}
