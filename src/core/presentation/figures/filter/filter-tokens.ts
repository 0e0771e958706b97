import { CURRENCY_MARKS } from '../../../figures/english/tables/currencies.ts';
import type { Span } from '../../../text/span.ts';
import { daysOfMonth, daysOfYear } from './calendar.ts';

export type Operator = '>' | '>=' | '<' | '<=' | '=' | '!=' | '~';

/** A number or a date of a filter, as the stretch that it stands for: "2023" is one number and the days of one year. */
export interface Amount {
  readonly axis: 'number' | 'date' | 'clock';
  readonly low: number;
  readonly high: number;
  readonly years: { readonly low: number; readonly high: number } | null;
  /** Whether a scale word stands behind it: "1 to 5 million" begins at a million. */
  readonly scale: number;
}

export type FilterToken = { readonly span: Span } & (
  | { readonly type: 'word'; readonly words: string; /** Whether nothing parts it from the number before it. */ readonly glued: boolean }
  | { readonly type: 'mark'; readonly code: string; readonly words: string }
  | { readonly type: 'quoted'; readonly words: string; readonly closed: boolean }
  | { readonly type: 'field'; readonly words: string }
  | { readonly type: 'operator'; readonly operator: Operator }
  | { readonly type: 'amount'; readonly amount: Amount }
  | { readonly type: 'range' | 'bracket' }
);

/** UTF-16 code units. Nobody types more; what was pasted by mistake need not be read to its end. */
const LONGEST_FILTER = 1000;

const OPERATORS: Readonly<Record<string, Operator>> = {
  '>': '>', '>=': '>=', '=>': '>=', '≥': '>=', '≧': '>=', '<': '<', '<=': '<=', '=<': '<=', '≤': '<=', '≦': '<=', '=': '=', '==': '=', '!=': '!=', '<>': '!=', '≠': '!=', '~': '~', '≈': '~',
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12, quadrillion: 15, mn: 6, mln: 6, bn: 9, bln: 9, tn: 12, trn: 12, k: 3, m: 6, b: 9,
  百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10, 千亿: 11, 万亿: 12, 萬: 4, 億: 8, 萬億: 12, 兆: 12,
};

