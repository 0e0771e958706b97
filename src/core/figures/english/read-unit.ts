import { CURRENCY_CODES, CURRENCY_MARKS, CURRENCY_WORDS } from './tables/currencies.ts';
import { UNIT_ADJECTIVES, UNIT_SYMBOLS, UNIT_WORDS, YEAR_SPANS } from './tables/units.ts';
import { readTailMark } from './read-tail-mark.ts';
import { isAsciiLetter } from '../ascii.ts';
import { lazily } from '../../lazily.ts';
import { GAP, isLetter, matchAt, pastGap } from '../word-walk.ts';

/** A unit, currency or percent sign found behind a number. `factor` turns decades and centuries into years, ‰ into %. */
export interface UnitReading {
  readonly end: number;
  readonly kind: 'money' | 'percent' | 'quantity';
  readonly unit: string;
  readonly factor: number;
}

interface UnitEntry {
  readonly rest: readonly string[];
  readonly kind: UnitReading['kind'];
  readonly unit: string;
  readonly factor: number;
}

const PERCENT_WORDS: readonly (readonly [string, string])[] = [
  ['percent', '%'], ['per cent', '%'], ['pct', '%'], ['percentage point', 'pp'], ['percent point', 'pp'], ['basis point', 'bp'],
  ['bp', 'bp'], ['pp', 'pp'], ['ppt', 'pp'],
];
const ENTRIES = lazily(indexUnits);
const SYMBOLS = new Map(UNIT_SYMBOLS);
const CODES = new Set(CURRENCY_CODES);
const SYMBOL = new RegExp(`[ \\u00a0]?(${UNIT_SYMBOLS.map(([symbol]) => symbol).sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z0-9²³/])`, 'y');
/** "2 [percent]": what an editor put in. */
const BRACKETED = / \\?\[(percentage points?|percent|per cent|basis points?|%)\\?\]/y;
/** "25bp", "50bps", "2pp" */
const POINTS = /(?:bps?|ppt?s?)(?![A-Za-z\d])/y;
const US_DOLLARS = new RegExp(`(?:${GAP})U\\.S\\. dollars?\\b`, 'y');
const MOST_ADJECTIVES = 3;
/** ‰ */
const PER_MILLE = 0x2030;

/** Reads the unit behind a number that ends at `at`. `scaled`: the number has a scale word, so that "pounds" and "won" are money. */
export function readUnit(text: string, from: number, scaled: boolean): UnitReading | null {
  // "two-plus years"
  const at = readTailMark(text, from)?.end ?? from;
  const unit = text.charCodeAt(at);
  if (unit === 37 || unit === 0xff05) return { end: at + 1, kind: 'percent', unit: '%', factor: 1 };
  if (unit === 32 && text.charCodeAt(at + 1) === 37) return { end: at + 2, kind: 'percent', unit: '%', factor: 1 };
  if (unit === PER_MILLE) return { end: at + 1, kind: 'percent', unit: '%', factor: 0.1 };
  if (unit === 32 && text.charCodeAt(at + 1) === PER_MILLE) return { end: at + 2, kind: 'percent', unit: '%', factor: 0.1 };
  const bracketed = unit === 32 && (text.charCodeAt(at + 1) === 91 || text.charCodeAt(at + 1) === 92) ? matchAt(BRACKETED, text, at) : null;
  if (bracketed?.[1] !== undefined) return { end: at + bracketed[0].length, kind: 'percent', unit: bracketed[1].startsWith('percentage') ? 'pp' : bracketed[1].startsWith('basis') ? 'bp' : '%', factor: 1 };
  const points = unit === 98 || unit === 112 ? matchAt(POINTS, text, at) : null;
  if (points !== null) return { end: at + points[0].length, kind: 'percent', unit: unit === 98 ? 'bp' : 'pp', factor: 1 };
  const symbol = maySymbol(text, at, unit) ? matchAt(SYMBOL, text, at) : null;
  if (symbol?.[1] !== undefined) return { end: at + symbol[0].length, kind: 'quantity', unit: SYMBOLS.get(symbol[1]) ?? symbol[1], factor: 1 };
  let part = readPart(text, at);
  let next = at;
  for (let adjectives = 0; part !== null; adjectives++) {
    const { raw, end } = part;
    const word = raw.toLowerCase();
    const found = readEntry(text, word, raw, end, scaled);
    if (found !== null) return found;
    if (adjectives >= MOST_ADJECTIVES || !UNIT_ADJECTIVES.has(word)) break;
    next = end;
    part = readPart(text, next);
  }
  if (part?.raw === 'U') {
    const dollars = matchAt(US_DOLLARS, text, next);
    if (dollars !== null) return { end: next + dollars[0].length, kind: 'money', unit: 'USD', factor: 1 };
  }
  return null;
}

/** The letters that follow a gap or a hyphen. */
function readPart(text: string, at: number): { readonly raw: string; readonly end: number } | null {
  const start = text.charCodeAt(at) === 45 ? at + 1 : pastGap(text, at);
  if (start === -1 || !isAsciiLetter(text.charCodeAt(start))) return null;
  let end = start + 1;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  return { raw: text.slice(start, end), end };
}

