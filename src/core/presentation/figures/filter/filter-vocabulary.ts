import { CURRENCIES } from '../../../figures/chinese/tables/currencies.ts';
import { UNITS } from '../../../figures/chinese/tables/units.ts';
import { CURRENCY_CODES, CURRENCY_MARKS, CURRENCY_WORDS } from '../../../figures/english/tables/currencies.ts';
import { UNIT_SYMBOLS, UNIT_WORDS } from '../../../figures/english/tables/units.ts';
import type { Figure, FigureKind } from '../../../figures/model.ts';
import { foldWords } from '../../fold-words.ts';
import { figureKindName } from '../figure-words.ts';
import type { Operator } from './filter-tokens.ts';

export interface Measure {
  readonly kind: FigureKind;
  readonly unit: string | null;
}

/** Kinds as people call them, beside their names in the language of the editor. */
const KINDS: Readonly<Record<FigureKind, string>> = {
  money: 'money currency amount amounts 金额 钱',
  percent: 'percentages rates 百分比 百分数',
  quantity: 'quantity quantities 数量',
  count: 'count counts 计数 个数',
  ratio: 'ratio ratios share shares fraction fractions 比例 份额',
  multiple: 'multiple multiples 倍 倍数',
  ordinal: 'ordinal ordinals rank ranks ranking 序数 排名',
  date: 'date dates 日期',
  time: 'time clock 时间 时刻',
};

const PERCENTS: Readonly<Record<string, string>> = {
  '%': '%', percent: '%', 'per cent': '%', percentage: '%', pct: '%', 百分之: '%',
  pp: 'pp', ppt: 'pp', pps: 'pp', 'percentage point': 'pp', 'percentage points': 'pp', 个百分点: 'pp', 百分点: 'pp',
  bp: 'bp', bps: 'bp', 'basis point': 'bp', 'basis points': 'bp', 个基点: 'bp', 基点: 'bp',
};
/** What a word of the Chinese tables names by itself; one that stands for several of a unit (刻钟, 个世纪) would need its number read anew. */
const named = (table: readonly (readonly [word: string, code: string, factor?: number])[]): readonly (readonly [string, string])[] =>
  table.flatMap(([word, code, factor]) => (factor === undefined ? [[word, code] as const] : []));
/** Words for units of time that are parts of dates in a text. */
const CHINESE_TIMES: readonly (readonly [string, string])[] = [['日', 'd'], ['月', 'mo']];
const MORE_MONEY: Readonly<Record<string, string>> = { pound: 'GBP', sterling: 'GBP', buck: 'USD', 'us dollar': 'USD' };
/** Codes and symbols that are words as well; they count right behind a number, or in capitals. */
const ORDINARY: ReadonlySet<string> = new Set(['mop', 'php', 'sar', 'mu', 'ha', 'in', 'by', 'won', 'second', 'min']);

const byWords = new Map<string, Measure>();
const exactly = new Map<string, Measure>();

function enter(kind: FigureKind, words: string, unit: string): void {
  byWords.set(words, { kind, unit });
  if (/^[a-z .]+[a-z]$/.test(words)) byWords.set(`${words}s`, { kind, unit });
  if (/met(?:er)|liter/.test(words)) {
    const british = words.replace('meter', 'metre').replace('liter', 'litre');
    byWords.set(british, { kind, unit });
    byWords.set(`${british}s`, { kind, unit });
  }
}

for (const [words, unit] of UNIT_WORDS) enter('quantity', words, unit);
for (const [words, unit] of CURRENCY_WORDS) enter('money', words, unit);
for (const [words, unit] of Object.entries(MORE_MONEY)) enter('money', words, unit);
for (const unit of new Set(UNIT_WORDS.map(([, code]) => code))) exactly.set(unit, { kind: 'quantity', unit });
for (const [symbol, unit] of UNIT_SYMBOLS) exactly.set(symbol, { kind: 'quantity', unit });
for (const [mark, unit] of CURRENCY_MARKS) exactly.set(mark, { kind: 'money', unit });
for (const code of CURRENCY_CODES) {
  exactly.set(code, { kind: 'money', unit: code });
  byWords.set(code.toLowerCase(), { kind: 'money', unit: code });
}
for (const [words, unit] of named(CURRENCIES)) byWords.set(words, { kind: 'money', unit });
for (const [words, unit] of [...named(UNITS), ...CHINESE_TIMES]) {
  // A symbol counts as it is written: MW is no mW.
  (/^\p{Script=Han}/u.test(words) ? byWords : exactly).set(words, { kind: 'quantity', unit });
}
for (const [words, unit] of Object.entries(PERCENTS)) byWords.set(words, { kind: 'percent', unit });

