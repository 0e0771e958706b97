import type { Figure } from '../../../src/core/figures/model.ts';
import { apart, clockSpan, figure, load, namesDate, type Peer, type Reading, trim } from './peer.ts';

interface Components {
  readonly isCertain: (part: 'year' | 'month' | 'day' | 'hour') => boolean;
  readonly get: (part: 'year' | 'month' | 'day' | 'hour' | 'minute') => number | null;
}

interface Result {
  readonly index: number;
  readonly text: string;
  readonly start: Components;
  readonly end: Components | null;
}

interface Parser {
  readonly parse: (text: string, reference: Date) => readonly Result[];
}

export function chrono(): Peer {
  const { module, version } = load('chrono-node');
  const parser = module as Parser & { readonly zh: { readonly hans: Parser } };
  const find = (text: string, { language, today }: Reading): readonly Result[] => (language === 'zh' ? parser.zh.hans : parser).parse(text, today);
  return { name: 'chrono-node', version, kinds: 'dates', run: find, figures: (text, reading) => apart(find(text, reading).flatMap((result) => figureOf(text, result))) };
}

function figureOf(text: string, { index, text: words, start: first, end: last }: Result): readonly Figure[] {
  const [start, end] = trim(text, index, index + words.length);
  if (!namesDate(words)) {
    // A weekday, "today", "seven days ago": no dates by gold's rules.
    if (!first.isCertain('hour') || first.isCertain('day')) return [];
    return [figure(...clockSpan(text, start, end), 'time', last === null ? clock(first) : `${clock(first)}/${clock(last)}`)];
  }
  // "10 a.m. March 19, 2024" is two figures by gold's rules.
  const [from12, to12] = clockSpan(text, start, end);
  if (last === null && first.isCertain('hour') && /m\.?$/iu.test(text.slice(from12, to12)) && to12 < end) {
    return [figure(from12, to12, 'time', clock(first)), figure(...trim(text, to12, end), 'date', calendar(first))];
  }
  const from = calendar(first);
  const to = last === null ? from : calendar(last);
  return [figure(start, end, 'date', from === to ? from : `${from}/${to}`)];
}

function clock(components: Components): string {
  return `T${two(components.get('hour'))}:${two(components.get('minute'))}`;
}

function calendar(components: Components): string {
  const year = String(components.get('year')).padStart(4, '0');
  if (components.isCertain('day')) return `${year}-${two(components.get('month'))}-${two(components.get('day'))}`;
  return components.isCertain('month') ? `${year}-${two(components.get('month'))}` : year;
}

function two(value: number | null): string {
  return String(value ?? 0).padStart(2, '0');
}
