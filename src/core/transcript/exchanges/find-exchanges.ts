import type { Exchange } from '../model.ts';
import type { Cast } from '../speakers/cast-turns.ts';

/**
 * An exchange begins with a question of the press and takes every official's turn up to the next asker's question; a further question of
 * the same asker is a follow-up, and goes back to his exchange where others broke in. The chair's turns belong to none, wherever they stand. `askers` numbers the
 * runs of questions; see `followAskers`.
 */
export function findExchanges(cast: readonly Cast[], askers: readonly (number | null)[]): Exchange[] {
  const exchanges: { key: number | null; asker: string | null; turns: number[]; answerers: string[] }[] = [];
  const byRun = new Map<number | null, (typeof exchanges)[number]>();
  let current: (typeof exchanges)[number] | undefined;
  cast.forEach(({ speaker, role }, turn) => {
    const key = askers[turn] ?? null;
    if (role === 'press') current = byRun.get(key);
    if (role === 'press' && current === undefined) {
      current = { key, asker: speaker, turns: [turn], answerers: [] };
      byRun.set(key, current);
      exchanges.push(current);
    } else if (current && role !== 'chair') {
      current.turns.push(turn);
      if (role === 'press') current.asker ??= speaker;
      if (role === 'official' && speaker !== null && !current.answerers.includes(speaker)) current.answerers.push(speaker);
    }
  });
  return exchanges.map(({ asker, turns, answerers }, index) => ({ index, asker, turns, answerers }));
}
