import type { Figure } from '../../figures/model.ts';
import type { RecordedFigure } from '../records/claim-record.ts';

/**
 * A figure in a cell: "4.4 trillion yuan = 4400000000000 CNY", "92 = min 92 universities", "half = 0.5". Digits without marks between them and the
 * words of the data alone, so that it is the same on every machine.
 */
export function figureWords(figure: RecordedFigure): string {
  return `${figure.exact.replace(/\s+/gu, ' ').trim()} = ${figureAmount(figure)}`;
}

/** What a figure is worth, in digits, with its bound, its unit or what is counted, and its rate. */
export function figureAmount({ value, unit, of, bound, per }: Omit<Figure, 'span'>): string {
  const amount = typeof value === 'object' ? `${plain(value[0])} to ${plain(value[1])}` : typeof value === 'string' ? value : plain(value);
  const rate = per === null ? null : `per ${per.value === 1 ? '' : `${plain(per.value)} `}${per.of}`;
  return [bound, amount, unit ?? of, rate].filter((part) => part !== null).join(' ');
}

/** Never with an exponent, which some readers of tables take for words. */
function plain(value: number): string {
  const digits = String(value);
  return digits.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : digits;
}
