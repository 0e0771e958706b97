import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import { withLineFeeds } from '../line-feeds.ts';
import type { TextBound } from './read-standoff.ts';

/** One way to count in a text: the span in UTF-16 offsets of the text without its byte order mark. */
export type Reading = (span: Span) => Span;

/**
 * How the offsets of a `.ann` count. brat counts code points; tools that write its files differ on whether CRLF is one character, whether
 * a byte order mark is one, and whether what UTF-16 needs two units for is. The way that gives most of the words back is theirs.
 */
export function chooseReading(text: string, hasMark: boolean, texts: readonly TextBound[]): Reading {
  const [brats, ...others] = readings(text, hasMark);
  if (brats === undefined) return (span) => span;
  let [best, most] = [brats, countFits(text, brats, texts)];
  for (const other of others) {
    if (most === texts.length) break;
    const fits = countFits(text, other, texts);
    if (fits > most) [best, most] = [other, fits];
  }
  return best;
}

function readings(text: string, hasMark: boolean): readonly Reading[] {
  const broken = withLineFeeds(text);
  const shifts = hasMark ? [0, 1] : [0];
  const texts = broken.text === text ? [broken] : [{ text, from: (span: Span) => span }, broken];
  const counts = texts.flatMap(({ text: counted, from }) => {
    const points = codePointMap(counted);
    const byPoint: Reading = ({ start, end }) => from({ start: points.toUtf16(start), end: points.toUtf16(end) });
    return /[\ud800-\udbff]/.test(counted) ? [byPoint, from] : [byPoint];
  });
  return counts.flatMap((count) => shifts.map((shift): Reading => ({ start, end }) => count({ start: Math.max(0, start - shift), end: Math.max(0, end - shift) })));
}

function countFits(text: string, reading: Reading, texts: readonly TextBound[]): number {
  return texts.filter((bound) => fits(text, reading, bound)).length;
}

/** Whether the offsets give the words, whatever white space stands for a line break; those of those of lines without words fit where they are in the text. */
export function fits(text: string, reading: Reading, { pieces, words }: TextBound): boolean {
  const spans = pieces.map(reading);
  if (!spans.every(({ start, end }) => start < end && end <= text.length)) return false;
  return words === '' || plain(spans.map((span) => sliceSpan(text, span)).join(' ')) === plain(words);
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
