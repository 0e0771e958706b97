import type { Span } from '../text/span.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { shorten } from './claim-words.ts';

/** One version of a transcript with its text, as presentation reads it. */
export interface ReadableTranscript {
  readonly text: string;
  readonly transcript: Transcript;
  /** The words of a span as one line of plain text. */
  plain(span: Span): string;
}

/** The first words of what is said in a turn, at most `most` UTF-16 code units; empty where nothing is. */
export function firstWords(document: ReadableTranscript, turn: Turn, most: number): string {
  const paragraph = turn.paragraphs[0];
  if (paragraph === undefined) return '';
  // Markdown takes more units in the text than in the words, but no paragraph need be read to its end for its first words.
  const end = Math.min(paragraph.end, paragraph.start + 4 * most);
  const words = shorten(document.plain({ start: paragraph.start, end }), most);
  return end < paragraph.end && !words.endsWith('…') ? `${words}…` : words;
}
