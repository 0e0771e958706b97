import { sliceTail, type Span } from '../../text/span.ts';
import { endOf, lineOf, startOf, type TextLine, type WordLines } from './word-lines.ts';

/** Fewer lines that follow each other directly tell nothing. */
const FEWEST_PAIRS = 6;
/** In UTF-16 code units: a line as narrow as a printed one. */
const WIDEST_WRAPPED = 130;
const SENTENCE_END = /[.?!:;。！？：；…)\]"”’»*_-]$/u;
/** A line that stands in by so much more than the one above begins a paragraph. */
const PARAGRAPH_INDENT = 2;
/** Words that nobody says: a page's number behind the last words of a line. */
const LAYOUT = /[^\s\u200b\ufeff]/u;

/** Lines that follow each other directly, and those of the first of which end in the middle of a sentence. */
export interface Pairs {
  readonly pairs: number;
  readonly broken: number;
}

export function pairsIn(text: string, words: WordLines): Pairs {
  let pairs = 0;
  let broken = 0;
  for (let index = 1; index < words.count; index++) {
    if (lineOf(words, index) !== lineOf(words, index - 1) + 1) continue;
    pairs++;
    if (isBroken(text, { start: startOf(words, index - 1), end: endOf(words, index - 1) })) broken++;
  }
  return { pairs, broken };
}

/** The same of a few lines: columns are for many. */
export function pairsOf(text: string, lines: readonly TextLine[]): Pairs {
  const firsts = lines.filter(({ line }, index) => lines[index + 1]?.line === line + 1);
  return { pairs: firsts.length, broken: firsts.filter(({ span }) => isBroken(text, span)).length };
}

/** Whether a line of words ends in the middle of a sentence, where a printed one would. */
export function isBroken(text: string, line: Span): boolean {
  return line.end - line.start <= WIDEST_WRAPPED && !SENTENCE_END.test(sliceTail(text, line, 2));
}

/**
 * Whether the lines were broken to a width, so that a paragraph is several lines: most lines that another follows directly end in the
 * middle of a sentence.
 */
export function tellsWrapped({ pairs, broken }: Pairs): boolean {
  return pairs >= FEWEST_PAIRS && broken * 2 > pairs;
}

/**
 * The paragraphs of a turn: its lines, or, in a wrapped text, lines that follow each other directly and do not stand in: neither more than
 * the one above nor as all first lines do, by `firstLine`, unless that is 0. Layout between them ends a paragraph, as none may span it.
 */
export function joinParagraphs(text: string, lines: readonly TextLine[], wrapped: boolean, firstLine: number): Span[] {
  if (!wrapped) return lines.map(({ span }) => span);
  const paragraphs: { start: number; end: number }[] = [];
  lines.forEach(({ line, span, indent }, index) => {
    const above = lines[index - 1];
    const last = paragraphs.at(-1);
    const standsIn = above !== undefined && (indent >= above.indent + PARAGRAPH_INDENT || (firstLine > 0 && Math.abs(indent - firstLine) < PARAGRAPH_INDENT));
    const goesOn = above !== undefined && line === above.line + 1 && !standsIn && last && !LAYOUT.test(text.slice(last.end, span.start));
    if (goesOn) last.end = span.end;
    else paragraphs.push({ ...span });
  });
  return paragraphs;
}
