import { sentenceAt } from '../text/sentences.ts';
import { findWords } from '../text/find-words.ts';
import { sameSpan, sliceSpan, trimSpan, type Span } from '../text/span.ts';
import { wordsOf } from '../text/words-of.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { turnAt } from '../transcript/turn-at.ts';

/** A place where selected words are said. */
export interface Occurrence {
  readonly span: Span;
  /** Null for words that nobody says. */
  readonly turn: Turn | null;
  /** Whether it has the letters of the selected words, case and all. */
  readonly asWritten: boolean;
}

/** UTF-16 code units to each side of a cursor within which its word is looked for. */
const longestWord = 64;

/** The selected words, or the word at the cursor. Null where there is none. */
export function wordsMeant(text: string, selection: Span): Span | null {
  const selected = trimSpan(text, selection);
  if (selected.start < selected.end) return selected;
  const { start: at } = selection;
  const near = { start: Math.max(0, at - longestWord), end: Math.min(text.length, at + longestWord) };
  return wordsOf(text, near).find(({ start, end }) => start <= at && at <= end) ?? null;
}

/** Everywhere in the transcript where the selected words are said, and where they were selected. */
export function occurrencesOf(text: string, transcript: Transcript, selected: Span): readonly Occurrence[] {
  const exact = spelling(sliceSpan(text, selected));
  return findWords(text, exact).flatMap((span): readonly Occurrence[] => {
    const turn = turnAt(transcript, span.start);
    const paragraph = turn?.paragraphs.find(({ start, end }) => start <= span.start && span.start < end);
    if (turn === null || paragraph === undefined || span.end > turn.span.end) {
      return sameSpan(span, selected) ? [{ span, turn: null, asWritten: true }] : [];
    }
    return [{ span, turn, asWritten: spelling(sliceSpan(text, span)) === exact }];
  });
}

/** The sentence in which it is said; the words alone where nobody says them. */
export function sentenceAround(text: string, { span, turn }: Occurrence): Span {
  const paragraph = turn?.paragraphs.find(({ start, end }) => start <= span.start && span.start < end);
  return paragraph === undefined ? span : sentenceAt(text, paragraph, span.start);
}

function spelling(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
