import * as vscode from 'vscode';
import type { ReviewItem } from '../../../core/presentation/review/review-list.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import type { Span } from '../../../core/text/span.ts';
import { toRange } from '../../convert.ts';
import type { TranscriptDocument } from '../../services.ts';
import { createShownTexts } from '../../shown-texts.ts';

const scheme = 'transcripts-review';

export interface DifferenceEditor extends vscode.Disposable {
  /** The transcript beside itself with the tagged words in the claim's place, in VS Code's own diff editor. */
  show(document: TranscriptDocument, item: ReviewItem, place: Span): Promise<void>;
  close(): Promise<void>;
}

export function createDifferenceEditor(): DifferenceEditor {
  const texts = createShownTexts(scheme);
  return {
    async show(document, { claim }, place) {
      const tagged = document.uri.with({ scheme, authority: '', query: claim.id });
      texts.put(tagged, document.text.slice(0, place.start) + claim.quote.exact + document.text.slice(place.end));
      const title = vscode.l10n.t('Tagged words ↔ the text now: {0}', shorten(claim.quote.exact, 40));
      const options: vscode.TextDocumentShowOptions = { preview: true, preserveFocus: true, selection: toRange(document, place) };
      await vscode.commands.executeCommand('vscode.diff', tagged, document.uri, title, options);
    },
    async close() {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.original.scheme === scheme);
      if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
    },
    dispose() {
      texts.dispose();
    },
  };
}
