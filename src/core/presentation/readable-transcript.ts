import type { Span } from '../text/span.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { shorten } from './claim-words.ts';
import { type Substance, substanceOf } from './substance.ts';

/** One version of a transcript with its text, as presentation reads it. */
export interface ReadableTranscript {
  readonly text: string;
  readonly transcript: Transcript;
  /** The words of a span as one line of plain text. */
  plain(span: Span): string;
  /** As `substanceOf` finds it, where that is remembered. */
  substance?(turn: Turn): Substance | null;
}

/** The first words of substance that are said in a turn, at most `most` UTF-16 code units; empty where nothing is said. */
export function firstWords(document: ReadableTranscript, turn: Turn, most: number): string {
  const substance = document.substance === undefined ? substanceOf(document.text, turn) : document.substance(turn);
  if (substance === null) return '';
  const { paragraph, sentence: { start } } = substance;
  // Markdown takes more units in the text than in the words, but no paragraph need be read to its end for its first words.
  const end = Math.min(paragraph.end, start + 4 * most);
  const words = shorten(document.plain({ start, end }), most);
  return end < paragraph.end && !words.endsWith('…') ? `${words}…` : words;
}
