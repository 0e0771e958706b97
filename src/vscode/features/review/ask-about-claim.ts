import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import type { ReviewItem } from '../../../core/presentation/review/review-list.ts';
import type { Stop } from '../../../core/presentation/review/review-walk.ts';
import { changesAt, differenceAt, placeInContext, placeWords, stopTitle } from '../../../core/presentation/review/review-words.ts';
import type { Span } from '../../../core/text/span.ts';
import type { TranscriptDocument } from '../../services.ts';
import type { WalkItem, WalkQuestion } from '../../walk-list.ts';
import { reviewedWords } from './reviews.ts';

/** `asked-anew`: what was asked about changed while the question stood open. */
export type ReviewAnswer =
  | { readonly kind: 'accept'; readonly place: Span }
  | { readonly kind: 'difference'; readonly place: Span }
  | { readonly kind: 'accept-moved' | 'find' | 'select' | 'keep' | 'skip' | 'undo' | 'stop' | 'asked-anew' };

export interface ReviewQuestion {
  readonly document: TranscriptDocument;
  readonly stop: Stop;
  readonly canUndo: boolean;
  /** How many were found with other words. */
  readonly moved: number;
}

export function questionAbout(review: ReviewQuestion): WalkQuestion<ReviewAnswer> {
  const { stop } = review;
  return {
    title: stopTitle(stop),
    placeholder: vscode.l10n.t('Tagged: {0}', shorten(stop.item.claim.quote.exact, 200)),
    items: answersTo(review),
  };
}

function answersTo({ document, stop: { item, number }, canUndo, moved }: ReviewQuestion): readonly WalkItem<ReviewAnswer>[] {
  const [only] = item.places.length === 1 ? item.places : [];
  return [
    ...placeAnswers(document, item),
    { answer: { kind: 'find' }, label: `$(search) ${vscode.l10n.t('Find Other Words in the Text…')}` },
    { answer: { kind: 'select' }, label: `$(pinned) ${vscode.l10n.t('Select Other Words in the Text')}`, description: vscode.l10n.t('then review again: the claim is pointed at them') },
    ...(only === undefined ? [] : [{ answer: { kind: 'difference' as const, place: only }, label: `$(diff) ${vscode.l10n.t('Show Side by Side')}`, place: only }]),
    ...(item.question === 'moved' ? [] : [{ answer: { kind: 'keep' as const }, label: `$(circle-slash) ${vscode.l10n.t('Keep as Not Found')}`, description: vscode.l10n.t('nobody is asked again before something else stands in question') }]),
    { answer: { kind: 'skip' }, label: `$(debug-step-over) ${vscode.l10n.t('Skip')}` },
    ...(moved > 1 ? [{ answer: { kind: 'accept-moved' as const }, label: `$(check-all) ${vscode.l10n.t('Accept All That Only Moved')}`, description: String(moved) }] : []),
    ...(canUndo ? [{ answer: { kind: 'undo' as const }, label: `$(discard) ${vscode.l10n.t('Undo and Go Back')}` }] : []),
    { answer: { kind: 'stop' }, label: `$(close) ${vscode.l10n.t('Stop')}`, description: number > 1 ? vscode.l10n.t('what was decided stays') : '' },
  ];
}

function placeAnswers(document: TranscriptDocument, item: ReviewItem): readonly WalkItem<ReviewAnswer>[] {
  const words = reviewedWords(document);
  if (item.places.length > 1) {
    return item.places.map((place) => ({
      answer: { kind: 'accept', place }, place, label: `$(location) ${vscode.l10n.t('Here: {0}', placeWords(words, place))}`, detail: placeInContext(words, place),
    }));
  }
  return item.places.map((place) => ({
    answer: { kind: 'accept', place }, place, label: `$(check) ${vscode.l10n.t('Accept These Words')}`, description: changesAt(words, item, place), detail: differenceAt(words, item, place),
  }));
}
