import type { Span } from '../../core/text/span.ts';
import { sliceSpan } from '../../core/text/span.ts';

type PlainText = (markdown: string) => string;

let plainText: PlainText | undefined;
let loading: Promise<void> | undefined;

/** Loads what reads Markdown, which is too heavy to load before a Markdown transcript is seen. Calls `then` when it was this call that did. */
export function loadMarkdown(then: () => void): void {
  if (loading !== undefined) return;
  loading = import('../../core/transcript/markdown/plain-text.ts').then((loaded) => {
    plainText = loaded.plainText;
    then();
  });
}

/** The words of a span as one line of plain text. Markdown keeps its marks until `loadMarkdown` has called back. */
export function plainWords(text: string, span: Span, markdown: boolean): string {
  const words = sliceSpan(text, span);
  return markdown && plainText !== undefined ? plainText(words) : words.replace(/\s+/gu, ' ').trim();
}
