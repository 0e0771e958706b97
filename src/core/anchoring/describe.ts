import type { Quote } from '../claims/claim.ts';
import { codePointMap, type CodePointMap } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';

/** What finds a passage again: its words with what stands around them, and its place. */
export interface Description {
  readonly quote: Quote;
  /** In **code points**. */
  readonly position: Span;
  /** The same in UTF-16 offsets, as widened. */
  readonly span: Span;
}

/** UTF-16 code units of context kept on each side, as Hypothesis and the W3C examples do. */
const contextLength = 32;

const combining = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;

/**
 * Describes a passage by its words, at most 32 code units on either side, and its place. Neither end of a context falls inside a
 * surrogate pair, a CRLF, or a letter with its marks; a passage that begins or ends inside one of the first two is widened to hold it.
 * `points` spares reading the text again where many passages of it are described.
 */
export function describePassage(text: string, span: Span, points: CodePointMap = codePointMap(text)): Description {
  const start = isInsideUnit(text, span.start) ? span.start - 1 : span.start;
  const end = isInsideUnit(text, span.end) ? span.end + 1 : span.end;
  let from = Math.max(0, start - contextLength);
  while (from < start && isInsideCharacter(text, from)) from++;
  let to = Math.min(text.length, end + contextLength);
  while (to > end && isInsideCharacter(text, to)) to--;
  return {
    quote: { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) },
    position: { start: points.toCodePoint(start), end: points.toCodePoint(end) },
    span: { start, end },
  };
}

/** Inside a surrogate pair or a CRLF: never a place to cut. */
function isInsideUnit(text: string, at: number): boolean {
  if (at <= 0) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return ((before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00) || (before === 13 && after === 10);
}

/** True where a reader would see one character cut in two. */
function isInsideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return isInsideUnit(text, at) || text.charCodeAt(at - 1) === 0x200d || combining.test(text.slice(at, at + 2));
}
