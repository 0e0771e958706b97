import type { Exchange, Section } from '../model.ts';

/** Divides the turns from end to end; see `Section`. */
export function divide(turnCount: number, exchanges: readonly Exchange[]): Section[] {
  const sections: Section[] = [];
  let next = 0;
  const until = (kind: 'opening' | 'interlude' | 'closing', end: number): void => {
    if (next < end) sections.push({ kind, turns: range(next, end) });
    next = Math.max(next, end);
  };
  for (const { index, turns } of exchanges) {
    until(index === 0 ? 'opening' : 'interlude', turns[0] ?? next);
    const end = (turns.at(-1) ?? next) + 1;
    sections.push({ kind: 'exchange', turns: range(next, end), exchange: index });
    next = end;
  }
  until(exchanges.length === 0 ? 'opening' : 'closing', turnCount);
  return sections;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
