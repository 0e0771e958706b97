import type { Claim } from '../claims/claim.ts';
import type { Transcript } from '../transcript/model.ts';
import { withWholeGraphemes } from '../text/graphemes.ts';
import { sameSpan, sliceSpan, type Span } from '../text/span.ts';
import { drain, flatMapInSteps, type Steps } from '../text/steps.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { turnAt } from '../transcript/turn-at.ts';
import { lost, orphaned, standingAt, type Anchor, type AnchoredClaim } from './anchor.ts';
import { comparePassage, type PassageComparison } from './compare-passage.ts';
import { findExact, type FoundExact } from './find-exact.ts';
import { findSimilar } from './find-similar.ts';
import { followWords } from './follow-words.ts';
import { foldedAt, foldInSteps, foldText, unfoldSpan, type Folded } from './fold.ts';
import { foldWanted } from './fold-wanted.ts';
import { maybeSaidBy } from './same-speaker.ts';
import { areToldByNone } from './told-by-none.ts';
import { textUnits } from './text-units.ts';
import { newlyCut } from './token-edges.ts';
import { wantedOf, wholeQuote, wholeWanted, type Wanted } from './wanted.ts';

/** Words less alike than this are others, though they stand in the old surroundings: a person says whether the claim is about them. */
export const leastAlike = 0.6;

/** Claims whose words are compared in one step. */
const CLAIMS = 32;

/**
 * Finds every claim's passage in a text; the result is in the order of `claims`. First its words letter by letter, then whatever their
 * typography, then words like them; each step for those alone that the one before has not found, so that the cost follows what was lost.
 * The transcript is asked for where a claim says who spoke, or its words are not in the text.
 */
export function anchorClaims(text: string, claims: readonly Claim[], transcript: () => Transcript | null = () => null): readonly AnchoredClaim[] {
  return drain(anchorClaimsInSteps(text, claims, transcript));
}

/** The same in steps. */
export function* anchorClaimsInSteps(text: string, claims: readonly Claim[], transcript: () => Transcript | null): Steps<readonly AnchoredClaim[]> {
  if (claims.length === 0) return [];
  let read: Transcript | null | undefined = claims.some(({ context }) => context.speaker !== null) ? transcript() : undefined;
  const { points, lineBreak } = yield* textUnits(text, read ?? null);
  const wanted = claims.map((claim) => wantedOf(claim, points, lineBreak));
  const speakerAt = (at: number): string | null => {
    if (read === undefined) read = transcript();
    const turn = read === null ? null : turnAt(read, at);
    return turn === null ? null : speakerOf(turn);
  };
  const compared = new Map<number, { readonly span: Span; readonly comparison: PassageComparison }[]>();
  const compare = (index: number, span: Span): PassageComparison | null => {
    const claim = claims[index];
    if (claim === undefined) return null;
    const known = compared.get(index) ?? [];
    let found = known.find((one) => sameSpan(one.span, span));
    if (found === undefined) {
      found = { span, comparison: comparePassage(claim, text, span, claim.context.speaker === null ? null : speakerAt(span.start)) };
      known.push(found);
      compared.set(index, known);
    }
    return found.comparison;
  };
  const { anchors, refused } = yield* findExact(text, wanted, new Map());
  const left = (yield* openAfter(anchors, wanted, compare, text)).filter((index) => !refused.has(index));
  if (left.length > 0) {
    let second = (yield* areToldByNone(text, wanted, left, anchors)) ? null : yield* lookFolded(text, wanted, anchors);
    if (second !== null) for (const index of left) takeFolded(index, second, second.again.anchors.get(index));
    const open = (yield* openAfter(anchors, wanted, compare, text)).filter((index) => !refused.has(index) && anchors.get(index)?.state !== 'ambiguous');
    if (open.length > 0) {
      second ??= yield* lookFolded(text, wanted, anchors);
      const { folded, again } = second;
      const lostStill = open.filter((index) => !again.refused.has(index));
      if (lostStill.length > 0) yield* findSimilar({ text, folded, wanted: second.wanted, open: lostStill, anchors, compare, speakerAt, claims });
    }
  }
  for (const [index, { span }] of anchors) {
    const context = claims[index]?.context;
    if (span !== null && context?.speaker && !maybeSaidBy(context, speakerAt(span.start))) anchors.set(index, orphaned('changed', [span]));
  }
  return claims.map((claim, index) => ({ claim, anchor: anchors.get(index) ?? lost }));

  function takeFolded(index: number, { folded, wanted: foldedWanted }: FoldedLook, anchor: Anchor | undefined): void {
    const one = wanted[index];
    if (anchor === undefined || one === undefined) return;
    const [span, candidates] = [anchor.span && unfoldSpan(folded, anchor.span.start, anchor.span.end), anchor.candidates.map(({ start, end }) => unfoldSpan(folded, start, end))];
    if (span !== null) {
      // Half of a pair that an edit made whole is another character.
      const isSame = foldText(sliceSpan(text, span)).text.trim() === foldedWanted[index]?.quote.exact.trim();
      const whole = withWholeGraphemes(text, span);
      if (whole !== span) anchors.set(index, orphaned('changed', [whole]));
      else if (isSame) anchors.set(index, standingAt(isInPlace(text, one, span) ? 'exact' : 'moved', span));
    }
    else if (anchor.state !== 'lost' && anchors.get(index)?.state === 'lost') anchors.set(index, { ...anchor, candidates });
  }
}

