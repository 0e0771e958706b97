import * as vscode from 'vscode';
import type { Claim } from '../core/claims/claim.ts';
import type { Services } from './services.ts';

/** Changes the claim as it is by now: it may have been changed while a question stood open. False, after a message, where that was not possible. */
export async function replaceClaim(services: Services, uri: vscode.Uri, id: string, change: (claim: Claim) => Claim): Promise<boolean> {
  const now = services.claims.claims(uri).find(({ claim }) => claim.id === id);
  if (now !== undefined) return services.claims.apply(uri, { kind: 'replace', claims: [change(now.claim)] });
  void vscode.window.showInformationMessage(vscode.l10n.t('This claim was deleted.'));
  return false;
}
