import { countBelow } from '../../text/code-points.ts';

/** What a tool counts as one character. */
export interface Counting {
  /** Code points, as the standard says (§10.2); else UTF-16 code units. */
  readonly codePoints: boolean;
  /** A carriage return and its line feed count as one, as in tools that read every line break as a line feed. */
  readonly joinedBreaks: boolean;
}

/** Between UTF-16 offsets of a text and positions as a tool counts them. */
export interface Positions {
  /** An offset inside what counts as one is its beginning. */
  readonly toPosition: (utf16: number) => number;
  readonly toUtf16: (position: number) => number;
}

/** Reads the text once; then a binary search. */
export function countPositions(text: string, { codePoints, joinedBreaks }: Counting): Positions {
  // Offsets of all that is two code units and counts as one.
  const doubles: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const [unit, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    const pair = codePoints && (unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
    if (pair || (joinedBreaks && unit === 13 && next === 10)) doubles.push(at++);
  }
  return {
    toPosition: (utf16) => utf16 - countBelow(doubles.length, (index) => (doubles[index] ?? 0) < utf16),
    toUtf16: (position) => position + countBelow(doubles.length, (index) => (doubles[index] ?? 0) - index < position),
  };
}
