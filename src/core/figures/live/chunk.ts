import { plainForm } from '../chinese/tables/variants.ts';
import { countNames } from '../english/settle-yen.ts';
import type { CurrencyNames } from '../english/settle-yen.ts';
import type { Figure } from '../model.ts';
import { hasHan } from '../scan.ts';
import type { Question, ToldDate } from '../told.ts';

/** A piece of the text that is read by itself: no figure stands across its ends. */
export interface Chunk {
  readonly text: string;
  readonly han: boolean;
  /** With offsets from the chunk's own beginning; null while it is not read. */
  figures: readonly Figure[] | null;
  dates: readonly ToldDate[];
  /** What was asked of the text before it or of all of it. */
  questions: readonly Question[];
  names: CurrencyNames | null;
  /** Where its readers looked at first and last, from its own beginning: beyond, an edit outside is none of theirs. */
  first: number;
  last: number;
  /** The figures by the offsets of the whole text, with the chunk at this place. */
  placed: { readonly start: number; readonly figures: readonly Figure[] } | null;
}

/** UTF-16 code units. Shorter ones cost more to keep than they save. */
const SHORTEST = 192;

export function makeChunk(text: string): Chunk {
  return { text, han: hasHan(text), figures: null, dates: [], questions: [], names: null, first: Number.NaN, last: Number.NaN, placed: null };
}

/** How often a chunk names each currency that ¥ may stand for; counted when somebody asks. */
export function namesIn(chunk: Chunk, chinese: boolean): CurrencyNames {
  return (chunk.names ??= countNames(chinese ? plainForm(chunk.text) : chunk.text));
}

const none: readonly Figure[] = [];

/** The figures of a chunk that begins at `start`, by the offsets of the whole text. */
export function placedFigures(chunk: Chunk, start: number): readonly Figure[] {
  if (chunk.figures === null || chunk.figures.length === 0) return none;
  if (chunk.placed?.start === start) return chunk.placed.figures;
  const figures = chunk.figures.map((figure) => ({ ...figure, span: { start: figure.span.start + start, end: figure.span.end + start } }));
  chunk.placed = { start, figures };
  return figures;
}

/** Where the chunk that begins at `from` ends: at the first safe place that leaves it no shorter than it should be, or at the text's end. */
export function chunkEnd(text: string, from: number): number {
  const { length } = text;
  for (let at = from + SHORTEST; at < length; at++) if (isSafeEnd(text, at)) return at;
  return length;
}

/**
 * Whether no figure or number goes on across a place, whatever follows, so that nothing of one is taken or passed over by the reading before
 * it: behind a blank line, behind what ends a sentence in Chinese, or behind a space or line break after a sentence that ends with a word that
 * is no abbreviation.
 */
export function isSafeEnd(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  if (last === 0x3002 || last === 0xff01 || last === 0xff1f) return true;
  if (last !== 10 && last !== 32) return false;
  const before = text.charCodeAt(at - 2);
  if (last === 10 && (before === 10 || (before === 13 && text.charCodeAt(at - 3) === 10))) return true;
  if (before === 33 || before === 63) return true;
  if (before !== 46) return false;
  for (let i = at - 3; i > at - 3 - LONGEST_ABBREVIATION; i--) {
    const unit = text.charCodeAt(i);
    if (!(unit >= 97 && unit <= 122)) return false;
  }
  return true;
}

/** Letters in lower case: "Sept." has three, "approx." six, but no figure goes on with it. */
const LONGEST_ABBREVIATION = 5;
