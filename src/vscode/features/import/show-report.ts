import * as vscode from 'vscode';
import { type ImportCounts, importWords } from '../../../core/interchange/import/import-report.ts';

export interface ImportReport {
  readonly counts: ImportCounts;
  /** Transcripts with claims that wait for a person. */
  readonly orphansIn: readonly vscode.Uri[];
  /** What became of each transcript, and what is wrong. */
  readonly lines: readonly string[];
  readonly isTrouble: boolean;
}

/** The counts in a message; what is behind them on a page, and the review of what was not found, where a person asks for it. */
export function showReport({ counts, orphansIn, lines, isTrouble }: ImportReport): void {
  const review = vscode.l10n.t('Review');
  const details = vscode.l10n.t('Show Report');
  const choices = [...(orphansIn.length > 0 ? [review] : []), ...(lines.length > 0 ? [details] : [])];
  const told = isTrouble ? vscode.window.showWarningMessage(importWords(counts), ...choices) : vscode.window.showInformationMessage(importWords(counts), ...choices);
  // Not awaited by the command: a message may stay for as long as nobody looks at it.
  void told.then(async (chosen) => {
    if (chosen === details) await openReport([importWords(counts), '', ...lines]);
    const [only, ...more] = orphansIn;
    if (chosen !== review || only === undefined) return;
    if (more.length > 0) {
      await vscode.commands.executeCommand('transcripts.reviewAllClaims');
      return;
    }
    await vscode.window.showTextDocument(only);
    await vscode.commands.executeCommand('transcripts.reviewClaims', { uri: only });
  });
}

async function openReport(lines: readonly string[]): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: `${lines.join('\n')}\n` }), { preview: true });
}
