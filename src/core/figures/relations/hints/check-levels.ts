import type { Span } from '../../../text/span.ts';
import { sliceSpan } from '../../../text/span.ts';
import { flatMapInSteps, type Steps } from '../../../text/steps.ts';
import type { Figure } from '../../model.ts';
import { STEP, type FigureHint } from './hint.ts';
import { contradiction, isMeasured, OTHER_BASE, sameThing } from './check-changes.ts';
import { figuresWithin, sentenceAround } from './sentence-window.ts';

/** A statement of how large something was. */
interface Level {
  readonly figure: Figure;
  readonly sentence: Span;
  readonly period: Period;
}

/** The year that a sentence names; before or now in words; null where it names no time at all; 'other' for any other time. */
type Period = number | 'before' | 'now' | 'other' | null;

const APPROX = '(?:about |around |some |roughly |nearly |almost |approximately |just )?';
const OPENING = String.raw`^(?:(?:And|But|So|Then) )?(?:(?:In|By|For|At|Last|This|The|Over) [^,]{1,30}, )?`;
const SUBJECT = String.raw`(?:the |our |its |their |his |total ){0,2}(?<subject>\p{L}[\p{L}'’ -]{2,50}?)`;
const STOOD = new RegExp(`${OPENING}${SUBJECT} (?:was|were|stood at|reached|totall?ed|came to|amounted to|had reached) ${APPROX}$`, 'iu');
const MOVED = new RegExp(`${OPENING}${SUBJECT} (?:has |have |had |then |later |since ){0,3}(?:rose|risen|grew|grown|increased|climbed|jumped|fell|fallen|dropped|declined|decreased|shrank) (?:by )?${APPROX}$`, 'iu');
const REACHED = /^(?: this year| last year| in \d{4}|,)? to (?:about |around |some |roughly |nearly |almost |approximately |just )?$/i;
const BEFORE = /\b(?:last year|the year before|a year earlier|the previous year|a year ago|the preceding year)\b/i;
const NOW = /\bthis year\b/i;
const OTHER_TIME = /\b(?:month|months|quarter|quarters|week|half|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|decade|today|now|currently)\b/i;
/** Without any time named, a level is the one that the change starts from only where it stands right before. UTF-16 units. */
const NEAR = 300;

/** "Exports were $100 billion last year. … Exports rose 10 percent to $130 billion." The subjects' words must be the same. */
export function* checkLevels(text: string, figures: readonly Figure[]): Steps<readonly FigureHint[]> {
  const levels = new Map<string, Level[]>();
  return yield* flatMapInSteps(figures, STEP, (figure, index): readonly FigureHint[] => {
    if (!isMeasured(figure) || typeof figure.value !== 'number') return [];
    const near = text.slice(Math.max(0, figure.span.start - 26), figure.span.start);
    if (/ to (?:\p{L}+ )?$/iu.test(near)) return reached(text, figures, index, levels);
    if (!/ (?:was|were|at|reached|totall?ed|to) (?:\p{L}+ )?$/iu.test(near)) return [];
    const sentence = sentenceAround(text, figure.span.start);
    const subject = STOOD.exec(text.slice(sentence.start, figure.span.start))?.groups?.['subject'];
    if (subject !== undefined) keep(levels, keyOf(subject, figure), { figure, sentence, period: periodOf(text, figures, index, sentence) });
    return [];
  });
}

function reached(text: string, figures: readonly Figure[], index: number, levels: ReadonlyMap<string, readonly Level[]>): readonly FigureHint[] {
  const to = figures[index];
  const change = [figures[index - 1], figures[index - 2]].find((figure) => figure?.kind === 'percent' || figure?.kind === 'multiple');
  if (to === undefined || change === undefined || typeof change.value !== 'number' || to.span.start - change.span.end > 40) return [];
  if (change.kind !== 'percent' || change.unit !== (to.kind === 'percent' ? 'pp' : '%')) return [];
  if (!REACHED.test(text.slice(change.span.end, to.span.start))) return [];
  const sentence = sentenceAround(text, to.span.start);
  const subject = MOVED.exec(text.slice(sentence.start, change.span.start))?.groups?.['subject'];
  if (subject === undefined || OTHER_BASE.test(sliceSpan(text, sentence))) return [];
  const period = periodOf(text, figures, index, sentence);
  const known = (levels.get(keyOf(subject, to)) ?? []).filter((level) => sameThing(level.figure, to) && startsFrom(level, period, sentence));
  const [from] = known;
  // Several levels that it could start from: nobody knows which.
  if (from === undefined || known.length > 1) return [];
  return contradiction(text, { from: from.figure, to, at: index }, change).map((hint) => ({ ...hint, other: from.figure.span }));
}

function startsFrom(level: Level, period: Period, sentence: Span): boolean {
  if (typeof level.period === 'number') return typeof period === 'number' && period === level.period + 1;
  if (level.period === 'before') return period === 'now' || period === null;
  return level.period === null && period === null && sentence.start - level.sentence.end < NEAR;
}

function periodOf(text: string, figures: readonly Figure[], index: number, sentence: Span): Period {
  const words = sliceSpan(text, sentence);
  const dates = figuresWithin(figures, index, sentence).filter(({ kind }) => kind === 'date');
  const [date] = dates;
  const says = [dates.length > 0, BEFORE.test(words), NOW.test(words), OTHER_TIME.test(words)];
  if (says.filter(Boolean).length > 1 || dates.length > 1) return 'other';
  if (date !== undefined) return typeof date.value === 'string' && /^\d{4}$/u.test(date.value) ? Number(date.value) : 'other';
  const [, before, now, other] = says;
  return before === true ? 'before' : now === true ? 'now' : other === true ? 'other' : null;
}

function keyOf(subject: string, { kind, unit }: Figure): string {
  return `${subject.toLowerCase().trim()}|${kind}|${unit ?? ''}`;
}

/** The last few of each subject are enough. */
function keep(levels: Map<string, Level[]>, key: string, level: Level): void {
  levels.set(key, [...(levels.get(key) ?? []).slice(-7), level]);
}
