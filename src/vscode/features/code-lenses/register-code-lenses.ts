import * as vscode from 'vscode';
import type { AnchoredClaim } from '../../../core/anchoring/anchor.ts';
import { claimCountsInSteps } from '../../../core/presentation/claim-counts.ts';
import { turnLensesInSteps } from '../../../core/presentation/turn-lenses.ts';
import type { TurnLens } from '../../../core/presentation/turn-lenses.ts';
import { flatMapInSteps, type Steps } from '../../../core/text/steps.ts';
import { REVEAL_COMMAND } from '../../reveal.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices } from '../../slices.ts';
import { transcriptSelector } from '../../transcript-selector.ts';
import { registerShowClaimsOfTurn, SHOW_CLAIMS_COMMAND } from './show-claims-of-turn.ts';

const SETTING = 'transcripts.codeLens.enabled';

/** At turn headers only, so that the text never jumps while one reads. */
export function registerCodeLenses(services: Services): vscode.Disposable {
  const { transcripts, claims } = services;
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    claims.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(transcriptSelector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(textDocument, token) {
        const document = isEnabled() ? await transcripts.readAtRest(textDocument) : undefined;
        if (document === undefined) return [];
        return (await inSlices(lensesOf(document, claims.claims(document.uri)), () => document.isCurrent && !token.isCancellationRequested)) ?? undefined;
      },
    }),
    registerShowClaimsOfTurn(services),
    vscode.commands.registerCommand('transcripts.toggleCodeLens', async () => {
      const enabled = !isEnabled();
      await vscode.workspace.getConfiguration().update(SETTING, enabled, writtenAt());
      vscode.window.setStatusBarMessage(enabled ? vscode.l10n.t('Code lenses are shown.') : vscode.l10n.t('Code lenses are hidden.'), 3000);
    }),
  );
}

function* lensesOf(document: TranscriptDocument, here: readonly AnchoredClaim[]): Steps<vscode.CodeLens[]> {
  const counts = yield* claimCountsInSteps(document.transcript, here);
  const lenses = yield* turnLensesInSteps(document.transcript, counts);
  return yield* flatMapInSteps(lenses, 64, (lens) => [new vscode.CodeLens(new vscode.Range(lens.line, 0, lens.line, 0), commandOf(document, lens))]);
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration().get<boolean>(SETTING) ?? true;
}

/** Where the setting is written already, as a value further out would not be heard; else the user's own settings. */
function writtenAt(): vscode.ConfigurationTarget {
  return vscode.workspace.getConfiguration().inspect(SETTING)?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
}

function commandOf(document: TranscriptDocument, lens: TurnLens): vscode.Command {
  const uri = document.uri.toString();
  switch (lens.kind) {
    case 'tag':
      return { title: `$(tag) ${lens.title}`, command: 'transcripts.tagClaim', arguments: [{ uri, turn: lens.turn }] };
    case 'claims':
      return { title: lens.title, command: SHOW_CLAIMS_COMMAND, arguments: [uri, lens.turn] };
    case 'answer':
    case 'question': {
      const arrow = lens.kind === 'answer' ? '$(arrow-down)' : '$(arrow-up)';
      const offset = document.transcript.turns[lens.to ?? lens.turn]?.labelSpan.start ?? 0;
      return { title: `${arrow} ${lens.title}`, command: REVEAL_COMMAND, arguments: [uri, offset] };
    }
  }
}
