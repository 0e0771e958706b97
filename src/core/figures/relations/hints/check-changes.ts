import type { Span } from '../../../text/span.ts';
import { sliceSpan } from '../../../text/span.ts';
import { flatMapInSteps, type Steps } from '../../../text/steps.ts';
import type { Figure } from '../../model.ts';
import { statedError } from '../stated-error.ts';
import { STEP, type FigureHint } from './hint.ts';
import { figuresWithin, sentenceAround } from './sentence-window.ts';

const APPROX = '(?:about |around |some |roughly |nearly |almost |approximately |just |an? |the |only )';
const FROM = new RegExp(String.raw`(?:\bfrom\s+${APPROX}?|[由从][^，。；由从]{0,12})$`, 'i');
const TO = new RegExp(String.raw`(?:\bto\s+${APPROX}?|(?:增至|增加到|增长到|上升到|升至|提高到|降至|下降到|减少到|减至|降到|到|至)[约近]?)$`, 'i');
/** Between the year of a level and the level: 2030年的约180艘. */
const OF_YEAR = /^的?[约近]?$/u;
const UP = /\b(?:up|rose|risen|rise|rising|grew|grown|growth|growing|increas\w+|gain\w*|jump\w*|climb\w*|expand\w*|soar\w*|surg\w+)\b|增长|增加|上升|提高|增|升/i;
const DOWN = /\b(?:down|fell|fall|fallen|falling|drop\w*|declin\w+|decreas\w+|reduc\w+|cut|cuts|shr[aiu]nk|slid|slump\w*|plung\w+|contract\w*)\b|下降|减少|降低|降|减/i;
const DIRECTION = new RegExp(`(?<up>${UP.source})|(?<down>${DOWN.source})`, 'gi');
/** "a 50 percent increase". */
const CHANGE_NOUN = /^[\s-]{0,2}(?:increase|rise|growth|gain|jump|decrease|fall|drop|decline|reduction|cut)\b/i;
/** Between the level reached and the change: ", up 12 percent", " in 2030, up 12 percent", " (a rise of 12 percent", ", or 12 percent", "，增长12%". */
const THEN_CHANGE = new RegExp(String.raw`^(?:\s(?:in|by|for)\s\d{4}\b)?[^\d.;。；]{0,40}?(?:[,(（，—–-]\s*)(?:that is |which is |i\.e\. )?(?:or |up |down |(?:an? |the )?(?:overall |total |sharp )?(?:increase|rise|growth|gain|jump|decrease|fall|drop|decline|reduction|cut) of |(?:rising|growing|increasing|falling|dropping|declining) (?:by )?|增长|增加|上升|提高|下降|减少|降低|增幅|降幅)${APPROX}?(?:为|达|约|了)?$`, 'i');
/** Between the change and "from": " ", ", ", " increase ", " decline in exports, ". */
const CHANGE_FROM = new RegExp(String.raw`^(?:[\s-]*(?:increase|rise|growth|gain|jump|decrease|fall|drop|decline|reduction|cut|higher|lower))?[,\s(]*from\s+${APPROX}?$`, 'i');
/** Between the word of a change and the change: "rose by about". */
const LEADING_IN = new RegExp(String.raw`\s{0,3}(?:by )?${APPROX}?$`, 'i');
/** The change is one over another time or of another kind than the two levels. */
export const OTHER_BASE = /\b(?:annual\w*|average\w*|yearly|monthly|quarterly|per|real|constant|adjusted|adjusting|seasonally|comparable|compound\w*|inflation|faster|slower|rates? of|respectively|year[- ]on[- ]year|month[- ]on[- ]month|each|every)\b|年均|同比|环比|平均|不变价|可比/i;
/** Before 倍: what comes on top. */
const GROWTH = /(?:增长|增加|上升|提高|增|升|多|涨|扩大)了?[约近超过逾]{0,2}$/u;
const COMPARED = /^[^\w.;]*(?:on|over|compared|year|versus|than|against|month|annual|annually|per|a|an|each|since|in real|of|more|less|faster|slower|every|target|goal|tariff|tax)\b|^[^\w.;]*(?:同比|环比)/i;

