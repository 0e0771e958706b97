import * as vscode from 'vscode';
import { figureFrom, figureStops } from '../../../core/presentation/figures/figure-steps.ts';
import { toSpan } from '../../convert.ts';
import type { Services } from '../../services.ts';
import { editorOf, stepTo, transcriptFor } from '../../transcript-editor.ts';

const MESSAGE_MS = 3000;

/** Selects the words of the figure below or above the selection. */
export async function goToFigure({ transcripts }: Services, direction: 'next' | 'previous'): Promise<void> {
  const document = await transcriptFor(transcripts, undefined);
  const editor = document === undefined ? undefined : editorOf(document.uri);
  if (document === undefined || editor === undefined) return;
  const figures = await document.figuresByAndBy();
  if (figures === null) return;
  const stops = figureStops(document.transcript, figures);
  const figure = figureFrom(stops, toSpan(document, editor.selection), direction);
  if (figure !== null) await stepTo(document, figure.span);
  else vscode.window.setStatusBarMessage(noneLeft(stops.length, direction), MESSAGE_MS);
}

function noneLeft(count: number, direction: 'next' | 'previous'): string {
  if (count === 0) return vscode.l10n.t('This transcript has no figures.');
  return direction === 'next' ? vscode.l10n.t('There is no figure below.') : vscode.l10n.t('There is no figure above.');
}
