import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CURRENCY_CODES, CURRENCY_MARKS, CURRENCY_WORDS } from '../../../src/core/figures/english/tables/currencies.ts';
import { UNIT_WORDS } from '../../../src/core/figures/english/tables/units.ts';
import type { Figure, FigureKind } from '../../../src/core/figures/model.ts';

export interface Reading {
  readonly language: 'en' | 'zh';
  /** The transcript's own date, which every candidate is told. */
  readonly date: string | null;
  readonly today: Date;
}

/** Another recogniser, asked for all that it can tell of a text, as its own pages say. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** What it recognises: a text's other figures do not count against it. */
  readonly kinds: 'all' | 'dates';
  /** What it finds, in its own words: this is what is timed. */
  readonly run: (text: string, reading: Reading) => unknown;
  /** The same in ours. */
  readonly figures: (text: string, reading: Reading) => readonly Figure[];
}

const require = createRequire(import.meta.url);

/** A package of this folder, which is not there where the benchmark has not been asked for: hence no import, and types written here. */
export function load(name: string): { readonly module: unknown; readonly version: string } {
  return { module: require(name) as unknown, version: versionOf(name) };
}

/** The same of one that is an ES module alone. */
export async function loadModule(name: string): Promise<{ readonly module: unknown; readonly version: string }> {
  return { module: (await import(require.resolve(name))) as unknown, version: versionOf(name) };
}

/** Of a package of this folder or of the project. */
export function versionOf(name: string): string {
  const folder = require.resolve.paths(name)?.map((path) => join(path, name, 'package.json')).find((path) => existsSync(path));
  if (folder === undefined) throw new Error(`${name} is not installed`);
  return (JSON.parse(readFileSync(folder, 'utf8')) as { readonly version: string }).version;
}

export function figure(start: number, end: number, kind: FigureKind, value: Figure['value'], unit: string | null = null): Figure {
  return { span: { start, end }, kind, value, unit, of: null, bound: null, per: null };
}

const unitCodes = new Map(UNIT_WORDS);
const currencyCodes = new Map([...CURRENCY_WORDS, ...CURRENCY_MARKS]);

/** The UCUM code of a unit's English name, in the singular or the plural and in any case; what is not known stays as it is. */
export function unitCode(name: string): string {
  const words = name.toLowerCase().replaceAll('metre', 'meter').replaceAll('-', ' ');
  return unitCodes.get(words) ?? unitCodes.get(words.replace(/s\b/u, '')) ?? words;
}

/** The same where only a unit of measurement will do. */
export function knownUnit(name: string): string | undefined {
  const code = unitCode(name);
  return [...unitCodes.values()].includes(code) ? code : undefined;
}

/** ISO 4217; a dollar of no country is taken for one of the United States, as in gold. */
export function currencyCode(name: string): string {
  if (CURRENCY_CODES.includes(name.toUpperCase())) return name.toUpperCase();
  const words = name.toLowerCase();
  return currencyCodes.get(name) ?? currencyCodes.get(words) ?? currencyCodes.get(words.replace(/s$/u, '')) ?? (words.includes('united states') ? 'USD' : words);
}

/** Of figures that overlap the first of the list stays: nothing is held against a candidate for saying a thing twice. */
export function apart(figures: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = [];
  for (const one of figures) if (!kept.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) kept.push(one);
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** `start` and `end` without small words before the date and punctuation around it, which gold leaves out of the span. */
export function trim(text: string, start: number, end: number): readonly [number, number] {
  const [lead = ''] = /^[\s(“"，、年]*(?:(?:in|on|from|at|by|during|since|for|the|between|of|until|and|around|about|each|every)[\s,]+)*/iu.exec(text.slice(start, end)) ?? [];
  const [tail = ''] = /[\s,.;:)”"]*$/u.exec(text.slice(start + lead.length, end)) ?? [];
  const dotted = /[ap]\.m$/iu.test(text.slice(start, end - tail.length)) ? 1 : 0;
  return [start + lead.length, end - tail.length + Math.min(dotted, tail.length)];
}

/** The same for an amount: "an hour", "the past 10 years". */
export function trimAmount(text: string, start: number, end: number): readonly [number, number] {
  const [lead = ''] = /^(?:(?:an?|the|past|last|next|first|coming|in|for|within|over|of|every|each)[\s-]+)*/iu.exec(text.slice(start, end)) ?? [];
  return lead.length === end - start ? [start, end] : [start + lead.length, end];
}

/** A number without more: a year where it looks like one, a part where it is below one and in words, else a count. */
export function plainNumber(text: string, from: number, to: number, value: number): readonly Figure[] {
  const [start, end] = trimAmount(text, from, to);
  const words = text.slice(start, end);
  // "last" and "millions" come with a 0.
  if (value === 0 && !/\d|zero|零/iu.test(words)) return [];
  if (/^(?:1[89]|20)\d\d$/u.test(words)) return [figure(start, end, 'date', words)];
  return [figure(start, end, value < 1 && value > 0 && !words.includes('.') ? 'ratio' : 'count', value)];
}

/** Where in words a clock time stands, without a zone or a day beside it. */
export function clockSpan(text: string, start: number, end: number): readonly [number, number] {
  const match = /\d{1,2}(?::\d\d)?(?:\s*[ap]\.?m\.?)?/iu.exec(text.slice(start, end));
  return match === null ? [start, end] : [start + match.index, start + match.index + match[0].length];
}

/** Whether words name a calendar date. "today", "last year" and "Wednesday" are none by gold's rules: they are let go, not held against anybody. */
export function namesDate(words: string): boolean {
  return /\d{4}|\d[/-]\d|[\d〇零一二三四五六七八九十]\s*[年月日号]|jan|feb|mar(?:ch|\b)|apr|\bmay\b|june?\b|july?\b|aug|sept?\b|september|oct|nov|dec(?:ember|\b)/iu.test(words);
}
