import type { Figure } from '../../../src/core/figures/model.ts';
import { apart, clockSpan, currencyCode, figure, knownUnit, load, namesDate, type Peer, plainNumber, type Reading, trim, trimAmount } from './peer.ts';

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

interface Match {
  readonly terms: readonly Term[];
  readonly number?: { readonly num: number | null; readonly unit: string };
  readonly money?: { readonly num: number | null; readonly currency: string | null };
  readonly fraction?: { readonly decimal: number | null };
  readonly dates?: { readonly start: string | null; readonly end: string | null };
  readonly duration?: Readonly<Record<string, number | null>>;
  readonly time?: { readonly '24h': string | null };
}

interface View {
  readonly json: (options: { readonly offset: true }) => readonly Match[];
}

interface Document {
  readonly numbers: () => View;
  readonly money: () => View;
  readonly fractions: () => View;
  readonly percentages: () => View;
  readonly dates: (context: { readonly today: string; readonly timezone: string }) => View;
  readonly durations: () => View;
  readonly times: () => View;
}

interface Nlp {
  (text: string): Document;
  readonly plugin: (plugin: unknown) => void;
}

interface Found {
  readonly money: readonly Match[];
  readonly percentages: readonly Match[];
  readonly fractions: readonly Match[];
  readonly times: readonly Match[];
  readonly dates: readonly Match[];
  readonly durations: readonly Match[];
  readonly numbers: readonly Match[];
}

/** Numbers are a part of compromise itself since its version 14 (`compromise-numbers` is for older ones); dates are a plugin. */
export function compromise(): Peer {
  const { module, version } = load('compromise');
  const nlp = module as Nlp;
  nlp.plugin(load('compromise-dates').module);

  const find = (text: string, { today }: Reading): Found => {
    const document = nlp(text);
    const offset = { offset: true } as const;
    return {
      money: document.money().json(offset), percentages: document.percentages().json(offset), fractions: document.fractions().json(offset), times: document.times().json(offset),
      dates: document.dates({ today: today.toISOString().slice(0, 10), timezone: 'UTC' }).json(offset), durations: document.durations().json(offset), numbers: document.numbers().json(offset),
    };
  };
  return { name: 'compromise', version, kinds: 'all', run: find, figures: (text, reading) => figuresOf(text, find(text, reading)) };
}

function figuresOf(text: string, found: Found): readonly Figure[] {
  const numbers = found.numbers.flatMap((match) => numberOf(text, match));
  const joined = joinScales(text, numbers);
  const valueAt = (start: number): Figure | undefined => joined.find(({ span }) => span.start === start);
  return apart([
    ...found.money.flatMap((match) => {
      const [start, end] = spanOf(match);
      const { num = null, currency = null } = match.money ?? {};
      if (num === null) return [];
      // "4.4 trillion yuan" has 4.4 as its amount; the number there has all of it.
      const whole = valueAt(start) ?? valueAt(start + 1);
      return [figure(start, Math.max(end, whole?.span.end ?? 0), 'money', typeof whole?.value === 'number' && whole.value > num ? whole.value : num, currencyCode(currency ?? 'dollar'))];
    }),
    ...joined.filter(({ kind }) => kind === 'percent'),
    ...found.fractions.flatMap((match) => (typeof match.fraction?.decimal === 'number' ? [figure(...spanOf(match), 'ratio', match.fraction.decimal)] : [])),
    ...found.times.flatMap((match) => {
      const clock = match.time?.['24h'] ?? null;
      return clock === null || !/\d/u.test(text.slice(...spanOf(match))) ? [] : [figure(...clockSpan(text, ...spanOf(match)), 'time', `T${clock.padStart(5, '0')}`)];
    }),
    ...found.dates.flatMap((match) => dateOf(text, match)),
    ...found.durations.flatMap((match) => {
      const [[name, value] = [], more] = Object.entries(match.duration ?? {}).filter(([, part]) => part !== 0);
      const unit = name === undefined ? undefined : knownUnit(name);
      // "an hour" comes without a number.
      return unit === undefined || more !== undefined ? [] : [figure(...trimAmount(text, ...spanOf(match)), 'quantity', value === undefined || value === null || Number.isNaN(value) ? 1 : value, unit)];
    }),
    ...joined,
  ]);
}

/** Without what stands before the first word and behind the last. */
function spanOf({ terms }: Match): readonly [number, number] {
  const spoken = terms.filter(({ offset }) => offset.length > 0);
  const [first] = spoken;
  const last = spoken.at(-1);
  return first === undefined || last === undefined ? [0, 0] : [first.offset.start, last.offset.start + last.offset.length];
}

function numberOf(text: string, match: Match): readonly Figure[] {
  const [start, end] = spanOf(match);
  const { num = null, unit = '' } = match.number ?? {};
  if (num === null || Number.isNaN(num) || end === start) return [];
  const tags = new Set(match.terms.flatMap((term) => term.tags));
  // The unit stands behind it as a word that is not in the match.
  const [behind = ''] = unit === '' ? [] : /^[\s-]*[A-Za-z]+/u.exec(text.slice(end, end + 40)) ?? [];
  const withUnit = unit !== '' && behind.toLowerCase().includes(unit.toLowerCase()) ? end + behind.length : end;
  if (tags.has('Percent') || unit === 'percent' || unit === '%') return [figure(start, withUnit, 'percent', num, '%')];
  if (tags.has('Ordinal') && !tags.has('Fraction')) return [figure(start, end, 'ordinal', num)];
  if (tags.has('Fraction')) return [figure(start, end, 'ratio', num)];
  const code = knownUnit(unit);
  return code === undefined ? plainNumber(text, start, end, num) : [figure(start, withUnit, 'quantity', num, code)];
}

/** It gives "3.3 trillion" as two numbers: they are taken for one. */
function joinScales(text: string, numbers: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = [];
  for (const one of numbers) {
    const before = joined.at(-1);
    const scale = /^(?:thousand|million|billion|trillion)\b/iu.test(text.slice(one.span.start, one.span.end)) && before !== undefined && /^[ -]$/u.test(text.slice(before.span.end, one.span.start));
    if (!scale || typeof before.value !== 'number' || typeof one.value !== 'number') joined.push(one);
    else joined[joined.length - 1] = { ...one, span: { start: before.span.start, end: one.span.end }, value: before.value * one.value };
  }
  return joined;
}

function dateOf(text: string, match: Match): readonly Figure[] {
  const [start, end] = trim(text, ...spanOf(match));
  const { start: from = null, end: to = null } = match.dates ?? {};
  if (from === null || !namesDate(text.slice(start, end))) return [];
  return [figure(start, end, 'date', edtf(from.slice(0, 10), (to ?? from).slice(0, 10)))];
}

/** A whole year, a whole month, a day, or what lies between two of them. */
function edtf(from: string, to: string): string {
  if (from === to) return from;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}/${to.slice(0, 4)}`;
  const lastOfMonth = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate();
  if (from.endsWith('-01') && Number(to.slice(8)) === lastOfMonth) return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : `${from.slice(0, 7)}/${to.slice(0, 7)}`;
  return `${from}/${to}`;
}
