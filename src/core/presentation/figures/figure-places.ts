import { lineAt } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { speakerOf } from '../../transcript/speaker-of.ts';
import { turnAt } from '../../transcript/turn-at.ts';
import type { RelatedFigures } from './related-figures.ts';

/** Where a figure stands, as a reader is told of it. Plain text: whoever shows it as Markdown escapes it. */
export interface FigurePlace {
  readonly uri: string;
  readonly name: string;
  /** UTF-16. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** Null where nobody speaks. */
  readonly speaker: string | null;
  /** The words around it, on one line; those that are cut end in an ellipsis. */
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** UTF-16 units to either side. */
const AROUND = 36;

export function figurePlace(document: RelatedFigures, { start, end }: Span): FigurePlace {
  const { uri, name, text, transcript } = document;
  const turn = turnAt(transcript, start);
  // The label is told apart from the words.
  const around = turn?.paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end) ?? { start: 0, end: text.length };
  const from = Math.max(around.start, start - AROUND);
  const to = Math.min(around.end, end + AROUND);
  return {
    uri,
    name,
    offset: start,
    line: lineAt(transcript.lines, start) + 1,
    speaker: turn === null ? null : speakerOf(turn),
    before: oneLine(text.slice(from, start), from > around.start && isWord(text, from - 1), 'start'),
    figure: oneLine(text.slice(start, end), false, 'end').trim(),
    after: oneLine(text.slice(end, to), to < around.end && isWord(text, to), 'end'),
  };
}

/** White space as single blanks; the word that is cut at one end is left out for an ellipsis, unless there is but one. */
function oneLine(words: string, cut: boolean, at: 'start' | 'end'): string {
  const line = words.replace(/\s+/gu, ' ');
  if (!cut) return line;
  const blank = at === 'start' ? line.indexOf(' ') : line.lastIndexOf(' ');
  if (at === 'start') return `…${blank === -1 ? line : line.slice(blank + 1)}`;
  return `${blank === -1 ? line : line.slice(0, blank)}…`;
}

function isWord(text: string, at: number): boolean {
  return /\S/u.test(text.charAt(at));
}
