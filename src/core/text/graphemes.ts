import type { Span } from './span.ts';

let segmenter: Intl.Segmenter | undefined;

/** Code units looked at on either side: more than any character has that somebody wrote to be read. */
const room = 64;

/** True where a reader would see one character cut in two: a letter from its marks, or an emoji from what it is joined with. */
export function isInsideGrapheme(text: string, at: number): boolean {
  return graphemeAt(text, at) !== null;
}

/** The span with the whole of what its two ends cut in two. */
export function withWholeGraphemes(text: string, span: Span): Span {
  const start = graphemeAt(text, span.start)?.start ?? span.start;
  const end = span.end === span.start ? start : (graphemeAt(text, span.end)?.end ?? span.end);
  return start === span.start && end === span.end ? span : { start, end };
}

/** The character that `at` is within; null where it is between two. */
function graphemeAt(text: string, at: number): Span | null {
  if (at <= 0 || at >= text.length || beginsOne(text.charCodeAt(at))) return null;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const from = Math.max(0, at - room);
  const found = segmenter.segment(text.slice(from, at + room)).containing(at - from);
  // A blank is a blank whatever marks stand behind it.
  if (found === undefined || from + found.index === at || /^\s/u.test(found.segment)) return null;
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

/** Letters without marks, and Chinese characters: whatever stands before them. A line break of two units is not meant here. */
function beginsOne(unit: number): boolean {
  return unit < 0x300 || (unit >= 0x3400 && unit <= 0x9fff);
}
