import type { Span } from '../../../text/span.ts';
import { sliceSpan } from '../../../text/span.ts';
import { flatMapInSteps, type Steps } from '../../../text/steps.ts';
import type { Figure } from '../../model.ts';
import { STEP, type FigureHint } from './hint.ts';
import { figuresWithin, sentenceAround } from './sentence-window.ts';

/** A stated share in percent, with half of its last stated digit. */
interface Share {
  readonly span: Span;
  readonly value: number;
  readonly slack: number;
}

const LOOK = 120;
/** More shares than this in one sentence are no division of a whole, and too many to try their sums. */
const MOST = 7;

const REMAINING = /(?:\b(?:remaining|the other|the rest,?(?: or| at| about)?|the balance of|the remainder(?: of)?,?)\s+(?:about |around |some |roughly |nearly |approximately )?|(?:其余|剩余|剩下|余下)的?(?:约|近)?)$/i;
const CHANGED = /\b(?:rose|risen|rise|rises|rising|grew|grow|grown|growth|growing|fell|fall|fallen|falling|dropped?|declined?|increased?|increasing|decreased?|(?<!\b(?:make|makes|made|making) )up|down|by|than|cut|gained|jumped|plus|minus|exceed\w*|rate|yield|interest|margin|probability|chance)\b/gi;
const CHINESE_CHANGED = /(?:增长|下降|上升|提高|降低|增加|减少|[增降])[^，。增降]{0,6}$/u;
const WHOLE = /\b(?:of (?:the|all|our|its|their|his|that|those|these|total)|total|whole|all|overall)\b|占|总/i;
const DIVIDED = /\b(?:split|splits|divided|divides|broken down|breaks down|broke down|apportioned)\b/gi;
const ACCOUNTS = /\b(?:account(?:s|ed|ing)? for|ma[dk]e up|makes up|making up|constitut(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|represent(?:s|ed|ing)?)\b/gi;
const OF_TOTAL = /^,?\s*(?:respectively,?\s*)?of (?:the (?:total|whole|entire)|total|all)\b/i;
const CHINESE_PARTS = /分别占[^，。；]{0,4}(?:总|全部|全市|全国|全省)[^，。；]{0,10}$/u;
/** A number without a unit that a list goes on behind. */
const BARE_ITEM = /(?<![\d.,$€£¥])(\d{1,2}(?:\.\d{1,2})?)(?:, and |, | and |、|和)$/u;
/** What stands between the parts of a list: "40%, 35% and 30%". */
const COMMA = /^(?:, ?and |, ?| and |、|，|和|以及|及)$/u;
/** A share in words that is no figure: of "a third and another third" one may be. */
const SOME_PART = /\b(?:half|halves|thirds?|quarters?|fifths?|most|majority|bulk)\b|一半|之一/i;
/** Several times, places or wholes: the shares are of one thing at different times, and need not add up. */
const SERIES = /\b(?:years?|quarters?|months?|weeks?|respectively in|each|per|versus|compared|while|whereas|from|once|then|later|previous|earlier|before)\b|年|月|季度|同比/i;

/** Shares that are said to make a whole and do not: "60 percent … the remaining 50 percent", "40, 35 and 30 percent of the total". */
export function* checkWholes(text: string, figures: readonly Figure[]): Steps<readonly FigureHint[]> {
  let listedUntil = 0;
  return yield* flatMapInSteps(figures, STEP, (figure, index): readonly FigureHint[] => {
    const hints: FigureHint[] = [];
    if (!isPercent(figure)) return hints;
    const before = text.slice(Math.max(0, figure.span.start - 40), figure.span.start);
    if (REMAINING.test(before)) hints.push(...remainder(text, figures, index, /the other\s/i.test(before)));
    if (figure.span.start < listedUntil) return hints;
    const list = listFrom(text, figures, index);
    listedUntil = list.at(-1)?.span.end ?? listedUntil;
    if (list.length > 1 && list.length <= MOST) hints.push(...parts(text, figures, index, list));
    return hints;
  });
}

/** The shares named before "the remaining …" in its sentence; any of them that make a whole with it will do. */
function remainder(text: string, figures: readonly Figure[], index: number, isOther: boolean): readonly FigureHint[] {
  const rest = figures[index];
  const last = rest === undefined ? null : shareOf(text, rest);
  if (rest === undefined || last === null) return [];
  const sentence = sentenceAround(text, rest.span.start);
  const earlier = figuresWithin(figures, index, sentence).filter(({ span, kind }) => span.start < rest.span.start && (kind === 'percent' || kind === 'ratio'));
  const shares: Share[] = [];
  for (const figure of earlier) {
    const share = shareOf(text, figure);
    // A change, a range or a bound among them: nobody knows what is to make the whole.
    if (share === null || isChange(text.slice(Math.max(sentence.start, figure.span.start - 50), figure.span.start))) return [];
    shares.push(...bareBefore(text, share, shares.at(-1)?.span.end ?? 0), share);
  }
  if (shares.length === 0 || shares.length > MOST) return [];
  if (isOther && (shares.length > 1 || shares[0]?.value === last.value)) return [];
  if (someSumFits(shares, 100 - last.value, last.slack)) return [];
  const sum = total([...shares, last]);
  // Less than a whole may be a part of a part: only where the words name the whole.
  const words = text.slice(sentence.start, rest.span.start);
  if (sum < 100 && (!WHOLE.test(words) || SOME_PART.test(words))) return [];
  const [first] = shares;
  return first === undefined ? [] : [{ kind: 'whole', span: rest.span, other: { start: first.span.start, end: shares.at(-1)?.span.end ?? first.span.end }, sum }];
}

/** A list of shares that the words around it call a division of one whole. */
function parts(text: string, figures: readonly Figure[], index: number, list: readonly Share[]): readonly FigureHint[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return [];
  const sentence = sentenceAround(text, first.span.start);
  const before = text.slice(Math.max(sentence.start, first.span.start - LOOK), first.span.start);
  const after = text.slice(last.span.end, Math.min(sentence.end, last.span.end + LOOK));
  const words = sliceSpan(text, sentence);
  if (isChange(before) || SERIES.test(words) || figuresWithin(figures, index, sentence).some(({ kind }) => kind === 'date')) return [];
  const sum = total(list);
  const slack = list.reduce((all, share) => all + share.slack, 0);
  const isDivision = saidBefore(before, DIVIDED, 60, /[.;]/u) && !/\b(?:rest|remain\w*|other|others)\b/i.test(words);
  const isOfTotal = (saidBefore(before, ACCOUNTS, 20, /[.;]/u) || /\brespectively\b/i.test(after)) && /\bof (?:the (?:total|whole|entire)|total|all)\b/i.test(after);
  const over = isOfTotal || OF_TOTAL.test(after) || CHINESE_PARTS.test(before);
  const wrong = (isDivision && Math.abs(sum - 100) > slack) || (over && sum - 100 > slack);
  const head = list.length === 2 ? first.span : { start: first.span.start, end: list.at(-2)?.span.end ?? first.span.end };
  return wrong ? [{ kind: 'whole', span: last.span, other: head, sum }] : [];
}

/** The shares that follow one another with nothing but commas and "and" between, bare numbers before the first included. */
function listFrom(text: string, figures: readonly Figure[], index: number): readonly Share[] {
  const list: Share[] = [];
  for (let at = index; at < figures.length && list.length <= MOST; at += 1) {
    const figure = figures[at];
    const share = figure === undefined || !isPercent(figure) ? null : shareOf(text, figure);
    const previous = list.at(-1);
    if (share === null) break;
    if (previous !== undefined && (share.span.start - previous.span.end > 12 || !COMMA.test(text.slice(previous.span.end, share.span.start)))) break;
    if (previous === undefined) list.push(...bareBefore(text, share, 0));
    list.push(share);
  }
  return list;
}

/** "40, 35 and 30 percent": the numbers from `floor` on that share the unit of the one behind them. */
function bareBefore(text: string, share: Share, floor: number): readonly Share[] {
  const bare: Share[] = [];
  const first = Math.max(floor, share.span.start - 60);
  for (let end = share.span.start; bare.length <= MOST; ) {
    const from = Math.max(first, end - 12);
    const item = BARE_ITEM.exec(text.slice(from, end));
    const number = item?.[1];
    if (item === null || number === undefined) break;
    end = from + item.index;
    bare.unshift({ span: { start: end, end: end + number.length }, value: Number(number), slack: halfDigit(number) });
  }
  return bare;
}

function isChange(before: string): boolean {
  return saidBefore(before, CHANGED, 30, /[,;]/u) || CHINESE_CHANGED.test(before);
}

/** Whether one of the words stands in `before` with at most `reach` UTF-16 units to its end, and no stop among them. */
function saidBefore(before: string, words: RegExp, reach: number, stop: RegExp): boolean {
  return [...before.matchAll(words)].some(({ 0: word, index }) => {
    const rest = before.slice(index + word.length);
    return rest.length <= reach && !stop.test(rest);
  });
}

function isPercent({ kind, unit }: Figure): boolean {
  return kind === 'percent' && unit === '%';
}

/** Null for a range, a bound and what is no share of a whole. */
function shareOf(text: string, { span, kind, value, bound, unit }: Figure): Share | null {
  if (typeof value !== 'number' || bound === 'min' || bound === 'max' || value <= 0 || (kind === 'percent' && unit !== '%')) return null;
  const percent = kind === 'ratio' ? value * 100 : value;
  const slack = kind === 'ratio' ? 2 : halfDigit(sliceSpan(text, span));
  return percent > 100 ? null : { span, value: percent, slack: bound === 'approx' ? slack + 3 : slack };
}

function halfDigit(written: string): number {
  return 0.5 / 10 ** (/\d\.(\d+)/u.exec(written)?.[1]?.length ?? 0);
}

function total(shares: readonly Share[]): number {
  return Math.round(shares.reduce((sum, { value }) => sum + value, 0) * 100) / 100;
}

/** Whether some of the shares make `wanted`. At most 2^7 sums. */
function someSumFits(shares: readonly Share[], wanted: number, slack: number): boolean {
  for (let chosen = 1; chosen < 2 ** shares.length; chosen += 1) {
    const some = shares.filter((_, index) => Math.floor(chosen / 2 ** index) % 2 === 1);
    const allowed = some.reduce((all, share) => all + share.slack, slack);
    if (Math.abs(total(some) - wanted) <= allowed + 1e-9) return true;
  }
  return false;
}