const SYMBOL_FIRSTS: ReadonlySet<number> = new Set(UNIT_SYMBOLS.map(([symbol]) => symbol.charCodeAt(0)));
/** Letters that a unit's symbol has at most before another sign or its end. */
const MOST_LETTERS = Math.max(...UNIT_SYMBOLS.map(([symbol]) => /^[A-Za-z]*/.exec(symbol)?.[0].length ?? 0));

/** At most places a few characters tell that no symbol follows: it begins with others or goes on as a word. */
function maySymbol(text: string, at: number, unit: number): boolean {
  const start = unit === 32 || unit === 0xa0 ? at + 1 : at;
  return SYMBOL_FIRSTS.has(text.charCodeAt(start)) && !(isAsciiLetter(text.charCodeAt(start + MOST_LETTERS)) && isAsciiLetter(text.charCodeAt(start + 1)) && isAsciiLetter(text.charCodeAt(start + 2)));
}

function readEntry(text: string, word: string, raw: string, end: number, scaled: boolean): UnitReading | null {
  if (CODES.has(raw)) return { end, kind: 'money', unit: raw, factor: 1 };
  const years = YEAR_SPANS.get(word);
  if (years !== undefined) return { end, kind: 'quantity', unit: 'a', factor: years };
  if (word === 'pound' || word === 'pounds') {
    if (readPart(text, end)?.raw === 'sterling') return { end: end + ' sterling'.length, kind: 'money', unit: 'GBP', factor: 1 };
    return scaled ? { end, kind: 'money', unit: 'GBP', factor: 1 } : { end, kind: 'quantity', unit: '[lb_av]', factor: 1 };
  }
  // A name that begins with a unit's word is no unit ("5 Hour Energy"), and "won" is a verb behind a small number.
  if (word === 'won' && !scaled) return null;
  for (const entry of ENTRIES().get(word) ?? []) {
    let at = end;
    let fits = true;
    for (const part of entry.rest) {
      const next = readPart(text, at);
      if (next?.raw.toLowerCase() !== part) {
        fits = false;
        break;
      }
      at = next.end;
    }
    if (fits) return { end: at, kind: entry.kind, unit: entry.unit, factor: entry.factor };
  }
  return null;
}

const MARK_ENDS = new Set(CURRENCY_MARKS.map(([mark]) => mark.charCodeAt(mark.length - 1)));

/** The currency mark or code that stands before a number at `start`, not before `floor`. */
export function currencyBefore(text: string, start: number, floor: number): { readonly start: number; readonly unit: string } | null {
  const end = start > floor && text.charCodeAt(start - 1) === 32 ? start - 1 : start;
  const last = text.charCodeAt(end - 1);
  if (end <= floor) return null;
  if (!MARK_ENDS.has(last)) {
    if (last < 65 || last > 90) return null;
    const code = text.slice(end - 3, end);
    return CODES.has(code) && end - 3 >= floor && !isLetter(text.charCodeAt(end - 4)) ? { start: end - 3, unit: code } : null;
  }
  for (const [mark, unit] of CURRENCY_MARKS) {
    const from = end - mark.length;
    if (from >= floor && text.startsWith(mark, from) && !(isLetter(mark.charCodeAt(0)) && isLetter(text.charCodeAt(from - 1)))) return { start: from, unit };
  }
  const code = text.slice(end - 3, end);
  return CODES.has(code) && end - 3 >= floor ? { start: end - 3, unit: code } : null;
}

function indexUnits(): Map<string, UnitEntry[]> {
  const index = new Map<string, UnitEntry[]>();
  const add = (words: string, kind: UnitEntry['kind'], unit: string, factor = 1): void => {
    const [first, ...rest] = words.split(' ');
    if (first === undefined) return;
    const entries = index.get(first);
    if (entries === undefined) index.set(first, [{ rest, kind, unit, factor }]);
    else {
      entries.push({ rest, kind, unit, factor });
      entries.sort((a, b) => b.rest.length - a.rest.length);
    }
  };
  const addForms = (words: string, kind: UnitEntry['kind'], unit: string): void => {
    for (const form of spellings(words)) add(form, kind, unit);
  };
  for (const [words, unit] of UNIT_WORDS) addForms(words, 'quantity', unit);
  for (const [words, code] of CURRENCY_WORDS) addForms(words, 'money', code);
  for (const [words, unit] of PERCENT_WORDS) addForms(words, 'percent', unit);
  for (const words of ['cent', 'cents']) add(words, 'money', 'USD', 0.01);
  return index;
}

/** Singular and plural, American and British. */
export function spellings(words: string): string[] {
  const forms = [words, `${words}s`];
  if (words.includes('meter') || words.includes('liter')) {
    forms.push(...forms.map((form) => form.replaceAll('meter', 'metre').replaceAll('liter', 'litre')));
  }
  return forms;
}
