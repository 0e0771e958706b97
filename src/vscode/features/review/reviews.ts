import * as vscode from 'vscode';
import { pointClaim } from '../../../core/corpus/point-claim.ts';
import { reviewItems, type ReviewItem } from '../../../core/presentation/review/review-list.ts';
import type { ReviewedWords } from '../../../core/presentation/review/review-words.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import type { KeptStore } from './kept-orphans.ts';

/** What waits for review, and what a person decides. Of transcripts that are open. */
export interface Reviews {
  items(uri: vscode.Uri): readonly ReviewItem[];
  /** False, after a message, where nothing was written. `run`: as of the store. */
  accept(uri: vscode.Uri, places: ReadonlyMap<string, Span>, run?: string): Promise<boolean>;
  keep(uri: vscode.Uri, item: ReviewItem): Promise<void>;
  release(uri: vscode.Uri, id: string): Promise<void>;
  /** The claims of a transcript, its text, or what is kept of it. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

export function createReviews({ transcripts, claims, platform }: Services, kept: KeptStore): Reviews & vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const tell = (uri: vscode.Uri): void => changed.fire(uri);
  const disposable = vscode.Disposable.from(changed, claims.onDidChange(tell), transcripts.onDidChange(tell), kept.onDidChange(tell));
  return {
    items(uri) {
      const document = transcripts.find(uri);
      return document === undefined ? [] : reviewItems({ text: document.text, claims: claims.claims(uri) }, kept.of(uri));
    },
    async accept(uri, places, run) {
      const document = transcripts.find(uri);
      if (document === undefined) return false;
      const now = platform.now();
      const figures = document.figures();
      const pointed = claims.claims(uri).flatMap(({ claim }) => {
        const place = places.get(claim.id);
        return place === undefined ? [] : [pointClaim(claim, { text: document.text, transcript: document.transcript, figures }, place, now)];
      });
      if (pointed.length > 0) return claims.apply(uri, { kind: 'replace', claims: pointed }, run);
      void vscode.window.showInformationMessage(vscode.l10n.t('This claim was deleted.'));
      return false;
    },
    keep: (uri, { claim, situation }) => kept.keep(uri, claim.id, situation, claims.claims(uri).map((one) => one.claim.id)),
    release: (uri, id) => kept.release(uri, id),
    onDidChange: changed.event,
    dispose() {
      disposable.dispose();
    },
  };
}

/** The figures of a text that is too long to be read in a moment are left out until something else asked for them. */
export function reviewedWords(document: TranscriptDocument): ReviewedWords {
  return { text: document.text, transcript: document.transcript, figures: document.hasFigures ? document.figures() : [] };
}
