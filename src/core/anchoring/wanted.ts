import type { Claim, Quote } from '../claims/claim.ts';
import type { CodePointMap } from '../text/code-points.ts';
import { withWholeGraphemes } from '../text/graphemes.ts';
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

/**
 * The same with the whole of a letter that it begins or ends within: marks and joined emoji are read with what they belong to. For what is
 * compared by what it says; letter by letter it is looked for as it was tagged.
 */
export function wholeWanted({ quote, stored }: Wanted): Wanted {
  const whole = wholeQuote(quote);
  const added = { before: quote.prefix.length - whole.prefix.length, after: quote.suffix.length - whole.suffix.length };
  return whole === quote || stored === null ? { quote: whole, stored } : { quote: whole, stored: { start: stored.start - added.before, end: stored.end + added.after } };
}

export function wholeQuote(quote: Quote): Quote {
  const { exact, prefix, suffix } = quote;
  const span = { start: prefix.length, end: prefix.length + exact.length };
  const said = prefix + exact + suffix;
  const { start, end } = withWholeGraphemes(said, span);
  return start === span.start && end === span.end ? quote : { prefix: said.slice(0, start), exact: said.slice(start, end), suffix: said.slice(end) };
}
