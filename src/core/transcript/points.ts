import { sentenceAt } from '../text/sentences.ts';
import { type Span, trimSpan } from '../text/span.ts';
import type { CompiledFormat, CompiledSeries } from './formats/compile-format.ts';
import type { Point } from './model.ts';

interface Announcement {
  /** 0 announces the last point. */
  readonly ordinal: number;
  readonly at: number;
}

/**
 * The points that a turn announces: those that begin its paragraphs, or, where there are none, those that begin sentences inside them.
 * Only a run from the first point on counts; a lone "First, …" announces nothing.
 */
export function findPoints(text: string, paragraphs: readonly Span[], format: CompiledFormat): Point[] {
  const atParagraphs = outermost(format, (series) => paragraphs.flatMap(({ start }) => announcement(text, start, series) ?? []));
  const announced = atParagraphs.length > 0 ? atParagraphs : insideParagraphs(text, paragraphs, format);
  return announced.map(({ ordinal, at }, index) => {
    const own = paragraphs.find(({ start, end }) => start <= at && at < end) ?? { start: at, end: at };
    const next = announced[index + 1]?.at;
    const last = next === undefined ? own : paragraphs.filter(({ start }) => start < next).at(-1) ?? own;
    const end = next === undefined ? own.end : trimSpan(text, { start: at, end: Math.min(last.end, next) }).end;
    return { ordinal, span: { start: at, end }, heading: sentenceAt(text, { start: at, end: Math.min(own.end, end) }, at) };
  });
}

/** Of the runs that the format's series make, that which begins first: points of another series stand inside its points. */
function outermost({ points }: CompiledFormat, announcements: (series: CompiledSeries) => readonly Announcement[]): readonly Announcement[] {
  let first: readonly Announcement[] = [];
  for (const series of points) {
    const found = run(announcements(series));
    if (found[0] && found[0].at < (first[0]?.at ?? Infinity)) first = found;
  }
  return first;
}

/** The longest 1, 2, 3, … from the front, to the one that is called the last; an ordinal out of turn (a list inside a point) is passed over. */
function run(announcements: readonly Announcement[]): readonly Announcement[] {
  const found: Announcement[] = [];
  for (const { ordinal, at } of announcements) {
    const next = found.length + 1;
    if (ordinal === next || (ordinal === 0 && found.length > 0)) found.push({ ordinal: next, at });
    if (ordinal === 0 && found.length > 0) break;
  }
  return found.length > 1 ? found : [];
}

function announcement(text: string, at: number, { word, ordinals }: CompiledSeries): Announcement | undefined {
  word.lastIndex = at;
  const found = word.exec(text)?.[1];
  const ordinal = found === undefined ? undefined : ordinals.get(found.toLowerCase());
  return ordinal === undefined ? undefined : { ordinal, at };
}

/** Most characters stand behind no mark: these are passed over once, and not once for each series. */
function insideParagraphs(text: string, paragraphs: readonly Span[], format: CompiledFormat): readonly Announcement[] {
  const marks = new Set(Array.from(format.points.map(({ after }) => after).join(''), (mark) => mark.charCodeAt(0)));
  const places: number[] = [];
  for (const { start, end } of paragraphs) {
    places.push(start);
    for (let at = start + 1; at < end; at++) if (marks.has(text.charCodeAt(markBefore(text, at)))) places.push(at);
  }
  const starts = new Set(paragraphs.map(({ start }) => start));
  return outermost(format, (series) => places.flatMap((at) => (starts.has(at) || series.after.includes(text.charAt(markBefore(text, at))) ? (announcement(text, at, series) ?? []) : [])));
}

/** Where the mark would stand behind which a word at `at` begins; a full-width mark needs no space behind it, others do. Else -1. */
function markBefore(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  if (before === 0x20) return at - 2;
  return before > 0x7f ? at - 1 : -1;
}
