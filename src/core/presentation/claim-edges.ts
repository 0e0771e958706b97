import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { sentencesOf } from '../text/sentences.ts';
import { overlaps, sameSpan, trimSpan, type Span } from '../text/span.ts';
import { wordsOf } from '../text/words-of.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { turnAt } from '../transcript/turn-at.ts';

/** By how much a passage grows or shrinks. */
export type EdgeStep = 'word' | 'sentence';
export type Edge = 'start' | 'end';

/** The edge of a passage that is meant where the cursor is: the nearer one. */
export function nearerEdge({ start, end }: Span, cursor: number): Edge {
  return cursor - start < end - cursor ? 'start' : 'end';
}

/**
 * The passage with one word or sentence more at an edge; first of all, with the whole of one that it cuts. Never beyond what is said in its
 * turn; null where that ends. With the last word of a sentence comes the mark that closes it.
 */
export function extendPassage(text: string, transcript: Transcript, span: Span, edge: Edge, step: EdgeStep): Span | null {
  const turn = turnAt(transcript, span.start);
  if (turn === null) return null;
  if (edge === 'end') {
    const next = stepsOf(text, turn, step, span.end - 1, 'after').find(({ end }) => end > span.end);
    return next === undefined ? null : { start: span.start, end: next.end };
  }
  const before = stepsOf(text, turn, step, span.start, 'before').filter(({ start }) => start < span.start).at(-1);
  return before === undefined ? null : { start: before.start, end: span.end };
}

/** The passage with one word or sentence less at an edge; null where it has no more than one, or is outside of turns. */
export function shrinkPassage(text: string, transcript: Transcript, span: Span, edge: Edge, step: EdgeStep): Span | null {
  const turn = turnAt(transcript, span.start);
  if (turn === null) return null;
  const within = turn.paragraphs.filter((paragraph) => overlaps(paragraph, span)).flatMap((paragraph) => sentencesOf(text, paragraph))
    .filter((sentence) => overlaps(sentence, span))
    .flatMap((sentence) => (step === 'sentence' ? [sentence] : wordsOf(text, sentence)))
    .filter((one) => overlaps(one, span));
  const [second, penultimate] = [within[1], within.at(-2)];
  if (second === undefined || penultimate === undefined) return null;
  return edge === 'end' ? { start: span.start, end: penultimate.end } : { start: second.start, end: span.end };
}

/** The passage with the selected words and all between, as far as they are said in its turn. */
export function withWords(transcript: Transcript, span: Span, selected: Span): Span {
  const paragraphs = turnAt(transcript, span.start)?.paragraphs ?? [];
  const start = Math.max(selected.start, paragraphs[0]?.start ?? selected.start);
  const end = Math.min(selected.end, paragraphs.at(-1)?.end ?? selected.end);
  return { start: Math.min(span.start, start), end: Math.max(span.end, end) };
}

/** The two passages that one falls into at an offset: never within a word or a number. Null where one of them would have no words. */
export function splitPassage(text: string, span: Span, offset: number): readonly [Span, Span] | null {
  if (offset <= span.start || offset >= span.end) return null;
  const words = wordsOf(text, span);
  const cut = words.find(({ start, end }) => start < offset && offset < end);
  const at = cut?.start ?? offset;
  if (!words.some(({ end }) => end <= at) || !words.some(({ start }) => start >= at)) return null;
  return [trimSpan(text, { start: span.start, end: at }), trimSpan(text, { start: at, end: span.end })];
}

/** The claim that goes on after this one in the same turn, however little; null where none does. Those nested in it are none. */
export function nextInTurn(transcript: Transcript, claims: readonly AnchoredClaim[], of: AnchoredClaim): AnchoredClaim | null {
  const here = of.anchor.span;
  const turn = here === null ? null : turnAt(transcript, here.start);
  if (here === null || turn === null) return null;
  let next: { readonly claim: AnchoredClaim; readonly span: Span } | null = null;
  for (const claim of claims) {
    const { span } = claim.anchor;
    if (span === null || claim.claim.id === of.claim.id || span.start < here.start || span.end <= here.end || span.start >= turn.span.end) continue;
    if (next === null || span.start < next.span.start || (span.start === next.span.start && span.end < next.span.end)) next = { claim, span };
  }
  return next?.claim ?? null;
}

/** The claims found for sure that a selection is about: those on exactly its words, else those that it touches, the innermost first. */
export function claimsTouched(claims: readonly AnchoredClaim[], selection: Span): readonly AnchoredClaim[] {
  const touched = claims.flatMap((claim) => {
    const { span } = claim.anchor;
    return span !== null && span.start <= selection.end && selection.start <= span.end ? [{ claim, span }] : [];
  });
  const same = touched.filter(({ span }) => sameSpan(span, selection));
  const length = ({ span }: { readonly span: Span }): number => span.end - span.start;
  return (same.length > 0 ? same : touched.sort((a, b) => length(a) - length(b))).map(({ claim }) => claim);
}

/** The words or sentences of the turn from the paragraph at `offset` on, or up to it: with its neighbour, which an edge may reach next. */
function stepsOf(text: string, { paragraphs }: Turn, step: EdgeStep, offset: number, side: 'before' | 'after'): readonly Span[] {
  const near = side === 'after' ? paragraphs.filter(({ end }) => end > offset).slice(0, 2) : paragraphs.filter(({ start }) => start <= offset).slice(-2);
  return near.flatMap((paragraph) => sentencesOf(text, paragraph)).flatMap((sentence) => (step === 'sentence' ? [sentence] : closed(wordsOf(text, sentence), sentence)));
}

/** The words of a sentence, of which the first and the last have what opens and closes it. */
function closed(words: readonly Span[], sentence: Span): readonly Span[] {
  return words.map(({ start, end }, index) => ({
    start: index === 0 ? sentence.start : start,
    end: index === words.length - 1 ? sentence.end : end,
  }));
}
