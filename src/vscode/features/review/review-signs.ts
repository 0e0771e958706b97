import * as vscode from 'vscode';
import { countQuestions } from '../../../core/presentation/review/review-list.ts';
import { waitingWords } from '../../../core/presentation/review/review-words.ts';
import { openDocument } from '../../documents/open-document.ts';
import type { Services } from '../../services.ts';
import { fileName } from '../../sidecar/sidecar-uri.ts';
import type { Reviews } from './reviews.ts';

const walkCommand = 'transcripts.reviewClaims';

/** Says in the status bar how many claims of the active transcript wait, and once in a message when a change from elsewhere left some in doubt. */
export function registerReviewSigns({ transcripts }: Services, reviews: Reviews): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('transcripts.review', vscode.StatusBarAlignment.Left, 99);
  item.name = vscode.l10n.t('Claims to review');
  /** By transcript: what waited when it was last looked at. */
  const waiting = new Map<string, ReadonlySet<string>>();

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
    const now = new Set(reviews.items(uri).flatMap(({ question, claim }) => (question === 'moved' ? [] : [claim.id])));
    const before = waiting.get(name) ?? new Set();
    waiting.set(name, now);
    const news = [...now].filter((id) => !before.has(id)).length;
    // Who edits the text here sees what he does.
    if (news === 0 || openDocument(uri)?.isDirty === true) return;
    const review = vscode.l10n.t('Review');
    const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('{0}: {1}. The text was changed where they stood.', fileName(uri), waitingWords(now.size)), review);
    if (chosen === review) await vscode.commands.executeCommand(walkCommand, { uri });
  }

  return vscode.Disposable.from(
    item,
    reviews.onDidChange((uri) => {
      if (uri.toString() === transcripts.activeUri?.toString()) show();
      void tell(uri);
    }),
    transcripts.onDidChangeActive(show),
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && waiting.delete(uri.toString())),
  );
}
