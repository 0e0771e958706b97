/** A half-open stretch of a text, `[start, end)`, in UTF-16 code units from the beginning of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The first `most` UTF-16 code units of a span. */
export function sliceHead(text: string, span: Span, most: number): string {
  return text.slice(span.start, Math.min(span.end, span.start + most));
}

/** The last `most` UTF-16 code units of a span. */
export function sliceTail(text: string, span: Span, most: number): string {
  return text.slice(Math.max(span.start, span.end - most), span.end);
}

export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The span without white space at its two ends; empty at `span.start` where there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return start >= span.end ? { start: span.start, end: span.start } : { start, end: span.start + words.trimEnd().length };
}

/** Whether the second are the first, `by` further on. */
export function sameSpans(before: readonly Span[], now: readonly Span[], by: number): boolean {
  return before.length === now.length && before.every(({ start, end }, index) => start + by === now[index]?.start && end + by === now[index].end);
}
