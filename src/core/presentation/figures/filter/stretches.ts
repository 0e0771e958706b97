import type { FigureKind } from '../../../figures/model.ts';
import type { Axis, Stretch } from './condition.ts';
import { type Amount, type Operator, scaled } from './filter-tokens.ts';

/** "1 to 5 million" begins at a million; "2021..2025" ends with the last day of its last year. Missing ends are open. */
export function joined(from: Amount | null, to: Amount | null): Amount {
  const low = from !== null && to !== null && from.axis === 'number' && from.scale === 0 && to.scale > 0 ? scaled(from.low, to.scale) : (from?.low ?? -Infinity);
  const years = (from === null || from.years !== null) && (to === null || to.years !== null) ? { low: from?.years?.low ?? -Infinity, high: to?.years?.high ?? Infinity } : null;
  const axis = from?.axis === 'number' && to !== null && to.axis !== 'number' ? to.axis : (from?.axis ?? to?.axis ?? 'number');
  if (axis === 'clock') return { axis, low: minutes(from, -Infinity), high: minutes(to, Infinity), years: null, scale: 0 };
  if (axis === 'date') return { axis, low: from?.years?.low ?? from?.low ?? -Infinity, high: to?.years?.high ?? to?.high ?? Infinity, years: null, scale: 0 };
  return { axis, low, high: to?.high ?? Infinity, years, scale: 0 };
}

/** A bare number beside a time of day is an hour. */
function minutes(amount: Amount | null, open: number): number {
  return amount === null ? open : amount.axis === 'number' ? amount.high * 60 : amount.high;
}

/** About a number: up to a twentieth below and above it. */
const NEAR = 0.05;

/** What a figure must lie in, or share a value with, to stand in this relation to an amount. */
export function stretchOf(operator: Operator, { axis, low, high, years }: Amount): Stretch {
  const base = { axis, strict: false, not: false, years: null };
  switch (operator) {
    case '>':
      return { ...base, low: high, high: Infinity, strict: true };
    case '>=':
      return { ...base, low, high: Infinity };
    case '<':
      return { ...base, low: -Infinity, high: low, strict: true };
    case '<=':
      return { ...base, low: -Infinity, high };
    case '!=':
      return { ...base, low, high, not: true, years };
    case '~': {
      const near = axis === 'number' ? NEAR * Math.max(Math.abs(low), Math.abs(high)) : 0;
      return { ...base, low: low - near, high: high + near };
    }
    case '=':
      return { ...base, low, high, years };
  }
}

/** The same beside "date" or "time of day": four digits are a year, a number up to 24 an hour; null where it can be neither. */
export function recast({ axis, low, high, years }: Amount, wanted: 'date' | 'clock'): Amount | null {
  if (wanted === 'date') return years === null ? null : { axis: 'date', ...years, years: null, scale: 0 };
  return axis === 'number' && (low >= 0 || low === -Infinity) && (high <= 24 || high === Infinity) ? { axis: 'clock', low: low * 60, high: high * 60, years: null, scale: 0 } : null;
}

export function axisOf(kind: FigureKind | null): Axis {
  return kind === 'date' ? 'date' : kind === 'time' ? 'clock' : 'number';
}
