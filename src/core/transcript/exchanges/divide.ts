import type { Exchange, Section } from '../model.ts';

/** Divides the turns from end to end; see `Section`. */
export function divide(turnCount: number, exchanges: readonly Exchange[]): Section[] {
  const owner = new Map(exchanges.flatMap(({ index, turns }) => turns.map((turn) => [turn, index] as const)));
  const owned = [...owner.keys()].sort((a, b) => a - b);
  const sections: Section[] = [];
  let next = 0;
  const until = (kind: 'opening' | 'interlude' | 'closing', end: number): void => {
    if (next < end) sections.push({ kind, turns: range(next, end) });
    next = Math.max(next, end);
  };
  for (let at = 0; at < owned.length; at++) {
    const exchange = owner.get(owned[at] ?? -1) ?? -1;
    until(at === 0 ? 'opening' : 'interlude', owned[at] ?? next);
    while (owner.get(owned[at + 1] ?? -1) === exchange) at++;
    const end = (owned[at] ?? next) + 1;
    sections.push({ kind: 'exchange', turns: range(next, end), exchange });
    next = end;
  }
  until(exchanges.length === 0 ? 'opening' : 'closing', turnCount);
  return sections;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
