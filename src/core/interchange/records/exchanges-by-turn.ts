import type { Exchange, Transcript } from '../../transcript/model.ts';

/** The exchange of each turn that belongs to one, by the turn's index. */
export function exchangesByTurn({ exchanges }: Transcript): ReadonlyMap<number, Exchange> {
  return new Map(exchanges.flatMap((exchange) => exchange.turns.map((turn) => [turn, exchange] as const)));
}
