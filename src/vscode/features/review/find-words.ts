import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { occurrencesOf, placesFor } from '../../../core/presentation/review/find-places.ts';
import { placeInContext, placeWords } from '../../../core/presentation/review/review-words.ts';
import type { Span } from '../../../core/text/span.ts';
import { choose } from '../../choose.ts';
import type { TranscriptDocument } from '../../services.ts';
import { reviewedWords } from './reviews.ts';

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: Span;
}

/** Asks where a claim's words are: the sentences most like them, or wherever typed words stand. Undefined where nothing was chosen. */
export async function findWords(document: TranscriptDocument, words: string, look: (place: Span) => void): Promise<Span | undefined> {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  const reviewed = reviewedWords(document);
  const items = (places: readonly Span[]): readonly PlaceItem[] =>
    places.map((place) => ({ place, label: placeWords(reviewed, place), detail: placeInContext(reviewed, place), alwaysShow: true }));
  const likely = items(placesFor(document.text, document.transcript, words));
  pick.title = vscode.l10n.t('Where are the words now? {0}', shorten(words, 100));
  pick.placeholder = vscode.l10n.t('Type words of the text, or choose a sentence that is like them');
  pick.ignoreFocusOut = true;
  pick.items = likely;
  pick.onDidChangeValue((typed) => (pick.items = typed.trim() === '' ? likely : items(occurrencesOf(document.text, typed))));
  pick.onDidChangeActive(([item]) => {
    if (item !== undefined) look(item.place);
  });
  return (await choose(pick))?.place;
}
