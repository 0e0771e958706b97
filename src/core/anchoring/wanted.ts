import type { Claim, Quote } from '../claims/claim.ts';
import type { CodePointMap } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';

/** What is looked for: a claim's words and context as the text at hand would spell them. */
export interface Wanted {
  readonly quote: Quote;
  /** UTF-16 offsets of where it stood, if the claim says. */
  readonly stored: Span | null;
}

export function wantedOf({ quote, position }: Claim, points: CodePointMap, lineBreak: string | null): Wanted {
  return {
    quote: respell(quote, lineBreak),
    stored: position && { start: points.toUtf16(position.start), end: points.toUtf16(position.end) },
  };
}

/**
 * The one line break of the text, or null where it has none or several kinds. Git and editors exchange LF and CRLF without anybody's
 * meaning to edit: that alone must lose no claim.
 */
export function lineBreakOf(text: string): string | null {
  if (!text.includes('\r')) return text.includes('\n') ? '\n' : null;
  return fits(text, '\r\n') ? '\r\n' : null;
}

function respell(quote: Quote, lineBreak: string | null): Quote {
  const { exact, prefix, suffix } = quote;
  if (lineBreak === null || (fits(exact, lineBreak) && fits(prefix, lineBreak) && fits(suffix, lineBreak))) return quote;
  const words = (text: string): string => text.replace(/\r\n|\r|\n/g, lineBreak);
  return { exact: words(exact), prefix: words(prefix), suffix: words(suffix) };
}

function fits(words: string, lineBreak: string): boolean {
  return lineBreak === '\n' ? !words.includes('\r') : !/\r(?!\n)|(?<!\r)\n/.test(words);
}
