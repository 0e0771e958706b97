import type { Figure } from '../../../src/core/figures/model.ts';
import { apart, clockSpan, currencyCode, figure, load, namesDate, type Peer, plainNumber, type Reading, trim, trimAmount, unitCode } from './peer.ts';

interface Result {
  readonly text: string;
  readonly start: number;
  /** Of the last character. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly value?: string; readonly unit?: string; readonly isoCurrency?: string; readonly values?: readonly DateValue[] } | null;
}

interface DateValue {
  readonly timex: string;
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

type Recognizer = (text: string, culture: string) => readonly Result[];

interface Suite {
  readonly recognizeDateTime: (text: string, culture: string, options: number, reference: Date) => readonly Result[];
  readonly recognizeCurrency: Recognizer;
  readonly recognizePercentage: Recognizer;
  readonly recognizeAge: Recognizer;
  readonly recognizeTemperature: Recognizer;
  readonly recognizeDimension: Recognizer;
  readonly recognizeOrdinal: Recognizer;
  readonly recognizeNumber: Recognizer;
}

const CULTURES = { en: 'en-us', zh: 'zh-cn' } as const;
const DURATION_UNITS: Readonly<Record<string, string>> = { PY: 'a', PM: 'mo', PW: 'wk', PD: 'd', PTH: 'h', PTM: 'min', PTS: 's' };

export function recognizersText(): Peer {
  const { module, version } = load('@microsoft/recognizers-text-suite');
  const suite = module as Suite;

  const find = (text: string, { language, today }: Reading): readonly Result[] => {
    const culture = CULTURES[language];
    return sentencesOf(text).flatMap(([start, sentence]) =>
      // What says more of a number comes first, so that it stays where two overlap.
      [
        ...suite.recognizeCurrency(sentence, culture), ...suite.recognizePercentage(sentence, culture), ...suite.recognizeAge(sentence, culture), ...suite.recognizeTemperature(sentence, culture),
        ...suite.recognizeDimension(sentence, culture), ...suite.recognizeDateTime(sentence, culture, 0, today), ...suite.recognizeOrdinal(sentence, culture), ...suite.recognizeNumber(sentence, culture),
      ].map((result) => ({ ...result, start: result.start + start, end: result.end + start })));
  };

  return { name: 'Recognizers-Text', version, kinds: 'all', run: find, figures: (text, reading) => figuresOf(text, find(text, reading), reading.today) };
}

/** Sentence by sentence: its time grows with the square of what it is given, and no figure of its own is longer. */
function sentencesOf(text: string): readonly (readonly [start: number, sentence: string])[] {
  const starts = [0, ...Array.from(text.matchAll(/\n|[。！？]|[.!?]["”’)]?\s+(?=[A-Z"“])/gu), (match) => match.index + match[0].length)];
  return starts.map((start, index) => [start, text.slice(start, starts[index + 1])] as const).filter(([, sentence]) => sentence.trim() !== '');
}

/** Of what it says of the same words, the part comes before the rank ("one fifth"), and the rank before the time ("second quarter"). */
function figuresOf(text: string, results: readonly Result[], today: Date): readonly Figure[] {
  const all = results.flatMap((result) => figureOf(text, result, today));
  const ranks = all.filter(({ kind }) => kind === 'ordinal');
  const overlaps = (a: Figure, b: Figure): boolean => a.span.start < b.span.end && b.span.start < a.span.end;
  return apart([...all.filter(({ kind }) => kind === 'ratio'), ...all.filter((one) => one.kind !== 'quantity' || !ranks.some((rank) => overlaps(rank, one)))]);
}

function figureOf(text: string, { start, end, typeName, resolution }: Result, today: Date): readonly Figure[] {
  const words = text.slice(start, end + 1);
  if (resolution === null) return [];
  if (typeName.startsWith('datetime')) return dateOf(text, start, end + 1, resolution.values ?? [], today);
  const value = Number(resolution.value?.replace('%', ''));
  if (!Number.isFinite(value)) return [];
  switch (typeName) {
    // Where the currency is known by its sign alone, it is a dollar of no country.
    case 'currency': return [figure(start, end + 1, 'money', value, resolution.isoCurrency ?? currencyCode(resolution.unit ?? ''))];
    case 'percentage': return value === 0 && !/\d|zero|零/iu.test(words) ? [] : [figure(start, end + 1, 'percent', value, '%')];
    case 'age': return [figure(start, end + 1, 'quantity', value, unitCode(resolution.unit ?? 'year'))];
    case 'temperature': return [figure(start, end + 1, 'quantity', value, resolution.unit === 'F' ? '[degF]' : 'Cel')];
    case 'dimension': return [figure(start, end + 1, 'quantity', value, unitCode(resolution.unit ?? ''))];
    // "last" is its 0.
    case 'ordinal': return value === 0 ? [] : [figure(start, end + 1, 'ordinal', value)];
    default: return plainNumber(text, start, end + 1, value);
  }
}

function dateOf(text: string, from: number, to: number, values: readonly DateValue[], today: Date): readonly Figure[] {
  const [start, end] = trim(text, from, to);
  const words = text.slice(start, end);
  const [first] = values;
  if (first === undefined || first.type === 'set') return [];
  const amount = /^(PT?)(\d+(?:\.\d+)?)([YMWDHS])$/u.exec(first.timex) ?? (namesDate(words) ? null : /,(PT?)(\d+(?:\.\d+)?)([YMWDHS])\)$/u.exec(first.timex));
  if (amount !== null && /duration|range/u.test(first.type)) {
    const unit = DURATION_UNITS[`${amount[1] ?? ''}${amount[3] ?? ''}`];
    return unit === undefined ? [] : [figure(...trimAmount(text, start, end), 'quantity', Number(amount[2]), unit)];
  }
  if (first.type === 'time') return !/\d/u.test(words) ? [] : [figure(...clockSpan(text, start, end), 'time', /^T\d\d$/u.test(first.timex) ? `${first.timex}:00` : first.timex)];
  if (!namesDate(words)) return [];
  // Of the years that it offers, the one nearest to the transcript's date.
  const nearest = [...values].sort((a, b) => distance(a, today) - distance(b, today))[0] ?? first;
  const year = (nearest.start ?? nearest.value ?? '').slice(0, 4);
  const fill = (timex: string): string => timex.replace('XXXX', year).replace(/T.*$/u, '');
  const range = /^\(([^,]+),([^,]+),/u.exec(nearest.timex);
  const edtf = range === null ? fill(nearest.timex) : `${fill(range[1] ?? '')}/${fill(range[2] ?? '')}`;
  return [figure(start, end, 'date', nearest.timex.includes('W') || edtf === '' ? (nearest.start ?? nearest.value ?? '').slice(0, 10) : `${edtf}${nearest.timex.startsWith('XXXX') && 'Mod' in nearest ? '~' : ''}`)];
}

function distance({ start, value }: DateValue, today: Date): number {
  return Math.abs(new Date(start ?? value ?? '').getTime() - today.getTime());
}
