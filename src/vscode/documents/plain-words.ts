import { remembered } from '../../core/text/remembered.ts';
import type { Span } from '../../core/text/span.ts';
import { sliceSpan } from '../../core/text/span.ts';

type PlainText = (markdown: string) => string;

let plainText: PlainText | undefined;
let loading: Promise<void> | undefined;

/** Entries of one generation: what a transcript of 3 MB shows of its turns is about half of that. */
const MOST = 20_000;
/** UTF-16 code units. Rows and labels ask for less; what is longer is asked for seldom, and would fill the memory. */
const LONGEST = 2000;

/** Loads what reads Markdown, which is too heavy to load before a Markdown transcript is seen. Calls `then` when it was this call that did. */
export function loadMarkdown(then: () => void): void {
  if (loading !== undefined) return;
  loading = import('../../core/transcript/markdown/plain-text.ts').then((loaded) => {
    // The same words mean the same in each version and to each view, and are read as Markdown once.
    plainText = remembered(loaded.plainText, { most: MOST, longest: LONGEST });
    then();
  });
}

/** The words of a span as one line of plain text. Markdown keeps its marks until `loadMarkdown` has called back. */
export function plainWords(text: string, span: Span, markdown: boolean): string {
  const words = sliceSpan(text, span);
  return markdown && plainText !== undefined ? plainText(words) : words.replace(/\s+/gu, ' ').trim();
}
