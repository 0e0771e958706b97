import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { agreementAt, standsAt } from './agreement.ts';
import type { Anchor } from './anchor.ts';
import { leastSurroundings } from './changed-passage.ts';
import { inDocumentOrder, neighboursOf, noNeighbours } from './find-exact.ts';
import { foldedAt, foldText, type Folded } from './fold.ts';
import { foldQuote } from './fold-wanted.ts';
import type { Neighbours } from './judge.ts';
import { wholeWanted, type Wanted } from './wanted.ts';

/** Code units on either side of a passage that are folded with it: more than page layout has in one piece, and than folding leaves out between two claims. */
const room = 2000;
/** Stretches that are folded for one claim at most. */
const stretches = 5;

/**
 * True where each of the claims stands in its whole context in several places, and its words not where they should, whatever the
 * typography: then the folded text tells no more of it, and need not be made. Asked only where that takes less time than to make it.
 */
export function* areToldByNone(text: string, wanted: readonly Wanted[], open: readonly number[], anchors: ReadonlyMap<number, Anchor>): Steps<boolean> {
  if (open.length * stretches * 2 * room > text.length || !hasFound(anchors)) return false;
  const neighbours = neighboursOf(wanted, inDocumentOrder(wanted), anchors, open);
  for (const index of open) {
    yield;
    const [one, anchor] = [wanted[index], anchors.get(index)];
    if (one === undefined || anchor?.state !== 'ambiguous' || !isToldByNone(text, one, anchor.candidates, neighbours.get(index) ?? noNeighbours)) return false;
  }
  return true;
}

function hasFound(anchors: ReadonlyMap<number, Anchor>): boolean {
  for (const { span } of anchors.values()) if (span !== null) return true;
  return false;
}

function isToldByNone(text: string, wanted: Wanted, places: readonly Span[], { before, after }: Neighbours): boolean {
  const twins = places.filter(({ start }) => standsAt(text, wanted, start)).slice(0, 2);
  if (twins.length < 2) return false;
  const quote = foldQuote(wholeWanted(wanted).quote);
  const isWhole = ({ start, end }: Span): boolean => {
    const { folded, from } = foldAround(text, start, end);
    const { full, weight } = agreementAt(folded.text, { quote, stored: null }, foldedAt(folded, start - from));
    return full && weight >= leastSurroundings;
  };
  if (!twins.every(isWhole)) return false;
  const { stored } = wanted;
  if (stored === null) return true;
  const shifts = new Set([0, before?.shift ?? 0, after?.shift ?? 0]);
  return ![...shifts].some((shift) => foldAround(text, stored.start + shift, stored.end + shift).folded.text.includes(quote.exact.trim()));
}

function foldAround(text: string, start: number, end: number): { readonly folded: Folded; readonly from: number } {
  const from = Math.max(0, start - room);
  return { folded: foldText(text.slice(from, Math.max(from, end + room))), from };
}