/** What is looked for, and found, in the folded text. */
interface FoldedLook {
  readonly folded: Folded;
  readonly wanted: readonly Wanted[];
  readonly again: FoundExact;
}

function* lookFolded(text: string, wanted: readonly Wanted[], anchors: ReadonlyMap<number, Anchor>): Steps<FoldedLook> {
  const folded = yield* foldInSteps(text);
  const foldedWanted = yield* flatMapInSteps(wanted, CLAIMS, (one) => [foldWanted(wholeWanted(one), folded)]);
  const known = new Map([...anchors].flatMap(([index, { span }]) => (span === null ? [] : [[index, standingAt('moved', foldedSpan(folded, span))] as const])));
  return { folded, wanted: foldedWanted, again: yield* findExact(folded.text, foldedWanted, known) };
}

/** Lets claims follow words that were reworded where they stand; the indexes of those that are still to be looked for. Changes `anchors`. */
function* openAfter(
  anchors: Map<number, Anchor>, wanted: readonly Wanted[], compare: (index: number, span: Span) => PassageComparison | null, text: string,
): Steps<readonly number[]> {
  const open = [...anchors.keys()].filter((index) => anchors.get(index)?.span === null);
  return yield* flatMapInSteps(open, CLAIMS, (index) => {
    const one = wanted[index];
    const { state, candidates } = anchors.get(index) ?? lost;
    if (one === undefined) return [];
    const [candidate] = candidates;
    if (state !== 'changed' || candidate === undefined) return [index];
    const quote = wholeQuote(one.quote);
    const only = withWholeGraphemes(text, candidate);
    const within = text.slice(only.start, only.end).indexOf(quote.exact);
    const inner = { start: only.start + within, end: only.start + within + quote.exact.length };
    if (within !== -1 && newlyCut(text, inner, quote) !== null) return [];
    const comparison = compare(index, only);
    if (comparison === null || comparison.similarity < leastAlike) return [index];
    const cut = newlyCut(text, only, quote);
    const followed = cut === null ? followWords(text, quote, only, (span) => compare(index, span), leastAlike) : null;
    if (cut !== null) anchors.set(index, orphaned('changed', [cut]));
    if (followed !== null) anchors.set(index, followed);
    return cut === null && followed === null && comparison.isSafe ? [index] : [];
  });
}

function isInPlace(text: string, { quote, stored }: Wanted, span: Span): boolean {
  return stored?.start === span.start && sliceSpan(text, span) === quote.exact;
}

function foldedSpan(folded: Folded, { start, end }: Span): Span {
  return { start: foldedAt(folded, start), end: foldedAt(folded, end) };
}
