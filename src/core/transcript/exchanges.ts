import type { Exchange, Section } from './model.ts';
import type { Cast } from './speakers.ts';

/**
 * An exchange begins with a question of the press and takes every official's turn up to the next asker's question; a further question of
 * the same asker is a follow-up. The chair's turns belong to none, wherever they stand.
 */
export function findExchanges(cast: readonly Cast[]): Exchange[] {
  const exchanges: { asker: string; turns: number[]; answerers: string[] }[] = [];
  cast.forEach(({ speaker, role }, turn) => {
    const current = exchanges.at(-1);
    if (role === 'press' && current?.asker !== speaker) exchanges.push({ asker: speaker, turns: [turn], answerers: [] });
    else if (current && role !== 'chair') {
      current.turns.push(turn);
      if (role === 'official' && !current.answerers.includes(speaker)) current.answerers.push(speaker);
    }
  });
  return exchanges.map((exchange, index) => ({ index, ...exchange }));
}

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
