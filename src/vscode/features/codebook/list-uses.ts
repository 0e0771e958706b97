import * as vscode from 'vscode';
import { anchorClaims } from '../../../core/anchoring/find-passage.ts';
import type { Claim } from '../../../core/claims/claim.ts';
import type { Codebook } from '../../../core/claims/codebook.ts';
import { shorten, tagNames } from '../../../core/presentation/claim-words.ts';
import { nameOf } from '../../file-problems.ts';
import type { TaggedTranscript } from './read-uses.ts';

interface UseItem extends vscode.QuickPickItem {
  /** Null: what is to be done. */
  readonly use: { readonly uri: vscode.Uri; readonly claim: Claim } | null;
}

export interface ListedUses {
  readonly title: string;
  readonly placeholder: string;
  readonly codebook: Codebook;
  readonly used: readonly TaggedTranscript[];
  /** What a claim's tags become, where that is to be seen. */
  readonly after?: (claim: Claim) => readonly string[];
  /** What is offered first; without it the list is only looked at. */
  readonly confirm?: { readonly label: string; readonly detail: string };
}

/** A list of claims by transcript: choosing one shows it, and the list stays. True where what it offers first was chosen. */
export function listUses({ title, placeholder, codebook, used, after, confirm }: ListedUses): Promise<boolean> {
  const pick = vscode.window.createQuickPick<UseItem>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  const first: readonly UseItem[] = confirm === undefined ? [] : [{ label: `$(check) ${confirm.label}`, detail: confirm.detail, alwaysShow: true, use: null }];
  pick.items = [
    ...first,
    ...used.flatMap(({ uri, claims }): readonly UseItem[] => [
      { label: vscode.l10n.t('{0}: {1}', nameOf(uri), claims.length), kind: vscode.QuickPickItemKind.Separator, use: null },
      ...claims.map((claim): UseItem => ({ label: shorten(claim.quote.exact, 100), detail: tagsOf(claim, codebook, after), use: { uri, claim } })),
    ]),
  ];
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (chosen === undefined) return;
      if (chosen.use !== null) {
        void showUse(chosen.use.uri, chosen.use.claim);
        return;
      }
      resolve(confirm !== undefined);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(false);
      pick.dispose();
    });
    pick.show();
  });
}

/** Shows a claim of a transcript that need not be open; the keyboard stays where it is. */
async function showUse(uri: vscode.Uri, claim: Claim): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const [found] = anchorClaims(document.getText(), [claim]);
  const span = found?.anchor.span ?? found?.anchor.candidates[0];
  const selection = span === undefined ? undefined : new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true, ...(selection !== undefined && { selection }) });
}

function tagsOf(claim: Claim, codebook: Codebook, after: ListedUses['after']): string {
  const before = tagNames(codebook, claim.tags);
  const then = after === undefined ? before : tagNames(codebook, after(claim));
  return before === then ? before : `${before} → ${then}`;
}