/** Two levels of the same thing that are said to be the ends of one change. */
export interface Move {
  readonly from: Figure;
  readonly to: Figure;
  readonly at: number;
}

/** "fell from A to B, down X percent" where A and B tell another change than X, beyond the rounding of all three. */
export function* checkChanges(text: string, figures: readonly Figure[]): Steps<readonly FigureHint[]> {
  return yield* flatMapInSteps(figures, STEP, (figure, index): readonly FigureHint[] => {
    const move = moveFrom(text, figures, index, figure);
    const change = move === null ? null : changeOf(text, figures, move);
    return move === null || change === null ? [] : contradiction(text, move, change);
  });
}

function moveFrom(text: string, figures: readonly Figure[], at: number, from: Figure): Move | null {
  if (!isMeasured(from) || !FROM.test(text.slice(Math.max(0, from.span.start - 24), from.span.start))) return null;
  if (typeof from.value === 'object') return splitRange(text, from, from.value, at);
  // A year may stand between: "from $3 billion in 2029 to $4 billion", 从30亿元增长到2030年的40亿元.
  let year: Figure | null = null;
  for (const to of figures.slice(at + 1, at + 3)) {
    const isOfYear = year !== null && OF_YEAR.test(text.slice(year.span.end, to.span.start));
    const between = text.slice(from.span.end, Math.min(isOfYear && year !== null ? year.span.start : to.span.start, from.span.end + 60));
    if (to.span.start - from.span.end > 60 || /[.;。；](?:\s|$)/u.test(between)) return null;
    if (isMeasured(to) && typeof to.value === 'number' && sameThing(from, to) && TO.test(between)) return { from, to, at };
    if (to.kind !== 'date') return null;
    year = to;
  }
  return null;
}

/** "from $300 million to $450 million" that was read as one range. */
function splitRange(text: string, range: Figure, [low, high]: readonly [number, number], at: number): Move | null {
  const words = sliceSpan(text, range.span);
  const join = / to |至|到/u.exec(words);
  if (join === null || low <= 0) return null;
  const { start, end } = range.span;
  return { from: { ...range, value: low, span: { start, end: start + join.index } }, to: { ...range, value: high, span: { start: start + join.index + join[0].length, end } }, at };
}

export function isMeasured({ kind, value, bound, per }: Figure): boolean {
  const measured = kind === 'money' || kind === 'count' || kind === 'quantity' || kind === 'percent';
  return measured && typeof value !== 'string' && (typeof value === 'object' || value > 0) && per === null && bound !== 'min' && bound !== 'max';
}

export function sameThing(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.of === b.of || a.of === null || b.of === null);
}

function changeOf(text: string, figures: readonly Figure[], { from, to, at }: Move): Figure | null {
  const sentence = sentenceAround(text, from.span.start);
  if (OTHER_BASE.test(sliceSpan(text, sentence))) return null;
  const isChange = ({ kind, value, unit }: Figure): boolean =>
    typeof value === 'number' && (kind === 'multiple' || (kind === 'percent' && (from.kind === 'percent' ? unit === 'pp' || unit === 'bp' : unit === '%')));
  for (const figure of figuresWithin(figures, at, sentence)) {
    if (!isChange(figure)) continue;
    const { start, end } = figure.span;
    const isAfter = start > to.span.end && start - to.span.end <= 60 && THEN_CHANGE.test(text.slice(to.span.end, start)) && !COMPARED.test(text.slice(end, end + 24));
    const isBefore = end < from.span.start && from.span.start - end <= 40 && CHANGE_FROM.test(text.slice(end, from.span.start)) &&
      (figure.kind === 'multiple' || leadsToChange(text.slice(Math.max(0, start - 24), start)));
    if (isAfter || isBefore) return figure;
  }
  return null;
}

