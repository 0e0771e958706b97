import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan } from '../../text/span.ts';
import type { WrittenPassage } from '../check-written.ts';
import { parseCarried, readCarried } from '../records/carried-claim.ts';
import { claimType } from './brat-terms.ts';
import { readStandoff } from './read-standoff.ts';

/** What the offsets of a `.ann` give for each claim; nothing of a line whose words are not those at its offsets. */
export function readBack(standoff: string, text: string): readonly WrittenPassage[] {
  const points = codePointMap(text);
  const { texts, said } = readStandoff(standoff);
  const idOf = new Map(said.filter(({ type }) => type === claimType).map(({ target, value }) => [target, readCarried(parseCarried(value ?? ''))?.id ?? '']));
  return texts.flatMap(({ id, pieces, words }) => {
    const spans = pieces.map(({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) }));
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined || spans.map((span) => sliceSpan(text, span)).join(' ') !== words) return [];
    return [{ id: idOf.get(id) ?? '', words: sliceSpan(text, { start: first.start, end: last.end }) }];
  });
}
