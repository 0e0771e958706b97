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
  const announced = atParagraphs.length > 0 ? atParagraphs : outermost(format, (series) => paragraphs.flatMap((paragraph) => insideParagraph(text, paragraph, series)));
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

function insideParagraph(text: string, { start, end }: Span, series: CompiledSeries): Announcement[] {
  const found: Announcement[] = [];
  for (let at = start; at < end; at++) {
    const point = at === start || isAfter(text, at, series) ? announcement(text, at, series) : undefined;
    if (point) found.push(point);
  }
  return found;
}

/** A full-width mark needs no space behind it. */
function isAfter(text: string, at: number, { after }: CompiledSeries): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 0x20 ? after.includes(text.charAt(at - 2)) : before > 0x7f && after.includes(text.charAt(at - 1));
}