const NUMBER = /[+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,3}(?!\d))?|[+-]?\.\d+/y;
const SCALE = / ?(?:(?:hundred|thousand|million|billion|trillion|quadrillion|mn|mln|bn|bln|tn|trn)(?![\p{L}\p{N}])|[萬万][億亿]|[十百千][万亿]|[百千万亿萬億兆])|[kmb](?![\p{L}\p{N}])/iuy;
const DATE = /(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])|年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)/y;
const CLOCK = /(\d{1,2}):(\d{2})(?!\d)/y;
const OPERATOR = />=|=>|<=|=<|<>|!=|==|[<=>~≈≠≤≥≦≧]/y;
const QUOTED = /["“”„«»「」『』]([^"“”„«»「」『』]*)(["“”„«»「」『』]?)/y;
const RANGE = /\.{2,3}|…|[–—-](?=[.\d])| [–—-](?= )|~(?=[.\d])|[至到](?=[.\d])/y;
const FIELD = /(\p{L}+):/uy;
const WORD = /\p{Script=Han}+|[^\s"“”„«»「」『』,;、()[\]{}<>=~≈≠≤≥≦≧|&:]+|:/uy;
const GAP = /[\s,;、&]+/y;

/** Full-width letters, digits and signs as narrow ones and the minus sign as a hyphen; each stays where it stood. */
function narrow(filter: string): string {
  return filter.slice(0, LONGEST_FILTER).replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('−', '-').replaceAll('\u3000', ' ');
}

export function filterTokens(filter: string): readonly FilterToken[] {
  const text = narrow(filter);
  const tokens: FilterToken[] = [];
  for (let at = 0; at < text.length; ) {
    const last = tokens.at(-1);
    const token = tokenAt(text, at, last?.type === 'amount' && last.span.end === at, last?.type === 'amount');
    if (token !== null) tokens.push(token);
    at = token?.span.end ?? at + Math.max(1, matchAt(GAP, text, at)?.[0].length ?? 0);
  }
  return tokens;
}

function tokenAt(text: string, at: number, glued: boolean, afterAmount: boolean): FilterToken | null {
  const take = (length: number): Span => ({ start: at, end: at + length });
  const range = afterAmount ? matchAt(RANGE, text, at) : matchAt(/\.{2,3}|…/y, text, at);
  if (range !== null) return { type: 'range', span: take(range[0].length) };
  if (matchAt(GAP, text, at) !== null) return null;
  const quoted = matchAt(QUOTED, text, at);
  if (quoted !== null) return { type: 'quoted', span: take(quoted[0].length), words: quoted[1] ?? '', closed: quoted[2] !== '' };
  const amount = amountAt(text, at);
  if (amount !== null) return amount;
  const operator = matchAt(OPERATOR, text, at)?.[0];
  if (operator !== undefined) return { type: 'operator', span: take(operator.length), operator: OPERATORS[operator] ?? '=' };
  if (/[()[\]{}]/.test(text.charAt(at))) return { type: 'bracket', span: take(1) };
  const mark = CURRENCY_MARKS.find(([sign]) => text.startsWith(sign, at) && /^ ?[.\d]|^$|^[\s<=>]/.test(text.slice(at + sign.length, at + sign.length + 2)));
  if (mark !== undefined) return { type: 'mark', span: take(mark[0].length), code: mark[1], words: mark[0] };
  const field = matchAt(FIELD, text, at)?.[1];
  if (field !== undefined) return { type: 'field', span: take(field.length + 1), words: field };
  const word = matchAt(WORD, text, at)?.[0] ?? text.charAt(at);
  return { type: 'word', span: take(word.length), words: word, glued };
}

function amountAt(text: string, at: number): FilterToken | null {
  const clock = matchAt(CLOCK, text, at);
  if (clock !== null) return amountToken(at, clock[0], { axis: 'clock', low: minutesOf(clock), high: minutesOf(clock), years: null, scale: 0 });
  const date = matchAt(DATE, text, at);
  const days = date === null ? null : dateOf(date);
  if (date !== null && days !== null) return amountToken(at, date[0], { axis: 'date', ...days, years: null, scale: 0 });
  const digits = matchAt(NUMBER, text, at)?.[0];
  if (digits === undefined) return null;
  const scale = matchAt(SCALE, text, at + digits.length)?.[0] ?? '';
  const power = SCALES[scale.trim().toLowerCase()] ?? 0;
  const value = finite(scaled(finite(Number(digits.replaceAll(',', ''))), power));
  const years = power === 0 && /^[12]\d{3}$/.test(digits) ? daysOfYear(value) : null;
  return amountToken(at, digits + scale, { axis: 'number', low: value, high: value, years, scale: power });
}

/** Through the decimal form, as 4.4 times a power of ten is not 4.4 trillion to the last bit. */
export function scaled(value: number, power: number): number {
  const decimal = String(value);
  return power === 0 || decimal.includes('e') ? value * 10 ** power : Number(`${decimal}e${power}`);
}

/** So that only an open end is infinite. */
function finite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(value, Number.MAX_VALUE));
}

function amountToken(at: number, words: string, amount: Amount): FilterToken {
  return { type: 'amount', span: { start: at, end: at + words.length }, amount };
}

function minutesOf([, hours, minutes]: RegExpExecArray): number {
  return Number(hours) * 60 + Number(minutes);
}

function dateOf([, year, month, day, chineseMonth, chineseDay]: RegExpExecArray): { readonly low: number; readonly high: number } | null {
  const of = { year: Number(year), month: month ?? chineseMonth, day: day ?? chineseDay };
  return of.month === undefined ? daysOfYear(of.year) : daysOfMonth(of.year, Number(of.month), of.day === undefined ? null : Number(of.day));
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
