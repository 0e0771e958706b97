import { wholeAt } from '../../text/code-points.ts';
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

export function figurePlace(document: RelatedFigures, span: Span): FigurePlace {
  const { text, transcript } = document;
  const turn = turnAt(transcript, span.start);
  // The label is told apart from the words.
  const around = turn?.paragraphs.find((paragraph) => paragraph.start <= span.start && span.start < paragraph.end) ?? { start: 0, end: text.length };
  return placeAround(document, span, { around, line: lineAt(transcript.lines, span.start) + 1, speaker: turn === null ? null : speakerOf(turn) });
}

/** `around`: the words to both sides are of this part of the text. */
export function placeAround(
  { uri, name, text }: Pick<RelatedFigures, 'uri' | 'name' | 'text'>,
  { start, end }: Span,
  { around, line, speaker }: Pick<FigurePlace, 'line' | 'speaker'> & { readonly around: Span },
): FigurePlace {
  const from = wholeAt(text, Math.max(around.start, start - AROUND));
  const to = wholeAt(text, Math.min(around.end, end + AROUND));
  return {
    uri,
    name,
    offset: start,
    line,
    speaker,
    before: headCut(oneLine(text.slice(from, start)), from > around.start, isWord(text, from - 1)),
    figure: oneLine(text.slice(start, end)),
    after: tailCut(oneLine(text.slice(end, to)), to < around.end, isWord(text, to)),
  };
}

/** An ellipsis for what is cut off; a word that is cut in two goes with it, unless it is all there is. */
function headCut(words: string, isCut: boolean, inWord: boolean): string {
  if (!isCut) return words;
  return `…${(inWord ? words.slice(Math.max(0, words.indexOf(' '))) : words).trimStart()}`;
}

function tailCut(words: string, isCut: boolean, inWord: boolean): string {
  if (!isCut) return words;
  const blank = words.lastIndexOf(' ');
  return `${(inWord && blank > 0 ? words.slice(0, blank) : words).trimEnd()}…`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

function isWord(text: string, at: number): boolean {
  return /\S/u.test(text.charAt(at));
}
