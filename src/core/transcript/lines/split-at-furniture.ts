import type { Span } from '../../text/span.ts';

export interface Pieces {
  /** What is left of the line, each piece to be read as a line of its own; the line itself where it holds no layout. */
  readonly words: readonly Span[];
  readonly furniture: readonly Span[];
}

/** Cuts page layout out of a line of words: a page's foot and the next one's head, glued together and to the words on either side. */
export function splitAtFurniture(text: string, line: Span, patterns: readonly RegExp[]): Pieces {
  if (patterns.length === 0) return { words: [line], furniture: [] };
  const said = text.slice(line.start, line.end);
  const found = patterns.flatMap((pattern) => Array.from(said.matchAll(pattern), (match) => ({ start: line.start + match.index, end: line.start + match.index + match[0].length })));
  if (found.length === 0) return { words: [line], furniture: [] };
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const words: Span[] = [];
  const furniture: Span[] = [];
  let at = line.start;
  for (const span of found) {
    if (span.start < at || span.start === span.end) continue;
    words.push({ start: at, end: span.start });
    furniture.push(span);
    at = span.end;
  }
  words.push({ start: at, end: line.end });
  return { words, furniture };
}
