import type { Amount } from './race.ts';
import type { Result } from './result.ts';

/** An amount as a person reads it. */
export function amountWords(amount: number, unit: Result['unit']): string {
  if (unit === 'bytes') return amount < 1000 ? `${Math.round(amount)} B` : amount < 1e6 ? `${three(amount / 1000)} KB` : `${three(amount / 1e6)} MB`;
  return amount < 0.1 ? `${three(amount * 1000)} µs` : `${three(amount)} ms`;
}

export function ratioWords({ ratio }: Pick<Amount, 'ratio'>): string {
  return `${three(ratio)} ×`;
}

export function goalWords({ goal, goalOf, unit }: Result): string {
  if (goalOf === 'times the floor') return `${goal} ×`;
  return goalOf === 'bytes' ? amountWords(goal, 'bytes') : `${amountWords(goal, unit)} above`;
}

/** Three digits. */
export function three(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 6 });
}
