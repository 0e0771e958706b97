import type { Result } from './result.ts';
import { amountWords, goalWords, ratioWords, three } from './words.ts';

const growth = (exponent: number | null): string => (exponent === null ? '' : three(exponent));

/** All results as one table of fixed width. */
export function terminalTable(results: readonly Result[]): string {
  const lines = [
    ['row', 'text', 'floor', 'ours', 'in floors', 'limit', 'goal', 'met', 'growth', 'of the floor', 'others, in floors'],
    ...results.map((result) => {
      const { name, size, unit, floor, ours, limit, met, exponent, floorExponent, peers } = result;
      return [
        name, size, amountWords(floor, unit), amountWords(ours.median, unit), ratioWords(ours), limit === null ? '' : `${limit} ×`, goalWords(result), met ? 'yes' : 'no', growth(exponent), growth(floorExponent),
        Object.entries(peers).map(([peer, amount]) => `${peer} ${ratioWords(amount)}`).join(', '),
      ];
    }),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
