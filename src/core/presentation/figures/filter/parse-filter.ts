import type { Span } from '../../../text/span.ts';
import type { Condition, FilterProblem } from './condition.ts';
import { type Amount, filterTokens, type FilterToken, type Operator } from './filter-tokens.ts';
import { COMPARISONS, kindOf, LONGEST_NAME, type Measure, measureOf, ONLY_BEFORE_NUMBERS, unitOf } from './filter-vocabulary.ts';
import { axisOf, joined, recast, stretchOf } from './stretches.ts';

/** A filter as it was understood: any of the alternatives, of each all conditions. */
export interface ParsedFilter {
  readonly alternatives: readonly (readonly Condition[])[];
  readonly problems: readonly FilterProblem[];
}

/** What is being read: a cursor over the tokens, and what was found so far. */
interface Reading {
  readonly filter: string;
  readonly tokens: readonly FilterToken[];
  at: number;
  readonly alternatives: Placed[][];
  readonly problems: FilterProblem[];
}

interface Placed {
  readonly condition: Condition;
  readonly span: Span;
  /** Of a comparison: it is read anew where the conditions beside it speak of dates or times of day. */
  readonly compared?: { readonly operator: Operator; readonly amount: Amount };
}

const FIELDS: Readonly<Record<string, 'speaker' | 'role' | 'asker' | 'of' | 'per' | 'words' | 'unit' | 'kind'>> = {
  speaker: 'speaker', by: 'speaker', role: 'role', asker: 'asker', exchange: 'asker', of: 'of', per: 'per', words: 'words', unit: 'unit', kind: 'kind', 发言人: 'speaker', 单位: 'unit', 类型: 'kind',
};
const OR: ReadonlySet<string> = new Set(['or', '|', '||', '或', '或者']);
const AND: ReadonlySet<string> = new Set(['and', '&', '&&', 'with', '且', '和', '并且']);

/**
 * "percent > 50", "at least 1 billion yuan", "count of people", "date 2023", "10..20 km2", "speaker:Torv or harbour". Words that are
 * nothing of this must stand in the figure's sentence. What cannot be understood is left out and told.
 */
export function parseFilter(filter: string): ParsedFilter {
  const reading: Reading = { filter, tokens: filterTokens(filter), at: 0, alternatives: [[]], problems: [] };
  while (reading.at < reading.tokens.length) readNext(reading);
  const last = reading.tokens.at(-1);
  if (reading.alternatives.length > 1 && reading.alternatives.at(-1)?.length === 0 && last !== undefined) complain(reading, 'missing-condition', last.span);
  const alternatives = reading.alternatives.map((placed) => settle(reading, placed)).filter(({ length }) => length > 0);
  return { alternatives, problems: reading.problems.sort((a, b) => a.span.start - b.span.start) };
}

function readNext(reading: Reading): void {
  const token = reading.tokens[reading.at];
  if (token === undefined) return;
  switch (token.type) {
    case 'operator':
      reading.at++;
      readCompared(reading, token.operator, token.span);
      return;
    case 'amount':
    case 'mark':
    case 'range':
      readCompared(reading, '=', token.span);
      return;
    case 'quoted':
      reading.at++;
      if (!token.closed) complain(reading, 'open-quote', token.span);
      if (token.words.trim() !== '') add(reading, { is: 'words', words: token.words }, token.span);
      return;
    case 'field':
      reading.at++;
      readField(reading, token);
      return;
    case 'bracket':
      reading.at++;
      complain(reading, 'brackets', token.span);
      return;
    case 'word':
      readWord(reading, token);
      return;
  }
}

