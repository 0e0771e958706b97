import { weigh } from './agreement.ts';
import type { Wanted } from './wanted.ts';

/** What each side must say, by `weigh`, so that the two side by side are no chance. */
const leastSide = 8;
const most = 32;

/** Prefix and suffix side by side: where they stand so, what was between them is gone, whatever else has its words or is like them. */
export function joinedAround(wanted: Wanted | undefined): readonly string[] {
  const before = wanted?.quote.prefix.trimEnd().slice(-most) ?? '';
  const after = wanted?.quote.suffix.trimStart().slice(0, most) ?? '';
  if (wanted === undefined || weigh(before) < leastSide || weigh(after) < leastSide) return [];
  const { prefix, suffix } = wanted.quote;
  return [prefix.slice(-most) + suffix.slice(0, most), ...['', ' ', '\n', '  '].map((between) => before + between + after)];
}