const kinds = new Map<string, FigureKind>();
for (const kind of ['money', 'percent', 'quantity', 'count', 'ratio', 'multiple', 'ordinal', 'date', 'time'] as const) {
  for (const word of KINDS[kind].split(' ')) kinds.set(word, kind);
}

/** At most so many words name a measure ("new taiwan dollars", "micrograms per cubic meter"). */
export const LONGEST_NAME = 4;

/** A unit or a kind; `behindNumber`: where a symbol of one letter and a word with another meaning can be nothing else. */
export function measureOf(words: string, behindNumber: boolean): Measure | null {
  const lower = words.toLowerCase();
  const kind = behindNumber ? undefined : (kinds.get(lower) ?? kindNamed(lower));
  if (kind !== undefined) return { kind, unit: null };
  // A single letter is a word ("a"), and so is "may" or "won", unless it stands behind a number.
  if (!behindNumber && (/^[a-z]$/i.test(words) || (ORDINARY.has(lower) && words === lower))) return null;
  if (words === 'a' || words === 'in') return null;
  return exactly.get(words) ?? byWords.get(lower) ?? (/^[A-Z]{3}$/.test(words) && isCurrency(words) ? { kind: 'money', unit: words } : null);
}

/** As measureOf, for what is said to be a unit: each code and name counts. */
export function unitOf(words: string): Measure | null {
  return exactly.get(words) ?? measureOf(words, true);
}

/** A kind by its name in the model or in the editor's language. */
export function kindOf(words: string): FigureKind | null {
  const lower = words.toLowerCase();
  return lower === 'percent' ? 'percent' : (kinds.get(lower) ?? kindNamed(lower) ?? null);
}

function kindNamed(lower: string): FigureKind | undefined {
  return [...new Set(kinds.values())].find((kind) => foldWords(figureKindName(kind)) === lower);
}

/** Intl has a name for each code that there is, and gives the code itself for any other. */
function isCurrency(code: string): boolean {
  return new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of(code) !== undefined;
}

interface Comparison {
  readonly operator: Operator;
  /** What the words say of a figure where no number follows them. */
  readonly bound: Figure['bound'];
}

const atLeast: Comparison = { operator: '>=', bound: 'min' };
const moreThan: Comparison = { operator: '>', bound: 'min' };
const atMost: Comparison = { operator: '<=', bound: 'max' };
const lessThan: Comparison = { operator: '<', bound: 'max' };
const about: Comparison = { operator: '~', bound: 'approx' };
const exact: Comparison = { operator: '=', bound: null };

/** Words before a number that compare with it; alone the bound that a figure is stated with. */
export const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['at least', atLeast], ['min', atLeast], ['minimum', atLeast], ['no less than', atLeast], ['not less than', atLeast], ['从', atLeast], ['至少', atLeast], ['不少于', atLeast], ['不低于', atLeast],
  ['more than', moreThan], ['over', moreThan], ['above', moreThan], ['greater than', moreThan], ['exceeding', moreThan], ['超过', moreThan], ['大于', moreThan], ['多于', moreThan], ['高于', moreThan],
  ['at most', atMost], ['max', atMost], ['maximum', atMost], ['up to', atMost], ['no more than', atMost], ['not more than', atMost], ['最多', atMost], ['不超过', atMost],
  ['less than', lessThan], ['under', lessThan], ['below', lessThan], ['fewer than', lessThan], ['不到', lessThan], ['小于', lessThan], ['少于', lessThan], ['低于', lessThan],
  ['about', about], ['approx', about], ['approximately', about], ['around', about], ['nearly', about], ['almost', about], ['roughly', about], ['circa', about], ['约', about], ['大约', about], ['近', about],
  ['exactly', exact], ['equals', exact], ['等于', exact],
]);
/** Those that are too common in what is said to mean a bound where no number follows. */
export const ONLY_BEFORE_NUMBERS: ReadonlySet<string> = new Set(['从', '近', 'exactly', 'equals', '等于']);
