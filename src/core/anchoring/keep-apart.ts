import type { Span } from '../text/span.ts';
import { lost, type Anchor } from './anchor.ts';
import { agreementAt } from './agreement.ts';
import type { Wanted } from './wanted.ts';

/**
 * Takes the place from claims that were found where another claim is, though they were tagged on passages apart: a sentence said twice
 * of which one was deleted. The one whose context stands there better keeps it; of equals, the one that stood there; else none does.
 * Changes `anchors`; the indexes of those that lost theirs.
 */
export function keepApart(text: string, wanted: readonly Wanted[], anchors: Map<number, Anchor>): readonly number[] {
  const refused: number[] = [];
  if (areAscending(anchors)) return [];
  const byPlace = new Map<number, number[]>();
  for (const [index, { span }] of anchors) {
    if (span === null || !wanted[index]?.stored) continue;
    const same = byPlace.get(span.start);
    if (same === undefined) byPlace.set(span.start, [index]);
    else same.push(index);
  }
  for (const [start, indexes] of byPlace) {
    if (indexes.length < 2) continue;
    const claims = indexes.flatMap((index) => {
      const one = wanted[index];
      return one === undefined ? [] : [{ index, one, evidence: evidenceAt(text, one, start) }];
    });
    for (const { index, one, evidence } of claims) {
      const rivals = claims.filter((rival) => areApart(one, rival.one));
      const isBest = rivals.every((rival) => evidence > rival.evidence);
      if (isBest) continue;
      anchors.set(index, lost);
      refused.push(index);
    }
  }
  return refused;
}

/** Each found behind the one before, as most are: no two in one place. */
function areAscending(anchors: ReadonlyMap<number, Anchor>): boolean {
  let latest = -1;
  for (const { span } of anchors.values()) {
    if (span === null) continue;
    if (span.start <= latest) return false;
    latest = span.start;
  }
  return true;
}

/** True where two claims have the same words but stood in different places: not one passage of two versions of the text. */
export function areApart(a: { readonly quote: { readonly exact: string }; readonly stored: Span | null }, b: typeof a): boolean {
  return a.stored !== null && b.stored !== null && a.quote.exact === b.quote.exact && (a.stored.end <= b.stored.start || b.stored.end <= a.stored.start);
}

/** More is better: what is missing of the context, then how much there is of it, then having stood there. */
function evidenceAt(text: string, wanted: Wanted, start: number): number {
  const { units } = agreementAt(text, wanted, start);
  const missing = wanted.quote.prefix.length + wanted.quote.suffix.length - units;
  return -missing * 1000 + units * 2 + (wanted.stored?.start === start ? 1 : 0);
}
