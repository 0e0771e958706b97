import * as vscode from 'vscode';
import { stepFrom } from '../../../core/presentation/turn-steps.ts';
import type { Step } from '../../../core/presentation/turn-steps.ts';
import { revealAt } from '../../reveal.ts';
import type { Services } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { goToTurn } from './go-to-turn.ts';

type Direction = 'next' | 'previous';

const commands: Readonly<Record<string, readonly [Step, Direction]>> = {
  'transcripts.nextTurn': ['turn', 'next'],
  'transcripts.previousTurn': ['turn', 'previous'],
  'transcripts.nextQuestion': ['question', 'next'],
  'transcripts.previousQuestion': ['question', 'previous'],
  'transcripts.nextTurnOfSpeaker': ['speaker', 'next'],
  'transcripts.previousTurnOfSpeaker': ['speaker', 'previous'],
};

const MESSAGE_MS = 3000;

/** Steps from turn to turn in the active transcript. The cursor goes to the label's line. */
export function registerNavigation(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([command, [step, direction]]) =>
      vscode.commands.registerCommand(command, () => go(services, step, direction)),
    ),
    vscode.commands.registerCommand('transcripts.goToTurn', () => goToTurn(services)),
  );
}

async function go({ transcripts }: Services, step: Step, direction: Direction): Promise<void> {
  const document = transcriptFor(transcripts, undefined);
  const shown = document === undefined ? undefined : editorOf(document.uri);
  if (document === undefined || shown === undefined) return;
  const turn = stepFrom(document.transcript, shown.selection.active.line, step, direction);
  if (turn === null) {
    vscode.window.setStatusBarMessage(noneLeft(step, direction), MESSAGE_MS);
    return;
  }
  // Called from the view or the palette the editor has not got the focus, and the next key would go astray.
  const editor = shown === vscode.window.activeTextEditor ? shown : await vscode.window.showTextDocument(shown.document, shown.viewColumn);
  revealAt(editor, document, turn.span.start);
}

function noneLeft(step: Step, direction: Direction): string {
  const next = direction === 'next';
  switch (step) {
    case 'turn':
      return next ? vscode.l10n.t('This is the last turn.') : vscode.l10n.t('This is the first turn.');
    case 'question':
      return next ? vscode.l10n.t('There is no question below.') : vscode.l10n.t('There is no question above.');
    case 'speaker':
      return next ? vscode.l10n.t('This speaker has no turn below.') : vscode.l10n.t('This speaker has no turn above.');
  }
}
