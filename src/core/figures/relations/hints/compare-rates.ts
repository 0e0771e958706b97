import type { Span } from '../../../text/span.ts';
import { flatMapInSteps, type Steps } from '../../../text/steps.ts';
import type { Figure } from '../../model.ts';
import { unitsPer } from '../conversions.ts';
import type { Equivalent } from '../equivalents.ts';
import { statedError } from '../stated-error.ts';
import { STEP, type FigureHint } from './hint.ts';

/** From how far apart two rates of one text are worth a look. */
const APART = 0.02;

/** A pair of figures with what one is in terms of the other. */
interface Rate {
  readonly span: Span;
  /** `units[0]` per one of `units[1]`, the units in the order of the alphabet: one order for both directions. */
  readonly value: number;
  readonly units: readonly [string, string];
  /** By how much of itself it may be off by rounding: one side is what was said, the other is a rounded conversion. */
  readonly error: number;
}

/** Rates of the same pair of currencies that differ from the most frequent one: one hint each. */
export function* compareRates(text: string, figures: readonly Figure[], equivalents: readonly Equivalent[]): Steps<readonly FigureHint[]> {
  const byPair = new Map<string, Rate[]>();
  for (const [index, equivalent] of equivalents.entries()) {
    if (index % STEP === STEP - 1) yield;
    const rate = equivalent.kind === 'rate' ? rateOf(text, figures, equivalent) : null;
    if (rate === null) continue;
    const known = byPair.get(rate.units.join());
    if (known === undefined) byPair.set(rate.units.join(), [rate]);
    else known.push(rate);
  }
  return [...byPair.values()].flatMap((rates) => {
    const usual = mostFrequent(rates);
    return usual === undefined ? [] : outliers(rates, usual);
  });
}

/** Quantities in two units that do not convert so: the factor is known, so that one is enough. */
export function* compareFactors(text: string, figures: readonly Figure[], equivalents: readonly Equivalent[]): Steps<readonly FigureHint[]> {
  return yield* flatMapInSteps(equivalents, STEP, ({ kind, first, second, rate }): readonly FigureHint[] => {
    const [a, b] = [figures[first], figures[second]];
    const usual = kind === 'factor' && a !== undefined && b !== undefined ? unitsPer(a.unit ?? '', b.unit ?? '') : null;
    if (usual === null || a === undefined || b === undefined) return [];
    const error = Math.max(errorOf(text, a), errorOf(text, b));
    if (!isApart(rate, usual, error)) return [];
    return [{ kind: 'factor', span: b.span, other: a.span, units: [a.unit ?? '', b.unit ?? ''], rate, usual }];
  });
}

function rateOf(text: string, figures: readonly Figure[], { first, second, rate }: Equivalent): Rate | null {
  const [a, b] = [figures[first], figures[second]];
  if (a === undefined || b === undefined || a.unit === null || b.unit === null) return null;
  const ordered = a.unit < b.unit;
  return {
    // With the bracket that closes behind it.
    span: { start: a.span.start, end: b.span.end + (/^[)）]/u.test(text.charAt(b.span.end)) ? 1 : 0) },
    value: ordered ? rate : 1 / rate,
    units: ordered ? [a.unit, b.unit] : [b.unit, a.unit],
    error: Math.max(errorOf(text, a), errorOf(text, b)),
  };
}

function errorOf(text: string, { span, value, bound }: Figure): number {
  const values = typeof value === 'number' ? [value] : typeof value === 'string' ? [] : value;
  const rounded = Math.max(0, ...values.map((one) => statedError(text, span, one)));
  return bound === 'approx' ? Math.max(rounded, APART) : rounded;
}

/** The rate with most others close to it; of equals the first in the text. In n log n: a window over the rates in order of size. */
function mostFrequent(rates: readonly Rate[]): Rate | undefined {
  const sorted = [...rates].sort((a, b) => a.value - b.value);
  let best: { readonly rate: Rate; readonly close: number } | undefined;
  let [low, high] = [0, 0];
  for (const rate of sorted) {
    while ((sorted[low]?.value ?? Infinity) < rate.value * (1 - APART)) low += 1;
    while ((sorted[high]?.value ?? Infinity) <= rate.value * (1 + APART)) high += 1;
    const close = high - low;
    if (best === undefined || close > best.close || (close === best.close && rate.span.start < best.rate.span.start)) best = { rate, close };
  }
  return best?.rate;
}

/** Each with the place nearest before it (else the first after it) that has the usual rate: what a reader remembers. */
function outliers(rates: readonly Rate[], usual: Rate): readonly FigureHint[] {
  let like = rates.find(({ value }) => !isApart(value, usual.value, 0)) ?? usual;
  return rates.flatMap((rate) => {
    if (!isApart(rate.value, usual.value, 0)) like = rate;
    return hintOf(rate, usual.value, like.span);
  });
}

function hintOf({ span, value, units, error }: Rate, usual: number, other: Span): readonly FigureHint[] {
  if (!isApart(value, usual, error)) return [];
  const power = Math.round(Math.log10(value / usual));
  if (power !== 0 && !isApart(value / 10 ** power, usual, error)) return [{ kind: 'slip', span, other, power: Math.abs(power) }];
  return [{ kind: 'two-rates', span, other, units, rate: value, usual }];
}

function isApart(rate: number, usual: number, error: number): boolean {
  const off = Math.abs(Math.log(rate / usual));
  return off - Math.log1p(error) > Math.log1p(APART);
}
