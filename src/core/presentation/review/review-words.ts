import * as l10n from '@vscode/l10n';
import { findFigures } from '../../figures/find-figures.ts';
import type { PassageChange } from '../../anchoring/compare-passage.ts';
import { changesAtPlace } from '../../corpus/claim-changes.ts';
import { figuresIn } from '../../figures/figures-in.ts';
import type { Figure } from '../../figures/model.ts';
import { lineAt } from '../../text/line-index.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { Transcript } from '../../transcript/model.ts';
import { turnAt } from '../../transcript/turn-at.ts';
import { shorten, stateWords } from '../claim-words.ts';
import { speakerName } from '../speaker-name.ts';
import { joinParts } from '../turn-words.ts';
import { changeInWords, differenceInWords, type Wordings } from './difference-words.ts';
import type { ReviewItem } from './review-list.ts';
import type { Stop } from './review-walk.ts';
import { countAnswers, type Walk } from './review-walk.ts';

/** The text in which claims are reviewed. */
export interface ReviewedWords {
  readonly text: string;
  readonly transcript: Transcript;
  /** Of the text, in order. */
  readonly figures: readonly Figure[];
}

/** What is asked of a claim, in few words. */
export function questionWords({ question, anchor }: ReviewItem): string {
  return question === 'moved' ? l10n.t('found with other words') : (stateWords(anchor) ?? '');
}

/** "Review 3 of 7: the words were changed". */
export function stopTitle({ item, number, total }: Stop): string {
  return l10n.t('Review {0} of {1}: {2}', number, total, questionWords(item));
}

/** What a person must see first. */
const telling: readonly PassageChange['kind'][] = ['figure', 'negation', 'speaker', 'words'];

/** What changed at a place, the most telling first; empty where the words are the same but for their lines, and said by the same. */
export function changesAt(document: ReviewedWords, { claim }: ReviewItem, place: Span): string {
  const inOrder = [...changesAtPlace(document, claim, place)].sort((a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind));
  return shorten(inOrder.map((change) => (change.kind === 'speaker' ? l10n.t('speaker: {0}', changeInWords(change)) : changeInWords(change))).join('; '), 120);
}

/** The words at a place with what differs from the claim's between marks. */
export function differenceAt(document: ReviewedWords, item: ReviewItem, place: Span): string {
  return differenceInWords(wordingsAt(document, item, place));
}

/** "Line 12 · Ana Torv". */
export function placeWords({ transcript }: ReviewedWords, place: Span): string {
  const turn = turnAt(transcript, place.start);
  return joinParts([l10n.t('Line {0}', lineAt(transcript.lines, place.start) + 1), turn === null ? null : speakerName(turn)]);
}

/** Code units shown on either side of a place in question: what tells it from the others. */
const around = 60;

/** "… gone up by [22 percent] since the spring …", within its turn. */
export function placeInContext({ text, transcript }: ReviewedWords, place: Span): string {
  const turn = turnAt(transcript, place.start)?.span ?? { start: 0, end: text.length };
  const from = Math.max(turn.start, place.start - around);
  const to = Math.min(Math.max(turn.end, place.end), place.end + around);
  const [before, after] = [text.slice(from, place.start), text.slice(place.end, to)];
  const lead = from > turn.start ? `…${before.slice(before.indexOf(' ') + 1)}` : before;
  const tail = to < turn.end ? `${after.slice(0, Math.max(after.lastIndexOf(' '), 0))}…` : after;
  return `${lead}[${shorten(sliceSpan(text, place), 120)}]${tail}`.replace(/\s+/gu, ' ').trim();
}

/** What became of a walk; empty where nothing was answered. */
export function walkWords(walk: Walk, left: number): string {
  const accepted = countAnswers(walk, 'accepted');
  const kept = countAnswers(walk, 'kept');
  const skipped = countAnswers(walk, 'skipped');
  return joinParts([
    accepted === 0 ? null : l10n.t('accepted: {0}', accepted),
    kept === 0 ? null : l10n.t('kept as not found: {0}', kept),
    skipped === 0 ? null : l10n.t('skipped: {0}', skipped),
    left === 0 ? l10n.t('no claim waits for review') : waitingWords(left),
  ], ', ');
}

/** "3 claims to review". */
export function waitingWords(count: number): string {
  return count === 1 ? l10n.t('1 claim to review') : l10n.t('{0} claims to review', count);
}

function wordingsAt({ text, figures }: ReviewedWords, { claim }: ReviewItem, place: Span): Wordings {
  const before = claim.quote.exact;
  const points = codePointMap(before);
  // Claims that were made before figures were kept have none.
  const tagged = claim.figures.length > 0 ? claim.figures.map(({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) })) : findFigures(before).map(({ span }) => span);
  return {
    before,
    after: sliceSpan(text, place),
    figures: {
      before: tagged,
      after: figuresIn(figures, place).map(({ span }) => ({ start: span.start - place.start, end: span.end - place.start })),
    },
  };
}