/** "rose by about", "a", "a nearly": the change is the sentence's own, or is named by the noun behind it. */
function leadsToChange(before: string): boolean {
  const between = LEADING_IN.exec(before)?.[0] ?? '';
  const words = before.slice(0, before.length - between.length);
  const last = [...words.matchAll(DIRECTION)].at(-1);
  return (last !== undefined && last.index + last[0].length === words.length) || /\ban? ?$/i.test(words) || /\ban? $/i.test(between);
}

/** A hint where a stated change cannot lie between two levels, whatever was rounded. */
export function contradiction(text: string, { from, to }: Move, change: Figure): readonly FigureHint[] {
  const [a, b, stated] = [from.value, to.value, change.value];
  if (typeof a !== 'number' || typeof b !== 'number' || typeof stated !== 'number') return [];
  const [ea, eb] = [slackOf(text, from), slackOf(text, to)];
  const [low, high] = [[b * (1 - eb), a * (1 + ea)], [b * (1 + eb), a * (1 - ea)]] as const;
  const unit = change.kind === 'multiple' ? 'times' : change.unit === '%' ? '%' : 'pp';
  const measure = (later: number, earlier: number): number => (unit === 'times' ? later / earlier : unit === 'pp' ? later - earlier : (later / earlier - 1) * 100);
  const implied = measure(b, a);
  const said = (change.unit === 'bp' ? stated / 100 : stated) * (unit !== 'times' && isDown(text, change.span, from.span) ? -1 : 1);
  const error = unit === 'times' ? 0.25 : Math.max(slackOf(text, change), change.bound === 'approx' ? 0.1 : 0);
  const [least, most] = [said - Math.abs(said) * error, said + Math.abs(said) * error];
  const [lowest, highest] = [measure(...low), measure(...high)];
  // 增长2倍 makes three times of it; but many mean two.
  const beyond = unit === 'times' && GROWTH.test(text.slice(Math.max(0, change.span.start - 8), change.span.start)) ? 1 : 0;
  const misses = change.bound === 'min' ? outside(said, lowest, highest + beyond, true) : change.bound === 'max' ? outside(said, lowest - beyond, highest, false) : highest < least - 1e-9 || lowest > most + beyond + 1e-9;
  if (!misses) return [];
  return [{ kind: 'change', span: change.span, other: { start: from.span.start, end: to.span.end }, unit, stated: said, implied }];
}

/** Whether a change of at least (at most) `said`, in its own direction, cannot lie between the two ends. */
function outside(said: number, lowest: number, highest: number, atLeast: boolean): boolean {
  const sign = said < 0 ? -1 : 1;
  const [low, high] = sign < 0 ? [-highest, -lowest] : [lowest, highest];
  const wanted = Math.abs(said);
  return atLeast ? high < wanted - 1e-9 : low > wanted + 1e-9;
}

function slackOf(text: string, { span, value, bound }: Figure): number {
  const rounded = typeof value === 'number' ? statedError(text, span, value) : 0;
  return bound === 'approx' ? Math.max(rounded, 0.05) : rounded;
}

/** The noun right behind the change tells its direction, else the word nearest before it; where neither does, that of the two levels' own verb. */
function isDown(text: string, change: Span, from: Span): boolean {
  const noun = CHANGE_NOUN.exec(text.slice(change.end, change.end + 16))?.[0] ?? '';
  const direction = lastDirection(noun) ?? lastDirection(text.slice(Math.max(0, change.start - 24), change.start)) ?? lastDirection(text.slice(Math.max(0, from.start - 40), from.start));
  return direction === 'down';
}

function lastDirection(words: string): 'up' | 'down' | null {
  const last = [...words.matchAll(DIRECTION)].at(-1);
  return last === undefined ? null : last.groups?.['down'] === undefined ? 'up' : 'down';
}
