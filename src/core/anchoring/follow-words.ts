import type { Quote } from '../claims/claim.ts';
import { sliceSpan, trimSpan, type Span } from '../text/span.ts';
import { alignPassages } from './align-passages.ts';
import type { Aligned } from './align-words.ts';
import { standingAt, type Anchor } from './anchor.ts';
import type { PassageComparison } from './compare-passage.ts';
import { foldText } from './fold.ts';
import { newlyCut } from './token-edges.ts';

/** Letters of the surroundings that tell where a passage begins or ends. */
const leastEdge = 6;

/**
 * Lets a claim follow words that were reworded at `place`, without what was put in before its first word or behind its last. Null where a
 * person has to say: something else is told there, too few words are the same, or it is not sure where the passage begins or ends.
 */
export function followWords(text: string, quote: Quote, place: Span, compare: (span: Span) => PassageComparison | null, leastAlike: number): Anchor | null {
  const whole = compare(place);
  if (whole?.isSafe !== true) return null;
  const kept = keptIn(quote.exact, text, place);
  if (kept === null) return null;
  const own = whole.similarity === 1 ? trimSpan(text, kept.span) : kept.span;
  const similarity = compare(own)?.similarity ?? 0;
  const begins = kept.first || endsAlike(text.slice(Math.max(0, own.start - 4 * leastEdge), own.start), quote.prefix);
  const ends = kept.last || beginsAlike(text.slice(own.end, own.end + 4 * leastEdge), quote.suffix);
  const isSure = similarity >= leastAlike && begins && ends && newlyCut(text, own, quote) === null;
  return isSure ? standingAt('moved', own, similarity) : null;
}

interface Kept {
  /** The place without words put in at its ends. */
  readonly span: Span;
  /** Whether the first and the last of the tagged words stand there. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Null where none of the tagged words is left: all of them may be another's. */
function keptIn(exact: string, text: string, place: Span): Kept | null {
  const said = sliceSpan(text, place);
  const { old: { words: was }, now: { words: is }, pairs, ends } = alignPassages(exact, said);
  if (ends?.isSaid !== true && !pairs.some((pair) => pair.was !== -1 && pair.is !== -1 && was[pair.was]?.isMark === false)) return null;
  if (ends !== null) return { span: place, first: true, last: true };
  const first = standing(pairs.find((pair) => pair.was !== -1));
  const last = standing(lastOf(pairs, (pair) => pair.was !== -1));
  const isSame = (pair: Aligned): boolean => pair.was !== -1 && pair.is !== -1;
  const [from, to] = [pairs.find(isSame), lastOf(pairs, isSame)];
  // Other words than its own beyond a line end that it did not have may be those of another line.
  const isTail = last === null && hasNewLine(said.slice(is[to?.is ?? -1]?.span.end).trimEnd(), exact.slice(was[to?.was ?? -1]?.span.end).trimEnd());
  const isHead = first === null && hasNewLine(said.slice(0, is[from?.is ?? -1]?.span.start).trimStart(), exact.slice(0, was[from?.was ?? -1]?.span.start).trimStart());
  if (isTail || isHead) return null;
  const start = first !== null && first > 0 ? place.start + (is[first]?.span.start ?? 0) : place.start;
  const end = last !== null && last < is.length - 1 ? place.start + (is[last]?.span.end ?? 0) : place.end;
  return { span: { start, end }, first: first !== null, last: last !== null };
}

function lastOf(pairs: readonly Aligned[], is: (pair: Aligned) => boolean): Aligned | undefined {
  let at = pairs.length - 1;
  for (let pair = pairs[at]; pair !== undefined && !is(pair); pair = pairs[at]) at--;
  return pairs[at];
}

function hasNewLine(now: string, before: string): boolean {
  const lineEnd = /[\r\n]/;
  return lineEnd.test(now) && !lineEnd.test(before);
}

function standing(pair: Aligned | undefined): number | null {
  return pair === undefined || pair.is === -1 ? null : pair.is;
}

function endsAlike(text: string, prefix: string): boolean {
  const edge = foldText(prefix).text.trimEnd().slice(-leastEdge);
  return edge.length === leastEdge && foldText(text).text.trimEnd().endsWith(edge);
}

function beginsAlike(text: string, suffix: string): boolean {
  const edge = foldText(suffix).text.trimStart().slice(0, leastEdge);
  return edge.length === leastEdge && foldText(text).text.trimStart().startsWith(edge);
}
