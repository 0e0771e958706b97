import type { UnitReading } from './read-unit.ts';
import { GAP, matchAt } from '../word-walk.ts';

const POINT = new RegExp(`(?:${GAP}of${GAP}|${GAP}|-)(?:an?${GAP})?(?:percentage(?:${GAP}|-))?points?(?![A-Za-z])`, 'y');
const OF_ONE_PERCENT = new RegExp(`${GAP}of${GAP}(?:one|1|a)${GAP}(percent|per cent|percentage point)(?![A-Za-z])`, 'y');

/** Behind a fraction a point is a percentage point: "three-quarter-point", "half a point"; and "two tenths of 1 percent" is a percentage. */
export function readPoint(text: string, at: number): UnitReading | null {
  const percent = matchAt(OF_ONE_PERCENT, text, at);
  if (percent !== null) return { end: at + percent[0].length, kind: 'percent', unit: percent[1] === 'percentage point' ? 'pp' : '%', factor: 1 };
  const point = matchAt(POINT, text, at);
  return point === null ? null : { end: at + point[0].length, kind: 'percent', unit: 'pp', factor: 1 };
}
