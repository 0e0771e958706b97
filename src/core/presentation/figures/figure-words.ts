import * as l10n from '@vscode/l10n';
import type { Figure, FigureKind } from '../../figures/model.ts';
import { dateWords } from './date-words.ts';
import { digits, ordinal, scaled, scaledRange, textLocale } from './number-words.ts';
import { unitName, unitSymbol } from './unit-names.ts';

/** What a group of figures of this kind is called. */
export function figureKindName(kind: FigureKind): string {
  switch (kind) {
    case 'money':
      return l10n.t('Money');
    case 'percent':
      return l10n.t('Percentages');
    case 'quantity':
      return l10n.t('Quantities');
    case 'count':
      return l10n.t('Counts');
    case 'ratio':
      return l10n.t('Shares');
    case 'multiple':
      return l10n.t('Multiples');
    case 'ordinal':
      return l10n.t('Ranks');
    case 'date':
      return l10n.t('Dates');
    case 'time':
      return l10n.t('Times of day');
  }
}

/** The normalised value alone, without its bound and rate: "4,400,000,000,000 CNY", "4.25–4.5 %", "92 universities", "2024-03-19". */
export function valueInDigits({ kind, value, unit, of }: Figure): string {
  if (typeof value === 'string') return value.replace(/(^|\/)T(?=\d)/gu, '$1');
  const number = eachOf(value, kind === 'ordinal' ? ordinal : digits);
  switch (kind) {
    case 'money':
      return withUnit(number, unit ?? '');
    case 'percent':
    case 'quantity':
      return withUnit(number, unit === '%' ? '%' : unitSymbol(unit ?? '', last(value)));
    case 'multiple':
      return `×${number}`;
    default:
      return withUnit(number, of ?? '');
  }
}

/** As it would be said, with bound and rate: "at least 4.4 trillion Chinese yuan per year", "25 to 29 April 2024". */
export function valueInWords(figure: Figure): string {
  return withRate(bounded(figure, saidValue(figure)), figure);
}

/** For a row: "CNY 4.4 trillion", "≥ 5.2%", "92 universities", "262 per 10,000 people". */
export function shortValue(figure: Figure): string {
  const sign = figure.bound === null ? '' : { approx: '≈ ', min: '≥ ', max: '≤ ' }[figure.bound];
  return withRate(sign + shortened(figure), figure);
}

/** "Chinese yuan", "US dollars"; the code where nobody named it. */
export function currencyName(code: string, value: number): string {
  if (!/^[A-Z]{3}$/u.test(code)) return code;
  const parts = new Intl.NumberFormat(textLocale(), { style: 'currency', currency: code, currencyDisplay: 'name', maximumFractionDigits: 0 }).formatToParts(Math.abs(value) === 1 ? 1 : 2);
  return parts.find(({ type }) => type === 'currency')?.value ?? code;
}

/** "at least 92", "about 5": for words that already say the value. */
export function bounded({ bound }: Pick<Figure, 'bound'>, words: string): string {
  switch (bound) {
    case 'approx':
      return l10n.t('about {0}', words);
    case 'min':
      return l10n.t('at least {0}', words);
    case 'max':
      return l10n.t('at most {0}', words);
    case null:
      return words;
  }
}

/** "per 10,000 people", "per day"; null where there is no rate. */
export function rateWords({ per }: Pick<Figure, 'per'>): string | null {
  if (per === null) return null;
  return per.value === 1 ? l10n.t('per {0}', per.of) : l10n.t('per {0} {1}', digits(per.value), per.of);
}

function saidValue({ kind, value, unit, of }: Figure): string {
  if (typeof value === 'string') return dateWords(value);
  const number = ranged(value);
  switch (kind) {
    case 'money':
      return withUnit(number, currencyName(unit ?? '', last(value)));
    case 'percent':
      return unit === '%' ? l10n.t('{0} percent', number) : withUnit(number, unitName(unit ?? '', last(value)));
    case 'quantity':
      return withUnit(number, unitName(unit ?? '', last(value)));
    case 'ratio':
      return typeof value === 'number' ? l10n.t('{0} ({1} percent)', fraction(value), digits(percentOf(value))) : number;
    case 'multiple':
      return value === 1 ? l10n.t('once') : l10n.t('{0} times', number);
    case 'ordinal':
      return withUnit(typeof value === 'number' ? ordinal(value) : range(ordinal(value[0]), ordinal(value[1])), of ?? '');
    default:
      return withUnit(number, of ?? '');
  }
}

function shortened({ kind, value, unit, of }: Figure): string {
  if (typeof value === 'string') return dateWords(value);
  const number = typeof value === 'number' ? scaled(value) : scaledRange(value, dash);
  switch (kind) {
    case 'money':
      return `${unit ?? ''} ${number}`.trimStart();
    case 'percent':
      return unit === '%' ? `${number}%` : withUnit(number, unit ?? '');
    case 'quantity':
      return withUnit(number, unitSymbol(unit ?? '', last(value)));
    case 'ratio':
      return eachOf(value, fraction);
    case 'multiple':
      return `×${number}`;
    case 'ordinal':
      return withUnit(eachOf(value, ordinal), of ?? '');
    default:
      return withUnit(number, of ?? '');
  }
}

type Amount = number | readonly [number, number];

function eachOf(value: Amount, write: (value: number) => string): string {
  return typeof value === 'number' ? write(value) : dash(write(value[0]), write(value[1]));
}

function ranged(value: Amount): string {
  return typeof value === 'number' ? scaled(value) : scaledRange(value, range);
}

function range(low: string, high: string): string {
  return l10n.t('{0} to {1}', low, high);
}

/** A dash would be read as a minus sign before a negative number. */
function dash(low: string, high: string): string {
  return /^[-−]/u.test(high) ? range(low, high) : `${low}–${high}`;
}

/** Whose number decides between "year" and "years". */
function last(value: Amount): number {
  return typeof value === 'number' ? value : value[1];
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`;
}

function withRate(words: string, figure: Figure): string {
  const rate = rateWords(figure);
  return rate === null ? words : `${words} ${rate}`;
}

/** "1/5" for a fraction of small numbers, else the digits. */
function fraction(value: number): string {
  for (let whole = 2; whole <= 10; whole += 1) {
    const part = Math.round(value * whole);
    if (part > 0 && part < whole && Math.abs(value - part / whole) < 1e-4) return `${part}/${whole}`;
  }
  return digits(value);
}

/** To a hundredth, so that a third is 33.33 and not 33.3333333333333. */
function percentOf(value: number): number {
  return Math.round(value * 10_000) / 100;
}
