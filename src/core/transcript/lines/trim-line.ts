import type { Span } from '../../text/span.ts';

/** Cheaper than `trim` on a slice: looks at the two ends alone. */
export function trimLine(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000 || unit === 0x0d || unit === 0x0c || unit === 0xfeff || unit === 0x200b;
}
