import type { AnchoredClaim } from '../../anchoring/anchor.ts';
import { isKept } from '../../claims/kept-orphan.ts';
import { codePointMap, type CodePointMap } from '../../text/code-points.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import { wordHunks } from '../../text/word-difference.ts';

/** What a person is asked of a claim. `moved`: it was found for sure, but with other words; to look at it is no duty. */
export type ReviewQuestion = 'changed' | 'ambiguous' | 'lost' | 'moved';

/** A claim that waits for a person. */
export interface ReviewItem extends AnchoredClaim {
  readonly question: ReviewQuestion;
  /** Where it may stand: one for `changed` and `moved`, two or more for `ambiguous`, none for `lost`. */
  readonly places: readonly Span[];
}

export interface ReviewedText {
  readonly text: string;
  readonly claims: readonly AnchoredClaim[];
}

/** All that waits, in the order of the text: what has to be decided first, then what was found with other words. */
export function reviewItems({ text, claims }: ReviewedText): readonly ReviewItem[] {
  const items = claims.flatMap((anchored) => (isKept(text, anchored) ? [] : (itemOf(text, anchored) ?? [])));
  const points = codePointMap(text);
  const order = (item: ReviewItem): readonly [number, number] => [Number(item.question === 'moved'), startOf(item, points)];
  return items
    .map((item) => ({ item, order: order(item) }))
    .sort(({ order: [groupA, startA] }, { order: [groupB, startB] }) => groupA - groupB || startA - startB)
    .map(({ item }) => item);
}

/** How many must be decided. */
export function countQuestions(items: readonly ReviewItem[]): number {
  return items.filter(({ question }) => question !== 'moved').length;
}

/** Where a reader should look: the place in question, or where the words stood. A UTF-16 offset within the text. */
export function startOf({ claim, places }: ReviewItem, points: CodePointMap): number {
  return places[0]?.start ?? points.toUtf16(claim.position?.start ?? 0);
}

function itemOf(text: string, { claim, anchor }: AnchoredClaim): ReviewItem | null {
  const item = (question: ReviewQuestion, places: readonly Span[]): ReviewItem => ({ claim, anchor, question, places });
  switch (anchor.state) {
    case 'exact':
      return null;
    case 'moved':
      return anchor.span !== null && hasOtherWords(text, anchor.span, claim.quote.exact) ? item('moved', [anchor.span]) : null;
    case 'changed':
    case 'ambiguous':
    case 'lost':
      return item(anchor.state, anchor.candidates);
  }
}

/** Not where lines were wrapped anew alone. */
function hasOtherWords(text: string, span: Span, words: string): boolean {
  const now = sliceSpan(text, span);
  return now !== words && wordHunks(words, now).length > 0;
}
