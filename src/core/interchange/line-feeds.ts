import { countBelow } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';

/** A text with line feeds alone, for formats in which a line break is one character, and the way between its offsets and the text's own. */
export interface LineFeedText {
  readonly text: string;
  /** Into the new text; between the two halves of a CRLF it is before the line feed. */
  readonly to: (span: Span) => Span;
  readonly from: (span: Span) => Span;
}

/** CRLF and a lone CR become LF, as Python's universal newlines have it. */
export function withLineFeeds(text: string): LineFeedText {
  if (!text.includes('\r')) return { text, to: (span) => span, from: (span) => span };
  /** Of each CR that goes. */
  const gone: number[] = [];
  for (let at = text.indexOf('\r\n'); at !== -1; at = text.indexOf('\r\n', at + 2)) gone.push(at);
  const to = (offset: number): number => offset - countBelow(gone.length, (index) => (gone[index] ?? 0) < offset);
  const from = (offset: number): number => offset + countBelow(gone.length, (index) => (gone[index] ?? 0) - index < offset);
  return {
    text: text.replace(/\r\n?/g, '\n'),
    to: ({ start, end }) => ({ start: to(start), end: to(end) }),
    from: ({ start, end }) => ({ start: from(start), end: from(end) }),
  };
}
