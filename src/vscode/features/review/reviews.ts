import * as vscode from 'vscode';
import type { AnchoredClaim } from '../../../core/anchoring/anchor.ts';
import { keepOrphan, releaseOrphan } from '../../../core/claims/kept-orphan.ts';
import { reviewItems, type ReviewItem } from '../../../core/presentation/review/review-list.ts';
import type { ReviewedWords } from '../../../core/presentation/review/review-words.ts';
import type { Span } from '../../../core/text/span.ts';
import { claimOn } from '../../claim-on.ts';
import { replaceClaim } from '../../replace-claim.ts';
import type { Services, TranscriptDocument } from '../../services.ts';

/** What waits for review, and what a person decides. Of transcripts that are open. */
export interface Reviews {
  items(uri: vscode.Uri): readonly ReviewItem[];
  /** False, after a message, where nothing was written. `run`: as of the store. */
  accept(uri: vscode.Uri, places: ReadonlyMap<string, Span>, run?: string): Promise<boolean>;
  /** Leaves the claim without a place for as long as what was asked about `document` stands in question; the same as to the answer. */
  keep(document: TranscriptDocument, item: ReviewItem): Promise<boolean>;
  /** Asks about a claim again that was left without a place. */
  release(uri: vscode.Uri, id: string): Promise<boolean>;
  /** The claims of a transcript, or its text. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

export function createReviews(services: Services): Reviews {
  const { transcripts, claims, platform } = services;
  /** Lists, status bar and walk ask for the same: what differs is looked for once. */
  const found = new WeakMap<TranscriptDocument, { readonly anchored: readonly AnchoredClaim[]; readonly items: readonly ReviewItem[] }>();
  return {
    items(uri) {
      const document = transcripts.find(uri);
      if (document === undefined) return [];
      const anchored = claims.claims(uri);
      const known = found.get(document);
      if (known?.anchored === anchored) return known.items;
      const items = reviewItems({ text: document.text, claims: anchored });
      found.set(document, { anchored, items });
      return items;
    },
    async accept(uri, places, run) {
      const document = transcripts.find(uri);
      if (document === undefined) return false;
      const now = platform.now();
      const pointed = claims.claims(uri).flatMap(({ claim }) => {
        const place = places.get(claim.id);
        return place === undefined ? [] : [claimOn(services, document, claim, place, now)];
      });
      if (pointed.length > 0) return claims.apply(uri, { kind: 'replace', claims: pointed }, run);
      void vscode.window.showInformationMessage(vscode.l10n.t('This claim was deleted.'));
      return false;
    },
    keep: ({ uri, text }, { claim, anchor }) => replaceClaim(services, uri, claim.id, (now) => keepOrphan({ claim: now, anchor }, text, platform.now())),
    release: (uri, id) => replaceClaim(services, uri, id, (claim) => releaseOrphan(claim, platform.now())),
    onDidChange: claims.onDidChange,
  };
}

/** The figures of a text that is too long to be read in a moment are left out until something else asked for them. */
export function reviewedWords(document: TranscriptDocument): ReviewedWords {
  return { text: document.text, transcript: document.transcript, figures: document.hasFigures ? document.figures() : [] };
}
