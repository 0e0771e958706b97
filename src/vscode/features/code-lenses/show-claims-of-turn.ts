import * as vscode from 'vscode';
import { claimsByTurn } from '../../../core/presentation/claim-counts.ts';
import { shorten, tagNames } from '../../../core/presentation/claim-words.ts';
import { speakerName } from '../../../core/presentation/speaker-name.ts';
import type { Services } from '../../services.ts';

/** Internal: lists the claims of one turn; its arguments are the transcript's URI as a string and the turn's index. */
export const SHOW_CLAIMS_COMMAND = 'transcripts.showClaimsOfTurn';

export function registerShowClaimsOfTurn({ transcripts, claims, codebooks }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_CLAIMS_COMMAND, async (uri: unknown, turn: unknown) => {
    const document = typeof uri === 'string' ? transcripts.find(vscode.Uri.parse(uri)) : undefined;
    if (document === undefined || typeof turn !== 'number') return;
    const here = claimsByTurn(document.transcript, claims.claims(document.uri)).get(turn) ?? [];
    const codebook = codebooks.for(document.uri);
    const items = here.map(({ claim, anchor }) => ({
      label: shorten(anchor.span === null ? claim.quote.exact : document.plain(anchor.span), 120),
      description: tagNames(codebook, claim.tags),
      detail: shorten(claim.note, 200),
      id: claim.id,
    }));
    const shown = document.transcript.turns[turn];
    const speaker = shown === undefined ? '' : speakerName(shown);
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Claims of {0}', speaker), matchOnDescription: true, matchOnDetail: true });
    if (picked !== undefined) await vscode.commands.executeCommand('transcripts.showClaim', { uri, id: picked.id });
  });
}
