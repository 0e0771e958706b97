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
  const isNothing = Object.values(counts).every((count) => count === 0);
  // Where all went wrong, what went wrong is the news.
  const message = isNothing && isTrouble ? [vscode.l10n.t('Nothing was imported.'), ...lines.slice(0, 1)].join(' ') : importWords(counts);
  const told = isTrouble ? vscode.window.showWarningMessage(message, ...choices) : vscode.window.showInformationMessage(message, ...choices);
  // Not awaited by the command: a message may stay for as long as nobody looks at it.
  void told.then(async (chosen) => {
    if (chosen === details) await openReport([vscode.l10n.t('Import of claims'), '', message, '', ...lines]);
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
