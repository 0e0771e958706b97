import { type Span, trimSpan } from '../text/span.ts';
import type { CompiledFormat } from './formats/compile-format.ts';
import type { Point } from './model.ts';

interface Announcement {
  readonly ordinal: number;
  readonly at: number;
}

/**
 * The points that a turn announces: those that begin its paragraphs, or, where there are none, those that begin sentences inside them.
 * Only a run from the first point on counts; a lone "First, …" announces nothing.
 */
export function findPoints(text: string, paragraphs: readonly Span[], format: CompiledFormat): Point[] {
  const atParagraphs = run(paragraphs.flatMap(({ start }) => announcement(text, start, format) ?? []));
  const announced = atParagraphs.length > 0 ? atParagraphs : run(paragraphs.flatMap((paragraph) => insideParagraph(text, paragraph, format)));
  return announced.map(({ ordinal, at }, index) => {
    const own = paragraphs.find(({ start, end }) => start <= at && at < end) ?? { start: at, end: at };
    const next = announced[index + 1]?.at;
    const last = next === undefined ? own : paragraphs.filter(({ start }) => start < next).at(-1) ?? own;
    const end = next === undefined ? own.end : trimSpan(text, { start: at, end: Math.min(last.end, next) }).end;
    return { ordinal, span: { start: at, end }, heading: { start: at, end: endOfSentence(text, at, own.end) } };
  });
}

/** The longest 1, 2, 3, … from the front; an ordinal out of turn (a list inside a point) is passed over. */
function run(announcements: readonly Announcement[]): Announcement[] {
  const found: Announcement[] = [];
  for (const announcement of announcements) if (announcement.ordinal === found.length + 1) found.push(announcement);
  return found.length > 1 ? found : [];
}

function announcement(text: string, at: number, format: CompiledFormat): Announcement | undefined {
  format.point.lastIndex = at;
  const word = format.point.exec(text)?.[1];
  const ordinal = word === undefined ? undefined : format.ordinals.get(word.toLowerCase());
  return ordinal === undefined ? undefined : { ordinal, at };
}

function insideParagraph(text: string, { start, end }: Span, format: CompiledFormat): Announcement[] {
  const found: Announcement[] = [];
  for (let at = start; at < end; at++) {
    const begins = at === start || (text.charCodeAt(at - 1) === 0x20 && '.:;!?'.includes(text.charAt(at - 2)));
    const point = begins ? announcement(text, at, format) : undefined;
    if (point) found.push(point);
  }
  return found;
}

/** A heading needs no more than the words to the first full stop that ends one. */
function endOfSentence(text: string, start: number, limit: number): number {
  const sentence = /[.!?。！？]["'”’)]?(?=\s|$)/gu;
  sentence.lastIndex = start;
  const found = sentence.exec(text.slice(0, limit));
  return found ? found.index + found[0].length : limit;
}