function readWord(reading: Reading, token: FilterToken & { readonly type: 'word' }): void {
  const lower = token.words.toLowerCase();
  if (OR.has(lower)) {
    reading.at++;
    if (reading.alternatives.at(-1)?.length === 0) complain(reading, 'missing-condition', token.span);
    else reading.alternatives.push([]);
    return;
  }
  if (AND.has(lower)) {
    reading.at++;
    return;
  }
  if (lower === 'between' && isAmount(reading.tokens[reading.at + 1])) {
    reading.at++;
    readCompared(reading, '=', token.span);
    return;
  }
  for (const { length, words, span } of phrases(reading)) {
    const comparison = COMPARISONS.get(words.toLowerCase());
    if (comparison !== undefined && isAmount(reading.tokens[reading.at + length])) {
      reading.at += length;
      readCompared(reading, comparison.operator, span);
      return;
    }
    const measure = measureOf(words, false);
    const bound = comparison === undefined || ONLY_BEFORE_NUMBERS.has(words.toLowerCase()) ? null : comparison.bound;
    if (measure === null && bound === null) continue;
    reading.at += length;
    add(reading, measure === null ? { is: 'bound', bound: bound ?? 'approx' } : { is: 'measure', ...measure }, span);
    return;
  }
  reading.at++;
  if (lower === 'of' || lower === 'per') readNoun(reading, lower, token.span);
  else add(reading, { is: 'words', words: token.words }, token.span);
}

function readField(reading: Reading, token: FilterToken & { readonly type: 'field' }): void {
  const field = FIELDS[token.words.toLowerCase()];
  if (field === undefined) {
    // What stands behind it is of it: as words of its own it would leave out figures for no reason that is seen.
    if (reading.tokens[reading.at]?.span.start === token.span.end) reading.at++;
    complain(reading, 'unknown-field', { start: token.span.start, end: token.span.end - 1 });
    return;
  }
  const value = reading.tokens[reading.at];
  if (value === undefined || value.type === 'operator' || value.type === 'bracket') {
    complain(reading, 'missing-words', token.span);
    return;
  }
  reading.at++;
  if (value.type === 'quoted' && !value.closed) complain(reading, 'open-quote', value.span);
  const words = value.type === 'quoted' ? value.words : reading.filter.slice(value.span.start, value.span.end);
  const span = { start: token.span.start, end: value.span.end };
  if (field === 'kind') {
    const kind = kindOf(words);
    if (kind === null) complain(reading, 'unknown-kind', value.span);
    else add(reading, { is: 'measure', kind, unit: null }, span);
    return;
  }
  if (field === 'unit') {
    const measure = unitOf(words);
    add(reading, { is: 'measure', kind: measure?.kind ?? null, unit: measure?.unit ?? words }, span);
    return;
  }
  add(reading, { is: field, words }, span);
}

/** "of people", "per day", "per 10,000 people"; "per" alone: any rate. */
function readNoun(reading: Reading, is: 'of' | 'per', before: Span): void {
  const counted = reading.tokens[reading.at];
  const number = is === 'per' && counted?.type === 'amount' ? counted : undefined;
  if (number !== undefined) reading.at++;
  let noun = reading.tokens[reading.at];
  if (noun?.type === 'word' && /^(?:the|a|an)$/i.test(noun.words)) noun = reading.tokens[++reading.at];
  if ((noun?.type === 'word' && !OR.has(noun.words.toLowerCase())) || noun?.type === 'quoted') {
    reading.at++;
    add(reading, { is, words: noun.words }, { start: before.start, end: noun.span.end });
    return;
  }
  if (is === 'of') complain(reading, 'missing-words', before);
  else add(reading, { is, words: '' }, before);
}

