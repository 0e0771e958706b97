import type { Span } from '../../core/text/span.ts';
import { sliceSpan } from '../../core/text/span.ts';

/** The words of a span as one line of plain text. Markdown keeps its marks until `loadMarkdown` is done. */
export function plainWords(text: string, span: Span, _markdown: boolean): string {
  return sliceSpan(text, span).replace(/\s+/gu, ' ').trim();
}
