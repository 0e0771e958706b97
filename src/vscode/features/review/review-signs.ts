import * as vscode from 'vscode';
import { countQuestions } from '../../../core/presentation/review/review-list.ts';
import { countNews, nothingSeen, seenClaims, type SeenClaims } from '../../../core/presentation/review/review-news.ts';
import { waitingWords } from '../../../core/presentation/review/review-words.ts';
import { openDocument } from '../../documents/open-document.ts';
import type { Services } from '../../services.ts';
import { fileName } from '../../sidecar/sidecar-uri.ts';
import type { Reviews } from './reviews.ts';

const walkCommand = 'transcripts.reviewClaims';

/** Says in the status bar how many claims of the active transcript wait, and once in a message when a change from elsewhere left some in doubt. */
export function registerReviewSigns({ transcripts, claims }: Services, reviews: Reviews): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('transcripts.review', vscode.StatusBarAlignment.Left, 99);
  item.name = vscode.l10n.t('Claims to review');
  /** By transcript, while it is open. */
  const seen = new Map<string, SeenClaims>();

  function show(): void {
    const uri = transcripts.activeUri;
    const items = uri === undefined ? [] : reviews.items(uri);
    void vscode.commands.executeCommand('setContext', 'transcripts.review.waits', items.length > 0);
    const count = countQuestions(items);
    if (uri === undefined || count === 0) {
      item.hide();
      return;
    }
    item.text = `$(question) ${waitingWords(count)}`;
    item.tooltip = vscode.l10n.t('Where are the words of these claims now? Review them one by one.');
    item.command = { command: walkCommand, title: vscode.l10n.t('Review'), arguments: [{ uri }] };
    item.show();
  }

  async function tell(uri: vscode.Uri): Promise<void> {
    const name = uri.toString();
    const now = seenClaims(claims.claims(uri), reviews.items(uri));
    const before = seen.get(name) ?? nothingSeen;
    seen.set(name, now);
    // Who edits the text here sees what he does.
    if (countNews(before, now) === 0 || openDocument(uri)?.isDirty === true) return;
    const review = vscode.l10n.t('Review');
    const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('{0}: {1}. Their words are not found for sure.', fileName(uri), waitingWords(now.waiting.size)), review);
    if (chosen === review) await vscode.commands.executeCommand(walkCommand, { uri });
  }

  return vscode.Disposable.from(
    item,
    reviews.onDidChange((uri) => {
      if (uri.toString() === transcripts.activeUri?.toString()) show();
      void tell(uri);
    }),
    transcripts.onDidChangeActive(show),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && seen.delete(uri.toString())),
  );
}
