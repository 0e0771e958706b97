import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import type { ReviewItem } from '../../../core/presentation/review/review-list.ts';
import type { Stop } from '../../../core/presentation/review/review-walk.ts';
import { changesAt, differenceAt, placeInContext, placeWords, stopTitle } from '../../../core/presentation/review/review-words.ts';
import type { Span } from '../../../core/text/span.ts';
import type { TranscriptDocument } from '../../services.ts';
import { reviewedWords } from './reviews.ts';

/** `asked-anew`: what was asked about changed while the question stood open. */
export type ReviewAnswer =
  | { readonly kind: 'accept'; readonly place: Span }
  | { readonly kind: 'difference'; readonly place: Span }
  | { readonly kind: 'accept-moved' | 'find' | 'select' | 'keep' | 'skip' | 'undo' | 'stop' | 'asked-anew' };

interface AnswerItem extends vscode.QuickPickItem {
  readonly answer?: ReviewAnswer;
  /** What the editor shows while this has the focus. */
  readonly place?: Span;
}

export interface ReviewQuestion {
  readonly document: TranscriptDocument;
  readonly stop: Stop;
  readonly canUndo: boolean;
  /** How many were found with other words. */
  readonly moved: number;
}

export interface ReviewDialogue extends vscode.Disposable {
  ask(question: ReviewQuestion): Promise<ReviewAnswer>;
  /** Brings the open question back in front. */
  show(): void;
  /** Answers the open question, if there is one. */
  interrupt(): void;
  /** Another list comes before the next question: that this one goes then ends nothing. */
  pause(): void;
}

/** One list for all claims of a walk, so that it stands still while one answers. `look`: the reader came to a place in question. */
export function createReviewDialogue(look: (document: TranscriptDocument, place: Span) => void): ReviewDialogue {
  const pick = vscode.window.createQuickPick<AnswerItem>();
  let asked: ReviewQuestion | undefined;
  let answered: ((answer: ReviewAnswer) => void) | undefined;
  let closed = false;
  let paused = false;
  const answer = (what: ReviewAnswer): void => {
    const waiting = answered;
    answered = undefined;
    waiting?.(what);
  };
  // The text is looked at while one decides, and clicked into.
  pick.ignoreFocusOut = true;
  pick.onDidChangeActive(([item]) => {
    if (asked !== undefined && answered !== undefined && item?.place !== undefined) look(asked.document, item.place);
  });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item?.answer !== undefined) answer(item.answer);
  });
  pick.onDidHide(() => {
    if (paused) return;
    closed = true;
    answer({ kind: 'stop' });
  });
  return {
    ask(question) {
      if (closed) return Promise.resolve({ kind: 'stop' });
      asked = question;
      paused = false;
      const items = answersTo(question);
      pick.title = stopTitle(question.stop);
      pick.placeholder = vscode.l10n.t('Tagged: {0}', shorten(question.stop.item.claim.quote.exact, 200));
      pick.value = '';
      pick.items = items;
      pick.activeItems = items.filter((item) => item.answer !== undefined).slice(0, 1);
      return new Promise((resolve) => {
        answered = resolve;
        pick.show();
      });
    },
    show: () => pick.show(),
    pause: () => {
      paused = true;
    },
    interrupt: () => answer({ kind: 'asked-anew' }),
    dispose() {
      pick.dispose();
    },
  };
}

function answersTo({ document, stop: { item, number }, canUndo, moved }: ReviewQuestion): readonly AnswerItem[] {
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

function placeAnswers(document: TranscriptDocument, item: ReviewItem): readonly AnswerItem[] {
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
