import * as vscode from 'vscode';
import { markdownTable, tabSeparated } from '../../../core/interchange/table/write-table.ts';
import { figureNumber } from '../../../core/presentation/figures/figure-groups.ts';
import type { FigureRow } from '../../../core/presentation/figures/figure-rows.ts';
import { figureColumns, figureTable } from '../../../core/presentation/figures/figure-table.ts';
import { containsSpan, sliceSpan, type Span } from '../../../core/text/span.ts';
import { toSpan } from '../../convert.ts';
import type { Services } from '../../services.ts';
import { editorOf } from '../../transcript-editor.ts';
import type { FigureTree } from './figure-tree.ts';

/** Puts the figures on the clipboard in the order shown: those of a group's row, else all. */
export async function copyFigures(tree: FigureTree, row: FigureRow | undefined, how: 'tabs' | 'markdown'): Promise<void> {
  const shown = tree.shown();
  const groups = shown?.groups ?? [];
  // A menu may be left open while the text changes: its row is known by its id.
  const group = row === undefined ? undefined : groups.flatMap((one) => [one, ...one.parts]).find(({ id }) => id === row.id);
  const figures = row === undefined ? groups.flatMap((one) => one.figures) : (group?.figures ?? []);
  if (shown === undefined || figures.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no figures to copy.'));
    return;
  }
  const write = how === 'tabs' ? tabSeparated : markdownTable;
  await vscode.env.clipboard.writeText(write(figureColumns, figureTable(shown.placed, figures)));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as a table: {0}.', figureNumber(figures.length)), 4000);
}

/** Tags the sentence of a figure, or what is selected around it; of a passage that is a claim already, its tags are changed. */
export async function tagFigure({ transcripts }: Services, tree: FigureTree, row: FigureRow | undefined): Promise<void> {
  const shown = tree.shown();
  const figure = shown?.figures.find(({ id }) => id === row?.placed?.id);
  if (shown === undefined || figure === undefined) return;
  const { document, placed } = shown;
  const sentence = placed.sentence(figure);
  const now = transcripts.find(document.uri);
  if (now === undefined || sliceSpan(now.text, sentence) !== sliceSpan(document.text, sentence)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text was changed meanwhile. Choose the figure again.'));
    return;
  }
  const { span } = figure.figure;
  const selections = editorOf(document.uri)?.selections.map((selection) => toSpan(now, selection)) ?? [];
  const wider = selections.find((selection) => containsSpan(selection, span) && lengthOf(selection) > lengthOf(span));
  await vscode.commands.executeCommand('transcripts.tagClaim', { uri: document.uri.toString(), span: wider ?? sentence });
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
