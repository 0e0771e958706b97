import type { Figure } from '../model.ts';
import { yenTold } from '../told.ts';
import type { Told } from '../told.ts';
import { matchAt } from '../word-walk.ts';

const MARK = /[+\-\u2212]?[¥￥]/y;
const JAPANESE = String.raw`\b(?:yen|Yen|JPY|Japan|Japanese|Tokyo)\b|日元|日本|円`;
const CHINESE = String.raw`\b(?:yuan|Yuan|RMB|CNY|[Rr]enminbi|China|Chinese|Beijing)\b|人民币|中国`;
const EITHER = new RegExp(`(${JAPANESE})|${CHINESE}`, 'g');
const IN_DOLLARS = /\s?[(（](?:[a-z]{2,14} ){0,3}(?:US)?\$ ?(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,6})?(?: (thousand|million|billion|trillion)\b)?/iy;
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** From how many to a dollar on they are yen: a yuan has been a tenth of a dollar or more since there was one, a yen a seventieth or less since 1949. */
const LEAST_YEN = 30;
const NEAR = 80;

/** What a bare ¥ stands for: as the dollars in brackets behind it, the words near it or most words of the text tell; else yuan. */
export function settleYen(text: string, figure: Figure, told: Told): Figure {
  if (figure.unit !== 'CNY' || matchAt(MARK, text, figure.span.start) === null) return figure;
  const { start, end } = figure.span;
  const unit = byDollars(text, figure) ?? namedAlone(text.slice(Math.max(0, start - NEAR), end + NEAR)) ?? inText(text, told);
  return unit === 'JPY' ? { ...figure, unit } : figure;
}

function byDollars(text: string, { value, span }: Figure): string | null {
  const match = matchAt(IN_DOLLARS, text, span.end);
  if (match?.[1] === undefined || typeof value !== 'number') return null;
  const dollars = Number(`${match[1].replaceAll(',', '')}${match[2] ?? ''}`) * (SCALES[match[3]?.toLowerCase() ?? ''] ?? 1);
  return dollars === 0 ? null : value / dollars >= LEAST_YEN ? 'JPY' : 'CNY';
}

function inText(text: string, told: Told): string {
  return yenTold(told, () => currencyNamedMost(countNames(text)) ?? 'CNY');
}

/** How often words of each currency stand in a text. */
export interface CurrencyNames {
  readonly japanese: number;
  readonly chinese: number;
}

export function countNames(words: string): CurrencyNames {
  let japanese = 0;
  let chinese = 0;
  for (const match of words.matchAll(EITHER)) {
    if (match[1] === undefined) chinese++;
    else japanese++;
  }
  return { japanese, chinese };
}

/** The currency whose words stand there more often, or null. */
export function currencyNamedMost({ japanese, chinese }: CurrencyNames): string | null {
  return japanese === chinese ? null : japanese > chinese ? 'JPY' : 'CNY';
}

/** The currency whose words stand near, without the other's. */
function namedAlone(words: string): string | null {
  const names = countNames(words);
  return names.japanese > 0 && names.chinese > 0 ? null : currencyNamedMost(names);
}
