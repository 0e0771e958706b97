import * as vscode from 'vscode';
import { firstTurnOf, stepFrom } from '../../../core/presentation/turn-steps.ts';
import type { Step } from '../../../core/presentation/turn-steps.ts';
import type { Turn } from '../../../core/transcript/model.ts';
import { inTurn } from '../../in-turn.ts';
import { revealAt } from '../../reveal.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { goToFigure } from './go-to-figure.ts';
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

/** Steps from turn to turn, the cursor to the label's line, and from figure to figure in the active transcript. */
export function registerNavigation(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([command, [step, direction]]) =>
      vscode.commands.registerCommand(command, (given: unknown) => inTurn(() => go(services, step, direction, groupOf(given)))),
    ),
    vscode.commands.registerCommand('transcripts.firstTurnOfSpeaker', (given: unknown) => inTurn(() => goToFirst(services, groupOf(given)))),
    vscode.commands.registerCommand('transcripts.goToTurn', () => goToTurn(services)),
    vscode.commands.registerCommand('transcripts.nextFigure', () => inTurn(() => goToFigure(services, 'next'))),
    vscode.commands.registerCommand('transcripts.previousFigure', () => inTurn(() => goToFigure(services, 'previous'))),
  );
}

/** A row of the view of speakers says whose turns are meant. */
function groupOf(given: unknown): string | undefined {
  return typeof given === 'object' && given !== null && 'group' in given && typeof given.group === 'string' ? given.group : undefined;
}

async function go({ transcripts }: Services, step: Step, direction: Direction, group: string | undefined): Promise<void> {
  const document = await transcriptFor(transcripts, undefined);
  const shown = document === undefined ? undefined : editorOf(document.uri);
  if (document === undefined || shown === undefined) return;
  const turn = stepFrom(document.transcript, shown.selection.active.line, step, direction, group);
  if (turn === null) {
    vscode.window.setStatusBarMessage(noneLeft(step, direction), MESSAGE_MS);
    return;
  }
  await show(shown, document, turn);
}

async function goToFirst({ transcripts }: Services, group: string | undefined): Promise<void> {
  const document = await transcriptFor(transcripts, undefined);
  const shown = document === undefined ? undefined : editorOf(document.uri);
  if (document === undefined || shown === undefined) return;
  const turn = firstTurnOf(document.transcript, shown.selection.active.line, group);
  if (turn !== null) await show(shown, document, turn);
}

/** Where another editor was active, the next key would go astray. A view that has the focus keeps it: its rows have the same keys. */
async function show(shown: vscode.TextEditor, document: TranscriptDocument, turn: Turn): Promise<void> {
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