/** A number or a range, with the unit around it. */
function readCompared(reading: Reading, operator: Operator, before: Span): void {
  let mark = readMark(reading);
  const from = readAmount(reading);
  const between = from !== null && /^between$/i.test(reading.filter.slice(before.start, before.end));
  const next = reading.tokens[reading.at];
  const isRange = next?.type === 'range' || (next?.type === 'word' && (/^to$/i.test(next.words) || (between && /^and$/i.test(next.words))) && isAmount(reading.tokens[reading.at + 1]));
  let to: Amount | null = null;
  if (isRange) {
    reading.at++;
    mark = readMark(reading) ?? mark;
    to = readAmount(reading);
  }
  const end = reading.tokens[reading.at - 1]?.span.end ?? before.end;
  const span = { start: before.start, end };
  if (from === null && to === null) {
    // "$" alone and "> CNY 5" are measures; an operator or a range needs a number.
    if (mark !== null) add(reading, { is: 'measure', ...mark }, span);
    if (mark === null || operator !== '=' || isRange) complain(reading, 'missing-number', span);
    return;
  }
  const amount = isRange ? joined(from, to) : from;
  const unit = readUnit(reading) ?? mark;
  if (amount === null) return;
  if (amount.low > amount.high) complain(reading, 'downward-range', span);
  else reading.alternatives.at(-1)?.push({ condition: { is: 'value', stretch: stretchOf(operator, amount) }, span, compared: { operator, amount } });
  if (unit !== null) add(reading, { is: 'measure', ...unit }, { start: span.start, end: reading.tokens[reading.at - 1]?.span.end ?? span.end });
}

/** A currency before its number: "$5", "CNY 5". */
function readMark(reading: Reading): Measure | null {
  const token = reading.tokens[reading.at];
  if (token?.type === 'mark') {
    reading.at++;
    return { kind: 'money', unit: token.code };
  }
  const measure = token?.type === 'word' && reading.tokens[reading.at + 1]?.type === 'amount' ? measureOf(token.words, true) : null;
  if (measure?.kind !== 'money') return null;
  reading.at++;
  return measure;
}

function readAmount(reading: Reading): Amount | null {
  const token = reading.tokens[reading.at];
  if (token?.type !== 'amount') return null;
  reading.at++;
  return token.amount;
}

/** The unit right behind a number; not another condition that happens to stand there. */
function readUnit(reading: Reading): Measure | null {
  for (const { length, words } of phrases(reading)) {
    const measure = COMPARISONS.has(words.toLowerCase()) ? null : measureOf(words, true);
    if (measure === null) continue;
    reading.at += length;
    return measure;
  }
  return null;
}

/** Reads the numbers beside "date" as years and those beside "time" as hours, and tells what cannot be true at once. */
function settle(reading: Reading, placed: readonly Placed[]): readonly Condition[] {
  const measures = placed.flatMap(({ condition, span }) => (condition.is === 'measure' ? [{ ...condition, span }] : []));
  measures.forEach((measure, index) => {
    const before = measures.slice(0, index).find((other) => differ(other.kind, measure.kind) || differ(other.unit, measure.unit));
    if (before !== undefined) complain(reading, 'contradiction', measure.span, before.span);
  });
  const axis = axisOf(measures[0]?.kind ?? null);
  return placed.map(({ condition, span, compared }) => {
    if (compared === undefined || axis === 'number' || compared.amount.axis === axis) return condition;
    const amount = recast(compared.amount, axis);
    if (amount !== null) return { is: 'value', stretch: stretchOf(compared.operator, amount) };
    complain(reading, axis === 'date' ? 'no-date' : 'no-clock', span);
    return condition;
  });
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** The words from here on that may be a name of several words, the longest first. */
function* phrases({ tokens, at, filter }: Reading): Generator<{ readonly length: number; readonly words: string; readonly span: Span }> {
  let most = 0;
  while (most < LONGEST_NAME && tokens[at + most]?.type === 'word') most++;
  for (let length = most; length > 0; length--) {
    const own = tokens.slice(at, at + length);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    const words = own.map((token) => ('words' in token ? token.words : '')).join(/\p{Script=Han}/u.test(filter.slice(first.span.start, last.span.end)) ? '' : ' ');
    yield { length, words, span: { start: first.span.start, end: last.span.end } };
  }
}

function isAmount(token: FilterToken | undefined): boolean {
  return token?.type === 'amount' || token?.type === 'mark';
}

function add(reading: Reading, condition: Condition, span: Span): void {
  reading.alternatives.at(-1)?.push({ condition, span });
}

function complain({ filter, problems }: Reading, code: FilterProblem['code'], span: Span, other?: Span): void {
  problems.push({ code, span, words: filter.slice(span.start, span.end), other: other === undefined ? '' : filter.slice(other.start, other.end) });
}
