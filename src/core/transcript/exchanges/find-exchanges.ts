import type { Exchange } from '../model.ts';
import type { Cast } from '../speakers/cast-turns.ts';
import type { Followed } from './followed.ts';

/**
 * An exchange is a run of one asker's questions with all that is said to them, wherever it stands: an interrupted question goes with the
 * answer that it gets later. The chair's turns belong to none.
 */
export function findExchanges(cast: readonly Cast[], followed: Followed): Exchange[] {
  const exchanges = new Map<number, { asker: string | null; turns: number[]; answerers: string[] }>();
  followed.forEach(({ run, asker, answers }, turn) => {
    if (run === null) return;
    const exchange = exchanges.get(run) ?? { asker: null, turns: [], answerers: [] };
    exchanges.set(run, exchange);
    exchange.turns.push(turn);
    exchange.asker ??= asker;
    const { role, speaker } = cast[turn] ?? { role: 'other', speaker: null };
    if ((role === 'official' || answers === true) && speaker !== null && !exchange.answerers.includes(speaker)) exchange.answerers.push(speaker);
  });
  return Array.from(exchanges.values(), (exchange, index) => ({ index, ...exchange }));
}
